import type { Db } from '../schema.js';

/** What people said of two reports of meetings: that they are on one meeting, or that they are not. */
export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
}

/** The judgements on pairs in which one of `keys` takes part, the latest word on each pair. */
export async function judgedPairs(_db: Db, _keys: readonly string[]): Promise<JudgedPair[]> {
  return [];
}
