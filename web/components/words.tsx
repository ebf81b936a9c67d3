import { addressOf } from '../addresses.js';
import type { FindingSource } from '../answers.js';
import { IsoDate } from './iso-date.js';
import { sourceName } from './wording.js';

/** The words of a finding as a link to their place in the text, with the outlet and day that carry them. */
export function Words({
  quote,
  from,
  finding,
}: {
  readonly quote: string;
  readonly from: FindingSource;
  readonly finding: string;
}) {
  return (
    <span className="said" dir="auto">
      <a href={addressOf.document(from.document, finding)}>{quote}</a>
    </span>
  );
}

/** Outlet and day of a report, as a link to it, and who added the finding where a person did. */
export function Source({ from, finding }: { readonly from: FindingSource; readonly finding?: string | undefined }) {
  return (
    <>
      <a className="cited" dir="auto" href={addressOf.document(from.document, finding)}>
        {sourceName(from)}
        {from.published && (
          <>
            , <IsoDate start={from.published} />
          </>
        )}
      </a>
      <AddedBy from={from} />
    </>
  );
}

/** Who added a finding, where a person did. */
export function AddedBy({ from: { addedBy } }: { readonly from: FindingSource }) {
  return addedBy ? <span className="added-by"> added by {addedBy}</span> : null;
}

/** The same as plain words, for sorting and export. */
export const sourceWords = (from: FindingSource): string =>
  [sourceName(from), from.published, from.addedBy && `added by ${from.addedBy}`].filter(Boolean).join(', ');
