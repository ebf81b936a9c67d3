import type { Db } from '../schema.js';
import { keepPairs, type Pair } from './pairs.js';
import { resettleDocuments } from './resettle.js';

/** What a person says of things that the machine has put together. What each verdict means, the subject's own type says. */
export interface WordOnPairs {
  readonly author: string;
  readonly verdict: 'confirm' | 'reject' | 'split' | 'merge';
  readonly reason?: string | null | undefined;
  /** Of `merge`: the id of the other. */
  readonly with?: string | undefined;
}

/** Keeps a word on the pairs that it comes to, settles their documents anew, and returns its number; all of it or nothing. */
export async function keepWord(
  db: Db,
  { author, reason }: Pick<WordOnPairs, 'author' | 'reason'>,
  pairsOf: (trx: Db) => Promise<readonly Pair[]>,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const pairs = await pairsOf(trx);
    const word = await keepPairs(trx, author, reason ?? null, pairs);
    await resettleDocuments(
      trx,
      pairs.flatMap((p) => [p.a.document, p.b.document]),
    );
    return word;
  });
}

/** The document and the finding in it that `document.m1` names; the document is empty where there is no dot. */
export function placeNamed(name: string): { readonly document: string; readonly finding: string } {
  const dot = name.lastIndexOf('.');
  return { document: name.slice(0, Math.max(0, dot)), finding: name.slice(dot + 1) };
}
