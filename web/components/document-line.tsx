import type { ReactNode } from 'react';
import { addressOf } from '../addresses.js';
import type { ListedDocument } from '../answers.js';
import { IsoDate } from './iso-date.js';
import { fileName } from './wording.js';

interface DocumentLineProps {
  readonly document: Pick<ListedDocument, 'id' | 'title' | 'outlet' | 'byline' | 'published' | 'source'>;
  /** Level of its heading on the page. */
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** One document in a list: its day, its title as a link, whose it is, and what the list says of it. */
export function DocumentLine({ document: d, level = 2, children }: DocumentLineProps) {
  const Title = `h${level}` as const;
  return (
    <li className="document-line">
      <p className="day">{d.published ? <IsoDate start={d.published} /> : <span className="unknown">no date</span>}</p>
      <div>
        <Title className="name" dir="auto">
          <a href={addressOf.document(d.id)}>{d.title ?? 'Untitled page'}</a>
        </Title>
        <p className="by" dir="auto">
          {[d.outlet, d.byline].filter(Boolean).join(' · ') || fileName(d.source)}
        </p>
        {children}
      </div>
    </li>
  );
}
