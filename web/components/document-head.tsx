import type { ReactNode } from 'react';
import type { ReportedDocument } from '../answers.js';
import { IsoDate } from './iso-date.js';

interface DocumentHeadProps {
  readonly document: ReportedDocument;
  /** What can be done with the document. */
  readonly children?: ReactNode;
}

/** What the page says about itself: title, outlet, day and time, author, where it was read from. */
export function DocumentHead({ document: d, children }: DocumentHeadProps) {
  return (
    <header className="document-head">
      <p className="above">
        {d.outlet && <span dir="auto">{d.outlet}</span>}
        {d.published && (
          <span>
            <IsoDate start={d.published} />
            {d.publishedTime && `, ${d.publishedTime}`}
          </span>
        )}
        {d.dateline && <span className="dateline">{d.dateline}</span>}
      </p>
      <h1 dir="auto">{d.title ?? 'Untitled page'}</h1>
      {d.byline && (
        <p className="by" dir="auto">
          {d.byline}
        </p>
      )}
      <p className="read-from">
        Read from{' '}
        {d.url ? (
          <a href={d.url} target="_blank" rel="noreferrer noopener">
            {d.url}
          </a>
        ) : (
          <span>{d.source}</span>
        )}
      </p>
      {children && <p className="actions">{children}</p>}
    </header>
  );
}
