import { numberWords } from '../../model/numbers.js';

/** Words that count as a number does, though no number is written so. */
const words: Readonly<Record<string, number>> = { ...numberWords, hundred: 100, dozen: 12 };

/** `2022`: a year rather than a count, which would be written `2,022`. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** The number that a word or figures say (`two`, `1,650`, `2.5`), or null. */
export function numberOf(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const [tens, ones] = text.toLowerCase().split('-');
  const a = words[tens!];
  if (a === undefined) return null;
  if (ones === undefined) return a;
  const b = words[ones];
  return b === undefined ? null : a + b;
}
