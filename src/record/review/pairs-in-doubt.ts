import { type RawBuilder, sql } from 'kysely';
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

/** The first of the pairs that wait, and how many wait in all. */
export interface PairsInDoubt {
  readonly total: number;
  readonly items: readonly PairInDoubt[];
}

/**
 * Pairs that wait for `author`'s word: those of which the machine is unsure, the least sure first, and then those on which only others gave one. Where
 * nobody is named, those on which nobody gave one.
 */
export async function pairsInDoubt(
  db: Db,
  kind: DoubtRow['kind'],
  author: string | undefined,
  limit: number,
): Promise<PairsInDoubt> {
  const words = await wordsOn(db, kind);
  const judged = new Set(words.map(pairOf));
  const done = author === undefined ? judged : new Set(words.filter((w) => w.author === author).map(pairOf));
  const open = await doubtsOf(db, kind, [...done], limit);
  const items = open.items.map((pair) => ({ ...pair, judged: judged.has(pairOf(pair)) }));
  const others = author === undefined ? [] : words.filter((w) => !done.has(pairOf(w)));
  const doubted = await doubtedAmong(db, kind, others.map(pairOf));
  const second = [...new Map(others.map((w) => [pairOf(w), w]))].filter(([pair]) => !doubted.has(pair));
  // A word on a link names the promise first.
  const turned = second.map(([, { a, b }]) => ({ ...(kind === 'merge' ? { a, b } : { a: b, b: a }), judged: true }));
  return { total: open.total + turned.length, items: [...items, ...turned].slice(0, limit) };
}

/** The same as `pairOf` in SQL, of a doubt `q`. */
const pairInSql = sql`least(q.document_id || ':' || q.finding, q.other_document_id || ':' || q.other_finding) collate "C" || ' '
  || greatest(q.document_id || ':' || q.finding, q.other_document_id || ':' || q.other_finding) collate "C"`;

/** Doubts of a kind that still stand: the other side of a link must still be a promise. */
const standing = (kind: DoubtRow['kind']): RawBuilder<unknown> =>
  sql`q.kind = ${kind} and ${
    kind === 'merge'
      ? sql`true`
      : sql`exists (select from acts o where o.document_id = q.other_document_id and o.act_id = q.other_finding and o.promise_id is not null)`
  }`;

async function doubtsOf(db: Db, kind: DoubtRow['kind'], done: readonly string[], limit: number) {
  const where = sql`${standing(kind)} and not (${pairInSql} = any(${[...done]}::text[]))`;
  const { rows } = await sql<{ a: string; b: string; total: number }>`
    select q.document_id || ':' || q.finding as a, q.other_document_id || ':' || q.other_finding as b, (count(*) over ())::int as total
    from doubts q where ${where}
    order by q.margin, q.document_id, q.finding, q.other_document_id, q.other_finding limit ${limit}`.execute(db);
  return { total: rows[0]?.total ?? 0, items: rows.map(({ a, b }) => ({ a, b })) };
}

/** Those of some pairs (`pairOf`) of which the machine is unsure. */
async function doubtedAmong(db: Db, kind: DoubtRow['kind'], pairs: readonly string[]): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    select ${pairInSql} as pair from doubts q where ${standing(kind)} and ${pairInSql} = any(${[...pairs]}::text[])`.execute(
    db,
  );
  return new Set(rows.map((r) => r.pair));
}
