/** Rules by each lemma that they name, in the order of the file. */
export function byLemma<R>(
  rules: readonly R[],
  lemmas: (rule: R) => readonly string[],
): ReadonlyMap<string, readonly R[]> {
  const out = new Map<string, R[]>();
  for (const rule of rules)
    for (const lemma of lemmas(rule)) {
      const known = out.get(lemma);
      if (known) known.push(rule);
      else out.set(lemma, [rule]);
    }
  return out;
}
