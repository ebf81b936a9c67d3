import { type RawBuilder, sql } from 'kysely';
import { latestWords, type WordOnSides, wordsOnPairs } from '../review/latest-words.js';
import type { Db } from '../schema.js';

/** What people said of a promise and of another page's words: that these are about it, or that they are not. Both sides as `document:c1`. */
export interface JudgedLink {
  readonly promise: string;
  readonly act: string;
  readonly together: boolean;
}

/** The latest word on each promise and act of which one lies in `documents`, as far as the present reading has both. */
export async function judgedLinks(db: Db, documents: readonly string[]): Promise<JudgedLink[]> {
  const words = latestWords(await wordsOnActs(db, documents));
  return words.map(({ a, b, together }) => ({ promise: a, act: b, together }));
}

/** All words on a promise (`a`) and an act (`b`), one of them in `documents` (null: anywhere), the oldest first. */
export function wordsOnActs(db: Db, documents: readonly string[] | null): Promise<WordOnSides[]> {
  return wordsOnPairs(db, 'commitments', documents, {
    a: actAt(sql`j.document_id`, sql`j.kind`, sql`j.starts`, sql`j.ends`),
    b: actAt(sql`j.other_document_id`, sql`j.other_kind`, sql`j.other_starts`, sql`j.other_ends`),
  });
}

/** The act of this kind whose words overlap a place in a text most, whatever its number is in the present reading. */
function actAt(...[document, kind, starts, ends]: readonly RawBuilder<unknown>[]): RawBuilder<string | null> {
  return sql`(select a.document_id || ':' || a.act_id from acts a
    cross join lateral jsonb_to_recordset(a.prepared->'evidence') as e(start integer, "end" integer)
    where a.document_id = ${document} and e.start < ${ends} and e."end" > ${starts}
      and a.kind = case ${kind} when 'deliveries' then 'delivery' else rtrim(${kind}, 's') end
    order by least(e."end", ${ends}) - greatest(e.start, ${starts}) desc, a.act_id limit 1)`;
}
