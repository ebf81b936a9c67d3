/**
 * Sentences that go through the net together, the longest first. Words are kept time-major without padding: the rows of
 * step t are the sentences that are longer than t, so the rows of one step lie together. A root word stands first in each.
 */
export interface Batch {
  /** Sentences by falling length: their place in the caller's list. */
  readonly order: readonly number[];
  /** Length of each sentence in that order, with its root word. */
  readonly lengths: Int32Array;
  /** Steps + 1: the first row of each step. */
  readonly stepFirst: Int32Array;
  /** Number of rows in all. */
  readonly rows: number;
}

/** Lays out sentences of the given lengths (in words, without the root). */
export function layOut(words: readonly number[]): Batch {
  const order = words.map((_, i) => i).sort((a, b) => words[b]! - words[a]! || a - b);
  const lengths = Int32Array.from(order, (i) => words[i]! + 1);
  const steps = lengths[0] ?? 0;
  const stepFirst = new Int32Array(steps + 1);
  let active = lengths.length;
  for (let t = 0; t < steps; t++) {
    while (lengths[active - 1]! <= t) active--;
    stepFirst[t + 1] = stepFirst[t]! + active;
  }
  return { order, lengths, stepFirst, rows: stepFirst[steps] ?? 0 };
}

/** Row of the word at position t (0 is the root) of the b-th sentence, read from the left. */
export function forwardRow(batch: Batch, b: number, t: number): number {
  return batch.stepFirst[t]! + b;
}

/** The same for the LSTM that reads from the right. */
export function backwardRow(batch: Batch, b: number, t: number): number {
  return batch.stepFirst[batch.lengths[b]! - 1 - t]! + b;
}
