import { type Selectable, sql } from 'kysely';
import type { Findings } from '../../model/finding.js';
import type { Db, JudgementRow } from '../schema.js';

/** What a person says of two things: that they belong together, or that they do not. */
export type PairVerdict = 'together' | 'apart';

/** One side of a pair: a finding, or a sentence that is none (`remarks`), at its place in its document's text. */
export interface Side {
  readonly document: string;
  readonly kind: keyof Findings | 'remarks';
  readonly start: number;
  readonly end: number;
  /** As it was when it was judged. */
  readonly finding: object;
}

export interface Pair {
  readonly verdict: PairVerdict;
  /** Of a link, a commitment; of a merge, a meeting. */
  readonly a: Side & { readonly kind: 'meetings' | 'commitments' };
  readonly b: Side;
}

export interface PairJudgement {
  readonly id: number;
  /** All pairs of one word have one number, by which it is taken back. */
  readonly word: number;
  readonly madeAt: string;
  readonly author: string;
  readonly verdict: PairVerdict;
  readonly about: 'merge' | 'link';
  readonly reason: string | null;
  readonly a: Omit<Side, 'finding'>;
  readonly b: Omit<Side, 'finding'>;
}

/** Keeps a person's word on some pairs, and returns its number. Throws a RangeError where there is no pair. The caller settles the documents anew. */
export async function keepPairs(
  db: Db,
  author: string,
  reason: string | null,
  pairs: readonly Pair[],
): Promise<number> {
  if (pairs.length === 0) throw new RangeError('there is nothing to hold together or apart');
  let word: number | null = null;
  for (const { verdict, a, b } of pairs) {
    const { id }: { id: number } = await db
      .insertInto('judgements')
      .values({
        author,
        verdict,
        reason,
        document_id: a.document,
        kind: a.kind,
        starts: a.start,
        ends: a.end,
        finding: JSON.stringify(a.finding),
        other_document_id: b.document,
        other_starts: b.start,
        other_ends: b.end,
        other_kind: b.kind,
        word,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    word ??= id;
  }
  return word!;
}

/** The documents that are about what is asked; null where nothing is. */
export async function documentsOf(
  db: Db,
  {
    document,
    meeting,
    promise,
  }: { document?: string | undefined; meeting?: string | undefined; promise?: string | undefined },
): Promise<string[] | null> {
  if (document !== undefined) return [document];
  if (meeting === undefined && promise === undefined) return null;
  const table =
    meeting !== undefined ? sql`meeting_members where merged_id = ${meeting}` : sql`acts where promise_id = ${promise}`;
  const { rows } = await sql<{ document_id: string }>`select distinct document_id from ${table}`.execute(db);
  return rows.map((r) => r.document_id);
}

/** What people said of pairs and did not take back, the latest first; only those that touch `documents` where these are given. */
export async function pairJudgements(db: Db, documents: readonly string[] | null): Promise<PairJudgement[]> {
  let query = db
    .selectFrom('judgements')
    .selectAll()
    .where('verdict', 'in', ['together', 'apart'])
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc');
  if (documents)
    query = query.where((on) =>
      on.or([on('document_id', 'in', [...documents, '']), on('other_document_id', 'in', [...documents, ''])]),
    );
  return (await query.execute()).map(judgementOf);
}

function judgementOf(row: Selectable<JudgementRow>): PairJudgement {
  return {
    id: row.id,
    word: row.word ?? row.id,
    madeAt: row.made_at.toISOString(),
    author: row.author,
    verdict: row.verdict as PairVerdict,
    about: row.kind === 'meetings' ? 'merge' : 'link',
    reason: row.reason,
    a: { document: row.document_id, kind: row.kind, start: row.starts, end: row.ends },
    b: {
      document: row.other_document_id!,
      kind: row.other_kind ?? 'meetings',
      start: row.other_starts!,
      end: row.other_ends!,
    },
  };
}
