import type { NameKind } from '../../model/analysis.js';

/** A stretch of words [first, end) that a list knows as a name, or (kind null) as none, and how much that counts. */
export interface ListedName {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind | null;
  readonly weight: number;
}

/** Finds listed names among a sentence's forms: a gazetteer, as the names' decoder sees it. */
export type NameList = (forms: readonly string[]) => readonly ListedName[];

/**
 * The best legal sequence of BIO labels (Viterbi; I- only after B- or I- of its kind).
 *
 * @param scores n rows of `labels.length`; altered in place by the listed names' weights
 * @param labels in the order of the scores: `O`, `B-PER`, `I-PER` …
 * @returns a label index a word
 */
export function bestNames(
  scores: Float32Array,
  n: number,
  labels: readonly string[],
  listed: readonly ListedName[] = [],
): Uint8Array {
  const size = labels.length;
  for (const { first, end, kind, weight } of listed)
    for (let i = first; i < end; i++)
      scores[i * size + labels.indexOf(kind ? `${i === first ? 'B' : 'I'}-${kind}` : 'O')]! += weight;
  const legal = labels.map((to) =>
    labels.flatMap((from, i) => (to[0] !== 'I' || from.slice(2) === to.slice(2) ? [i] : [])),
  );
  const back = new Uint8Array(n * size);
  let before = new Float64Array(size);
  for (let i = 0; i < n; i++) {
    const now = new Float64Array(size);
    for (let to = 0; to < size; to++) {
      let best = 0;
      let top = i === 0 ? (labels[to]![0] === 'I' ? -Infinity : 0) : -Infinity;
      if (i > 0)
        for (const from of legal[to]!)
          if (before[from]! > top) {
            top = before[from]!;
            best = from;
          }
      back[i * size + to] = best;
      now[to] = top + scores[i * size + to]!;
    }
    before = now;
  }
  const out = new Uint8Array(n);
  let label = before.indexOf(Math.max(...before));
  for (let i = n - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * size + label]!;
  }
  return out;
}
