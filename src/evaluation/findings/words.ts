/** Letters and digits only, in lower case and without accents: how two spellings are compared. A list is read as its items side by side. */
export function fold(text: unknown): string {
  return String(Array.isArray(text) ? text.join(' ') : (text ?? ''))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const wordsOf = (text: unknown): string[] => fold(text).split(' ').filter(Boolean);

/** How much two strings share: F1 of their words, each word as often as it stands there; 0 where either is empty. */
export function overlap(a: unknown, b: unknown): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    shared++;
    left.set(word, n - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

/** Share of two sets' members that are in both; 1 for two empty sets. */
export function jaccard(a: readonly unknown[] = [], b: readonly unknown[] = []): number {
  const first = new Set(a);
  const second = new Set(b);
  const shared = [...first].filter((x) => second.has(x)).length;
  return first.size + second.size > 0 ? shared / (first.size + second.size - shared) : 1;
}

export const sameSet = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  jaccard(a ?? [], b ?? []) === 1;

/** Whether a date agrees with the expected one as far as either goes. */
export function dateFits(expected: string | null | undefined, found: string | null): boolean {
  if (!expected) return true;
  return (found ?? '').startsWith(expected) || (found !== null && expected.startsWith(found));
}

/** Whether one personal name has all the words of the other. */
export function personFits(a: unknown, b: unknown): boolean {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 || second.length === 0) return false;
  return first.every((w) => second.includes(w)) || second.every((w) => first.includes(w));
}
