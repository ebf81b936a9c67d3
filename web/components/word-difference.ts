/** A run of words, and whether the other wording lacks it. */
export interface WordRun {
  readonly words: string;
  readonly differs: boolean;
}

/** The words of `said`, with those marked that `base` does not have in the same order (longest common subsequence, capitals and punctuation aside). */
export function wordDifference(base: string, said: string): WordRun[] {
  const a = base.split(/\s+/).filter(Boolean).map(bare);
  const words = said.split(/(?<=\s)/);
  const b = words.map(bare);
  const kept = commonTo(a, b);
  const runs: { words: string; differs: boolean }[] = [];
  words.forEach((word, i) => {
    const differs = !kept.has(i) && b[i] !== '';
    const last = runs.at(-1);
    if (last && last.differs === differs) last.words += word;
    else runs.push({ words: word, differs });
  });
  return runs;
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Indices in `b` of one longest common subsequence with `a`. Time and room grow with the product, so both are sentences. */
function commonTo(a: readonly string[], b: readonly string[]): Set<number> {
  const wide = b.length + 1;
  const length = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * wide + j] =
        a[i] === b[j] && a[i] !== ''
          ? length[(i + 1) * wide + j + 1]! + 1
          : Math.max(length[(i + 1) * wide + j]!, length[i * wide + j + 1]!);
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j] && a[i] !== '') {
      kept.add(j);
      i++;
      j++;
    } else if (length[(i + 1) * wide + j]! >= length[i * wide + j + 1]!) i++;
    else j++;
  return kept;
}
