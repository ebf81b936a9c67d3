import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { restore } from '../documents.js';
import type { Db } from '../schema.js';
import { bandsOf, likeness, shinglesOf, signatureOf } from './shingles.js';

/** A text of which so many shingles stand in another is a copy of it. */
const copiedShare = 0.55;
/** Shorter texts (a headline, a notice) are no copies of one another. */
const fewestShingles = 25;

/** Finds out whether a document is a copy of one that is there, or one that is there a copy of it, and notes it. */
export async function settleCopies(db: Db, report: Report): Promise<void> {
  const { id } = report.document;
  const shingles = shinglesOf(report);
  await db.deleteFrom('signature_bands').where('document_id', '=', id).execute();
  if (shingles.size < fewestShingles) return;
  const signature = signatureOf(shingles);
  const bands = bandsOf(signature);
  const candidates = await sql<{
    id: string;
    signature: number[];
    text: string;
    report: string;
    copy_of: string | null;
  }>`
    select d.id, d.signature, d.text, d.report, d.copy_of from documents d where d.superseded_by is null and d.id in (
      select b.document_id from signature_bands b
      join jsonb_to_recordset(${JSON.stringify(bands)}::jsonb) as q(band integer, hash integer) on b.band = q.band and b.hash = q.hash
      group by b.document_id order by count(*) desc limit 8)`.execute(db);
  const copies = candidates.rows
    .filter((c) => likeness(signature, c.signature) >= 0.15)
    .map((c) => ({ ...c, report: restore(c.report, c.text) }))
    .filter((c) => shareOf(shingles, shinglesOf(c.report)) >= copiedShare);
  const original = firstPublished([report, ...copies.map((c) => c.report)]).document.id;
  for (const document of [id, ...copies.map((c) => c.id)])
    await db
      .updateTable('documents')
      .set({ copy_of: document === original ? null : original })
      .where('id', '=', document)
      .execute();
  await db.updateTable('documents').set({ signature }).where('id', '=', id).execute();
  await sql`insert into signature_bands (band, hash, document_id)
    select q.band, q.hash, ${id} from jsonb_to_recordset(${JSON.stringify(bands)}::jsonb) as q(band integer, hash integer)
    on conflict do nothing`.execute(db);
}

/** How much of the shorter text stands in the longer, word for word. */
export function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < fewestShingles) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

/** The one that was out first is taken for the original; of one day the longer. */
function firstPublished(reports: readonly Report[]): Report {
  const when = ({ document: d }: Report) => `${d.published ?? '9999'} ${d.publishedTime ?? '99:99'}`;
  return [...reports].sort(
    (a, b) =>
      when(a).localeCompare(when(b)) ||
      b.document.text.length - a.document.text.length ||
      (a.document.id < b.document.id ? -1 : 1),
  )[0]!;
}
