/** A text in lower case without diacritics: `Türkiye` and `turkiye` are one word. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const stopWords = new Set(
  `a an and are as at be been but by for from had has have in into is it its of on or said that the their they this to was were which while
  who will with would also after before between both during over under than then there these those two not no he she his her we our us
  all any more most other some such new`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text that carry its subject: folded, without common words, plural and tense endings taken off roughly. */
export function contentWords(text: string): string[] {
  return tokens(text)
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map(stem);
}

/** Each content word once, without numbers and the words that name the parties. */
export const subjectWords = (text: string, partyWords: ReadonlySet<string>): string[] => [
  ...new Set(contentWords(text).filter((w) => !/^\d/.test(w) && !partyWords.has(w))),
];

/** Words and numbers of a text in order, folded; thousands' commas are dropped so that 1,200 is one number. */
export function tokens(text: string): string[] {
  return (
    folded(text)
      .replace(/(\d),(?=\d{3}\b)/g, '$1')
      .replace(/\b(counter|anti|co|multi|inter)[-‐–](?=\p{L})/gu, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Rough English stem: enough that `trained`, `training` and `trains` meet. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\w\w)s$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ments?|ings?|ors?|ers?|ed|es|s|e)$/, '')
    .replace(/([bdgklmnprt])\1$/, '$1');
}

/** How much two sets share: size of the intersection over that of the union; 0 where both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedCount(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** How much of the smaller set is in the larger. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const word of small) if (large.has(word)) n++;
  return n;
}
