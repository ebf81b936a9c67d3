import { sql } from 'kysely';
import { wordsOnActs } from '../follow-up/judged-links.js';
import { wordsOnReports } from '../merging/judged-pairs.js';
import type { Db, DoubtRow } from '../schema.js';
import { pairOf, type WordOnSides } from './latest-words.js';

/** Two findings, each as `document:m1`, of which it is asked whether they belong together: `a` the newer; of a link the words, `b` the promise. */
export interface PairInDoubt {
  readonly a: string;
  readonly b: string;
  /** Whether somebody else has given a word on it, so that a second one tells how far people agree. */
  readonly judged: boolean;
}

/** What people said of pairs of a kind, the oldest first. */
export const wordsOn = (db: Db, kind: DoubtRow['kind']): Promise<WordOnSides[]> =>
  kind === 'merge' ? wordsOnReports(db, null) : wordsOnActs(db, null);

/**
 * Pairs that wait for `author`'s word: those of which the machine is unsure, the least sure first, and then those on which only others gave one. Where
 * nobody is named, those on which nobody gave one.
 */
export async function pairsInDoubt(db: Db, kind: DoubtRow['kind'], author: string | undefined): Promise<PairInDoubt[]> {
  const [doubts, words] = await Promise.all([doubtsOf(db, kind), wordsOn(db, kind)]);
  const judged = new Set(words.map(pairOf));
  const done = author === undefined ? judged : new Set(words.filter((w) => w.author === author).map(pairOf));
  const open = doubts.filter((d) => !done.has(pairOf(d))).map((d) => ({ ...d, judged: judged.has(pairOf(d)) }));
  if (author === undefined) return open;
  const seen = new Set([...done, ...open.map(pairOf)]);
  const second = words.filter((word) => !seen.has(pairOf(word)) && seen.add(pairOf(word)));
  // A word on a link names the promise first.
  const turned = second.map(({ a, b }) => (kind === 'merge' ? { a, b, judged: true } : { a: b, b: a, judged: true }));
  return [...open, ...turned];
}

/** The other side of a link must still be a promise. */
async function doubtsOf(db: Db, kind: DoubtRow['kind']): Promise<{ readonly a: string; readonly b: string }[]> {
  const standing =
    kind === 'merge'
      ? sql`true`
      : sql`exists (select from acts o where o.document_id = q.other_document_id and o.act_id = q.other_finding and o.promise_id is not null)`;
  const { rows } = await sql<{ a: string; b: string }>`
    select q.document_id || ':' || q.finding as a, q.other_document_id || ':' || q.other_finding as b
    from doubts q where q.kind = ${kind} and ${standing}
    order by q.margin, q.document_id, q.finding, q.other_document_id`.execute(db);
  return rows;
}
