import { sql } from 'kysely';
import { jsonRows } from './rows.js';
import type { Db, DoubtRow } from './schema.js';

/** A score this near to the threshold is a doubt that a person may settle. */
const doubtful = { merge: 1.5, link: 0.8 } as const;

/** A pair of findings that was weighed: `document` and `finding` the newer, and what speaks for their belonging together. */
export interface Weighed {
  readonly document: string;
  readonly finding: string;
  readonly otherDocument: string;
  readonly otherFinding: string;
  readonly score: number;
}

/** Keeps those pairs that are near the threshold on either side. */
export async function keepDoubts(
  db: Db,
  kind: DoubtRow['kind'],
  threshold: (pair: Weighed) => number,
  pairs: readonly Weighed[],
): Promise<void> {
  const rows = pairs.flatMap((pair) => {
    const margin = Math.abs(pair.score - threshold(pair));
    if (margin > doubtful[kind]) return [];
    return [
      {
        kind,
        document_id: pair.document,
        finding: pair.finding,
        other_document_id: pair.otherDocument,
        other_finding: pair.otherFinding,
        score: pair.score,
        margin,
      } satisfies DoubtRow,
    ];
  });
  if (rows.length === 0) return;
  await sql`insert into doubts select r.* from jsonb_populate_recordset(null::doubts, ${jsonRows(rows)}::jsonb) r on conflict do nothing`.execute(
    db,
  );
}

/** Drops the doubts about documents' findings, before these are weighed anew. */
export async function forgetDoubts(db: Db, kind: DoubtRow['kind'], documents: readonly string[]): Promise<void> {
  const some = sql`any(${[...documents]}::text[])`;
  await sql`delete from doubts where kind = ${kind} and (document_id = ${some} or other_document_id = ${some})`.execute(
    db,
  );
}
