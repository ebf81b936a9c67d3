import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../schema.js';

/** What people said of two sides, each as `document:m1`: that they belong together, or that they do not. */
export interface JudgedSides {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
}

/**
 * The latest word on each pair whose first side is of a kind and one of whose sides lies in `documents`, as far as the present reading has both
 * sides. `a` and `b` find a side of the judgement `j` in that reading, as `document:m1` or null.
 */
export async function latestWords(
  db: Db,
  kind: 'meetings' | 'commitments',
  documents: readonly string[],
  a: RawBuilder<string | null>,
  b: RawBuilder<string | null>,
): Promise<JudgedSides[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql<{ a: string | null; b: string | null; verdict: string }>`
    select ${a} as a, ${b} as b, j.verdict from judgements j
    where j.verdict in ('together', 'apart') and j.kind = ${kind} and j.undone_at is null
      and (j.document_id = any(${[...documents]}::text[]) or j.other_document_id = any(${[...documents]}::text[])) order by j.id`.execute(
    db,
  );
  const latest = new Map<string, JudgedSides>();
  for (const { a, b, verdict } of rows)
    if (a && b) latest.set([a, b].sort().join(' '), { a, b, together: verdict === 'together' });
  return [...latest.values()];
}
