import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../schema.js';

/** What people said of two sides, each as `document:m1`: that they belong together, or that they do not. */
export interface JudgedSides {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
}

/** The same with who said it, and when (ISO 8601). */
export interface WordOnSides extends JudgedSides {
  readonly author: string;
  readonly madeAt: string;
}

/** How to find the two sides of a judgement `j` in the present reading, as `document:m1` or null. */
export interface Sides {
  readonly a: RawBuilder<string | null>;
  readonly b: RawBuilder<string | null>;
}

/**
 * All words on pairs whose first side is of a kind and one of whose sides lies in `documents` (null: in any), as far as the present reading has both
 * sides, the oldest first.
 */
export async function wordsOnPairs(
  db: Db,
  kind: 'meetings' | 'commitments',
  documents: readonly string[] | null,
  { a, b }: Sides,
): Promise<WordOnSides[]> {
  if (documents?.length === 0) return [];
  const touching = documents
    ? sql`and (j.document_id = any(${[...documents]}::text[]) or j.other_document_id = any(${[...documents]}::text[]))`
    : sql``;
  const { rows } = await sql<{ a: string | null; b: string | null; verdict: string; author: string; made_at: Date }>`
    select ${a} as a, ${b} as b, j.verdict, j.author, j.made_at from judgements j
    where j.verdict in ('together', 'apart') and j.kind = ${kind} and j.undone_at is null ${touching} order by j.id`.execute(
    db,
  );
  return rows.flatMap(({ a, b, verdict, author, made_at }) =>
    a && b ? [{ a, b, together: verdict === 'together', author, madeAt: made_at.toISOString() }] : [],
  );
}

/** One name of a pair, whichever side is told first. */
export const pairOf = ({ a, b }: Pick<JudgedSides, 'a' | 'b'>): string => [a, b].sort().join(' ');

/** Of words on pairs, oldest first, the latest on each. */
export const latestWords = <T extends JudgedSides>(words: readonly T[]): T[] => [
  ...new Map(words.map((word) => [pairOf(word), word])).values(),
];
