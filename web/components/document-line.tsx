import type { ReactNode } from 'react';
import type { ListedDocument } from '../answers.js';
import { IsoDate } from './iso-date.js';

interface DocumentLineProps {
  readonly document: Pick<ListedDocument, 'id' | 'title' | 'outlet' | 'byline' | 'published' | 'source'>;
  readonly children?: ReactNode;
}

/** One document in a list: its day, its title as a link, whose it is, and what the list says of it. */
export function DocumentLine({ document: d, children }: DocumentLineProps) {
  return (
    <li className="document-line">
      <p className="day">{d.published ? <IsoDate start={d.published} /> : <span className="unknown">no date</span>}</p>
      <div>
        <h2 dir="auto">
          <a href={`/documents/${encodeURIComponent(d.id)}`}>{d.title ?? 'Untitled page'}</a>
        </h2>
        <p className="by">{[d.outlet, d.byline].filter(Boolean).join(' · ') || d.source}</p>
        {children}
      </div>
    </li>
  );
}
