import { type RawBuilder, sql } from 'kysely';
import { type JudgedSides, latestWords, type WordOnSides, wordsOnPairs } from '../review/latest-words.js';
import type { Db } from '../schema.js';

/** What people said of reports of meetings, where one of some documents takes part: that two are on one meeting, or that they are not. */
export async function judgedPairs(db: Db, documents: readonly string[]): Promise<JudgedSides[]> {
  return latestWords(await wordsOnReports(db, documents));
}

/** All words on two reports of meetings, one of them in `documents` (null: anywhere), the oldest first. */
export function wordsOnReports(db: Db, documents: readonly string[] | null): Promise<WordOnSides[]> {
  return wordsOnPairs(db, 'meetings', documents, {
    a: meetingAt('j.document_id', 'j.starts', 'j.ends'),
    b: meetingAt('j.other_document_id', 'j.other_starts', 'j.other_ends'),
  });
}

/** The meeting whose words overlap a place in a text most, whatever its number is in the present reading. */
function meetingAt(document: string, starts: string, ends: string): RawBuilder<string | null> {
  const [d, s, e] = [sql.ref(document), sql.ref(starts), sql.ref(ends)];
  return sql`(select v.document_id || ':' || v.finding from evidence v join meetings m on m.document_id = v.document_id and m.id = v.finding
    where v.document_id = ${d} and v.starts < ${e} and v.ends > ${s}
    order by least(v.ends, ${e}) - greatest(v.starts, ${s}) desc, v.finding limit 1)`;
}
