import type { Document } from '../../model/document.js';
import { after, before, type Candidate, type Step } from './candidate.js';

/** Acronyms that are words too: in a line of capitals nothing tells them apart. */
const words = new Set([
  'WHO',
  'IS',
  'CARE',
  'FACT',
  'RATS',
  'PACE',
  'MAG',
  'HALO',
  'QUAD',
  'ALBA',
  'GUAM',
  'CAR',
  'META',
]);

/** `WHO WAS THERE`, `JOIN US`: in a line of capitals an acronym that is a word is taken for the word. */
export const wordsInCapitals: Step = (candidates, { document }) =>
  candidates.filter((c) => {
    const surface = c.passage.pieces[c.first]!.surface;
    if (c.last - c.first > 1 || document.text.slice(c.start, c.end) !== surface) return true;
    if (surface === 'US') return !inCapitals(document, c) || namesTheState(c);
    return !words.has(surface) || !inCapitals(document, c);
  });

/** What makes `US` a pronoun even before another word; and what does so at the end of a line. */
const asks = new Set(['JOIN', 'FOLLOW', 'CONTACT', 'ABOUT', 'LET', 'TELL', 'GIVE', 'HELP', 'SUPPORT']);
const ends = new Set(['WITH', 'OF', 'FOR', 'TO', 'FROM', 'BY', 'AMONG', 'BETWEEN']);

/** Headlines in capitals speak of the state (`US, PAKISTAN AGREE`), menus of themselves (`JOIN US`). */
function namesTheState(c: Candidate): boolean {
  const word = before(c)?.surface ?? '';
  const next = after(c);
  return !asks.has(word) && (next?.gap === ' ' || !ends.has(word));
}

/** Whether the line around a span is printed in capitals: at least three longer words, all of them capitals. */
function inCapitals({ text }: Document, span: { readonly start: number; readonly end: number }): boolean {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const to = text.indexOf('\n', span.end);
  const long = text.slice(from, to < 0 ? text.length : to).match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 2 && long.every((word) => word === word.toUpperCase());
}
