import type { Span } from '../../model/span.js';

/**
 * A stretch of letters and digits as names are compared: spelled alike whatever its case, accents, apostrophes or
 * British or American spelling. `U.S.` is one piece with the key `us`.
 */
export interface Piece extends Span {
  readonly key: string;
  /** As printed, without dots and inner apostrophes: `U.S.` → `US`, `Da’esh` → `Daesh`. Case and accents are kept. */
  readonly surface: string;
  /** What lies between the piece before and this one, reduced to its kind. */
  readonly gap: Gap;
}

/** `` for the first piece; space, hyphen, apostrophe, dot, comma, slash, plus, or `|` for all that no name runs across. */
export type Gap = '' | ' ' | '-' | "'" | '.' | ',' | '/' | '+' | '|';

const apostrophes = "'’‘ʼʻ`´";
const word = `[\\p{L}\\p{M}\\p{N}]`;
// First `U.S.` and its like; then words with the apostrophes inside them, but not the possessive's (`Iran’s`).
const pattern = new RegExp(
  `(?<!${word})\\p{Lu}(?:\\.\\p{Lu})+(?!${word})\\.?|${word}+(?:[${apostrophes}](?!s(?!${word}))${word}+)*`,
  'gu',
);
const inner = new RegExp(`[.${apostrophes}]`, 'gu');

/** British and American endings of words that names of organisations hold; both get the key of the first. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/iz(e|ed|ing|ation|ations)$/, 'is$1'],
  [/^center(s?)$/, 'centre$1'],
  [/^program(s?)$/, 'programme$1'],
  [/^defense$/, 'defence'],
  [/^labor$/, 'labour'],
];

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}

function keyOf(surface: string): string {
  let key = surface.toLowerCase();
  if (!/^[a-z\d]*$/.test(key))
    key = key
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ı', 'i')
      .replaceAll('ø', 'o')
      .replaceAll('ł', 'l')
      .replaceAll('ə', 'a');
  if (/iz|^(center|program|defense|labor)/.test(key))
    for (const [ending, britain] of spellings) key = key.replace(ending, britain);
  return key;
}

/** Tried in order on what lies between two pieces, invisible characters left out. */
const gaps: readonly (readonly [RegExp, Gap])[] = [
  [/^\s*\n\s*\n\s*$/, '|'],
  [/^(?:\s+|\s*&\s*)$/, ' '],
  [/^\s?[-‐‑–—]\s?$/, '-'],
  [new RegExp(`^[${apostrophes}]$`, 'u'), "'"],
  [new RegExp(`^(?:[${apostrophes}]\\s|\\s[${apostrophes}])$`, 'u'), ' '],
  [new RegExp(`^[-‐‑][${apostrophes}]$`, 'u'), '-'],
  [/^\.\s?$/, '.'],
  [/^,\s?$/, ','],
  [/^\s?\/\s?$/, '/'],
  [/^\s?\+\s?$/, '+'],
];

function gapOf(between: string): Gap {
  if (between === ' ' || between === '-') return between;
  const bare = between.replace(/[\u200b\u200e\u200f\ufeff]/g, '');
  return gaps.find(([pattern]) => pattern.test(bare))?.[1] ?? '|';
}

/** The pieces of a text from `start` to `end`, with their places in the whole text. */
export function piecesOf(text: string, start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const surface = /^[A-Za-z\d]+$/.test(match[0]) ? match[0] : match[0].replace(inner, '');
    const gap = pieces.length === 0 ? '' : gapOf(text.slice(last, from));
    pieces.push({ start: from, end: from + match[0].length, key: keyOf(surface), surface, gap });
    last = from + match[0].length;
  }
  return pieces;
}

/** One key for a whole name: the keys of its pieces, joined by spaces. */
export const keyOfName = (name: string): string =>
  piecesOf(name)
    .map((piece) => piece.key)
    .join(' ');
