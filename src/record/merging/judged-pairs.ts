import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../schema.js';

/** What people said of two reports of meetings: that they are on one meeting, or that they are not. */
export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
}

/** The judgements on pairs in which one of `keys` (`document:m1`) takes part, the latest word on each pair. */
export async function judgedPairs(db: Db, keys: readonly string[]): Promise<JudgedPair[]> {
  const documents = [...new Set(keys.map((key) => key.slice(0, key.lastIndexOf(':'))))];
  if (documents.length === 0) return [];
  const { rows } = await sql<{ a: string | null; b: string | null; verdict: string }>`
    select ${meetingAt('j.document_id', 'j.starts', 'j.ends')} as a,
      ${meetingAt('j.other_document_id', 'j.other_starts', 'j.other_ends')} as b, j.verdict
    from judgements j where j.verdict in ('together', 'apart') and j.kind = 'meetings' and j.undone_at is null
      and (j.document_id = any(${documents}::text[]) or j.other_document_id = any(${documents}::text[])) order by j.id`.execute(
    db,
  );
  const latest = new Map<string, JudgedPair>();
  for (const { a, b, verdict } of rows)
    if (a && b) latest.set([a, b].sort().join(' '), { a, b, together: verdict === 'together' });
  return [...latest.values()];
}

/** The meeting whose words overlap a place in a text most, whatever its number is in the present reading. */
function meetingAt(document: string, starts: string, ends: string): RawBuilder<string | null> {
  const [d, s, e] = [sql.ref(document), sql.ref(starts), sql.ref(ends)];
  return sql`(select v.document_id || ':' || v.finding from evidence v join meetings m on m.document_id = v.document_id and m.id = v.finding
    where v.document_id = ${d} and v.starts < ${e} and v.ends > ${s}
    order by least(v.ends, ${e}) - greatest(v.starts, ${s}) desc, v.finding limit 1)`;
}
