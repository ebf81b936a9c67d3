import { isAgencyOrOffice } from './byline.js';
import type { Line } from './draft.js';
import { listMarker } from './list-items.js';
import { looksLikeMenu } from './menus.js';
import { printedDates } from './printed-dates.js';

/** The text's lines that hold anything, trimmed, with exact offsets. `\r\n`, `\n`, `\r` and the Unicode separators end a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f\v\u0085]+|\r\n|[\r\n\u2028\u2029\f\v\u0085]/g)) {
    if (/^[\r\n\u2028\u2029\f\v\u0085]/.test(match[0])) continue;
    const body = match[0].trim();
    const before = text.slice(lines.at(-1)?.end ?? 0, match.index);
    gap = lines.length === 0 || (before.match(/\r\n|[\r\n\u2028\u2029\f\v\u0085]/g)?.length ?? 0) > 1;
    if (body === '') continue;
    const start = match.index + match[0].indexOf(body);
    lines.push({ start, end: start + body.length, text: body, gap, kind: null });
  }
  return lines;
}

/** Joins the lines of a paragraph that was wrapped at a fixed width, so that a paragraph is one block. */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && last && continues(last, line, width)) {
      joined[joined.length - 1] = { ...open, end: line.end, text: text.slice(open.start, line.end) };
    } else joined.push(line);
    last = line;
  }
  return joined;
}

/** Words that no line of a headline or a paragraph ends with, unless it was wrapped there. */
const endsOpen = /\s(?:the|an?|and|or|of|in|to|for|with|by|from|at|on|that|which|was|were|is|are)$/;
const endsSentence = /[.!?:;…][”"’')\]]*$/;

function continues(line: Line, next: Line, width: number | null): boolean {
  if (next.gap || standsAlone(line) || standsAlone(next) || listMarker(next.text) !== null) return false;
  if (/^\p{Ll}/u.test(next.text)) return line.text.length >= 30 && !/[.!?…][”"’')\]]*$/.test(line.text);
  if (width === null) return false;
  // A line is full where the next line's first word would not have fitted on it.
  const firstWord = next.text.split(/\s/, 1)[0]!.length;
  return line.text.length <= width && line.text.length + 1 + firstWord > width;
}

/** Lines of the page's head and menus are never part of a wrapped paragraph. */
function standsAlone(line: Line): boolean {
  if (line.text.length > 200) return false;
  if (looksLikeMenu(line.text) || /^[Bb][Yy]\s+\p{Lu}/u.test(line.text)) return true;
  if (isAgencyOrOffice(line.text)) return true;
  const date = line.text.length < 80 ? printedDates(line.text)[0] : undefined;
  return date !== undefined && line.text.length - (date.end - date.start) < 25;
}

/** The width at which the page's paragraphs are wrapped, or null where lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || next.gap || line.text.length < 40 || endsSentence.test(line.text)) return false;
    return /^[\p{Ll}\d]/u.test(next.text) || endsOpen.test(line.text);
  });
  if (broken.length < 2) return null;
  const longest = Math.max(...broken.map((line) => line.text.length));
  if (longest > 120) return null;
  // Lines that end a sentence, or before a name, may be a little longer than those known to be broken.
  return Math.max(...lines.map((line) => line.text.length).filter((length) => length <= longest * 1.15));
}
