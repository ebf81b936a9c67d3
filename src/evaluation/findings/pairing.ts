/** Which expected facts were found, which not, and which findings nobody expected. */
export interface Pairing<G, F> {
  readonly pairs: readonly (readonly [expected: G, found: F])[];
  readonly missed: readonly G[];
  readonly extra: readonly F[];
}

/** One-to-one, the most alike first; two that are less alike than `threshold` are no pair. */
export function pairUp<G, F>(
  expected: readonly G[],
  found: readonly F[],
  likeness: (expected: G, found: F) => number,
  threshold: number,
): Pairing<G, F> {
  const candidates = expected
    .flatMap((g, i) => found.map((f, j) => ({ i, j, likeness: likeness(g, f) })))
    .filter((c) => c.likeness >= threshold)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const takenExpected = new Set<number>();
  const takenFound = new Set<number>();
  const pairs: [G, F][] = [];
  for (const { i, j } of candidates) {
    if (takenExpected.has(i) || takenFound.has(j)) continue;
    takenExpected.add(i);
    takenFound.add(j);
    pairs.push([expected[i]!, found[j]!]);
  }
  return {
    pairs,
    missed: expected.filter((_, i) => !takenExpected.has(i)),
    extra: found.filter((_, j) => !takenFound.has(j)),
  };
}
