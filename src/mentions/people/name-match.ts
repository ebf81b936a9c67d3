import { foldWord } from '../../knowledge/people/people-index.js';

/** The words of a name as they are compared: folded, without initials and articles (`al-Jubouri` and `Jubouri` are one). */
export function nameKeys(name: string): string[] {
  return name
    .split(/[\s\-‑]+/u)
    .map((word) =>
      foldWord(word)
        .replace(/[^\p{L}\p{M}\d'-]/gu, '')
        .replace(/^(?:al|el|an|as|ash|at|ad|ar)[-‑']/, ''),
    )
    .filter(
      (word) =>
        word.length > 1 && !/^(?:al|el|bin|ibn|bint|ould|de|del|la|da|dos|van|von|der|den|jr|sr|ii|iii|iv)$/.test(word),
    );
}

/** How well two names can be one person's: 0 not at all; more for more words shared. Every word of the shorter stands in the longer. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || !short.every((word) => long.includes(word))) return 0;
  // A surname alone is likelier than a given name alone; the family name may also come first.
  if (short.length === 1) return long.at(-1) === short[0] ? 2 : 1;
  return 2 + short.length;
}
