import type { Span } from '../model/span.js';

/** A piece of a text that answers a search, with the words that matched; all spans point into the whole text. */
export interface Passage extends Span {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Marks around matched words in PostgreSQL's headline: private-use characters, which no page should hold. */
export const markStart = '\uE000';
export const markEnd = '\uE001';

/**
 * The spans of the marked words in `text`. PostgreSQL's headline keeps the text but may replace markup-like tokens by a space, so
 * each marked word is looked for from where the last one ended.
 */
export function marksIn(headline: string, text: string): Span[] {
  const marks: Span[] = [];
  let at = 0;
  for (const piece of headline.split(markStart).slice(1)) {
    const word = piece.slice(0, piece.indexOf(markEnd));
    const start = word === '' ? -1 : text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    marks.push({ start, end: at });
  }
  return marks;
}

const passageLength = 240;

/** The passages of a text with the most different matched words, best first, apart from each other, at most `count`. */
export function passagesOf(text: string, marks: readonly Span[], count: number): Passage[] {
  const chosen: { passage: Passage; score: number }[] = [];
  const candidates = marks
    .map((first, i) => {
      const inside = marks.slice(i).filter((m) => m.end - first.start <= passageLength);
      const distinct = new Set(inside.map((m) => text.slice(m.start, m.end).toLowerCase())).size;
      return { inside, score: distinct * 10 + Math.min(inside.length, 9) };
    })
    .sort((a, b) => b.score - a.score);
  for (const { inside, score } of candidates) {
    if (chosen.length === count) break;
    const passage = around(text, inside);
    if (chosen.every((c) => c.passage.end <= passage.start || passage.end <= c.passage.start))
      chosen.push({ passage, score });
  }
  return chosen.map((c) => c.passage);
}

/** The words around some marks: whole words, within one paragraph on either side. */
function around(text: string, marks: readonly Span[]): Passage {
  const first = marks[0]!.start;
  const last = marks[marks.length - 1]!.end;
  const room = Math.max(0, passageLength - (last - first)) >> 1;
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.indexOf('\n', last);
  let start = Math.max(lineStart, first - room);
  let end = Math.min(lineEnd < 0 ? text.length : lineEnd, last + room);
  if (start > lineStart) start = Math.min(first, text.indexOf(' ', start) + 1 || first);
  if (end < text.length && text[end] !== '\n') end = Math.max(last, text.lastIndexOf(' ', end));
  return { start, end, text: text.slice(start, end), marks };
}
