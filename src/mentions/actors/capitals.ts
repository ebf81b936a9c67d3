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

/** Even among capitals `US` at the start, after `THE`, or joined to another word is the state: `US, PAKISTAN AGREE`. */
function namesTheState(c: Candidate): boolean {
  const previous = before(c);
  const next = after(c);
  if (!previous || previous.gap === '|' || previous.surface === 'THE' || previous.surface === 'AND') return true;
  const gap = c.passage.pieces[c.first]!.gap;
  return gap === '-' || gap === '|' || next?.gap === '-' || next?.gap === '/';
}

/** Whether the line around a span is printed in capitals: at least three longer words, all of them capitals. */
function inCapitals({ text }: Document, span: { readonly start: number; readonly end: number }): boolean {
  const from = text.lastIndexOf('\n', span.start) + 1;
  const to = text.indexOf('\n', span.end);
  const long = text.slice(from, to < 0 ? text.length : to).match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 2 && long.every((word) => word === word.toUpperCase());
}
