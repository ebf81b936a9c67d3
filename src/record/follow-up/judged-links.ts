import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../schema.js';

/** What people said of a promise and of another page's words: that these are about it, or that they are not. Both sides as `document:c1`. */
export interface JudgedLink {
  readonly promise: string;
  readonly act: string;
  readonly together: boolean;
}

/** The latest word on each pair in which an act of one of `documents` takes part, as far as the present reading has both sides. */
export async function judgedLinks(db: Db, documents: readonly string[]): Promise<JudgedLink[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql<{ promise: string | null; act: string | null; verdict: string }>`
    select ${actAt(sql`j.document_id`, sql`j.kind`, sql`j.starts`, sql`j.ends`)} as promise,
      ${actAt(sql`j.other_document_id`, sql`j.other_kind`, sql`j.other_starts`, sql`j.other_ends`)} as act, j.verdict
    from judgements j where j.verdict in ('together', 'apart') and j.kind = 'commitments' and j.undone_at is null
      and (j.document_id = any(${[...documents]}::text[]) or j.other_document_id = any(${[...documents]}::text[])) order by j.id`.execute(
    db,
  );
  const latest = new Map<string, JudgedLink>();
  for (const { promise, act, verdict } of rows)
    if (promise && act) latest.set([promise, act].sort().join(' '), { promise, act, together: verdict === 'together' });
  return [...latest.values()];
}

/** The act of this kind whose words overlap a place in a text most, whatever its number is in the present reading. */
function actAt(...[document, kind, starts, ends]: readonly RawBuilder<unknown>[]): RawBuilder<string | null> {
  return sql`(select a.document_id || ':' || a.act_id from acts a
    cross join lateral jsonb_to_recordset(a.prepared->'evidence') as e(start integer, "end" integer)
    where a.document_id = ${document} and e.start < ${ends} and e."end" > ${starts}
      and a.kind = case ${kind} when 'deliveries' then 'delivery' else rtrim(${kind}, 's') end
    order by least(e."end", ${ends}) - greatest(e.start, ${starts}) desc, a.act_id limit 1)`;
}
