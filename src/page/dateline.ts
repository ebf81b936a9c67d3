import type { Span } from '../model/span.js';
import { datelineOf, filedBetweenDashes, placeAlone, placeAndDate } from './dateline-words.js';
import type { Draft, Line } from './draft.js';
import { isProse } from './draft.js';

/** Finds where the story is filed from, on a line of its own in the head or before the first sentences; the agency named there signs an unsigned story. */
export function findDateline(draft: Draft): Draft {
  const lines: Line[] = [];
  let { dateline, byline } = draft.header;
  let paragraphs = 0;
  const transcript = isTranscript(draft.lines);
  const signedAt = draft.lines.findIndex((line) => line.kind === 'byline' || line.kind === 'title');
  for (const [index, line] of draft.lines.entries()) {
    const free = line.kind === null;
    const own =
      free && dateline === null && paragraphs === 0 ? placeLine(line.text, signedAt >= 0 && index > signedAt) : null;
    // The same place may stand again before the first sentence, after a line of its own.
    const here = dateline === null || startsWith(line.text, dateline.value);
    const spoken = transcript && /^[\p{Lu}\s.'’-]+:/u.test(line.text);
    const filed = free && here && !spoken && paragraphs < 3 ? datelineOf(line.text, paragraphs === 0) : null;
    if (free && isProse(line)) paragraphs++;
    const dashes = free && dateline === null && paragraphs === 0 ? filedBetweenDashes(line.text) : null;
    if (dashes) {
      dateline = at(line, dashes.place);
      if (dashes.issuer) byline ??= at(line, dashes.issuer);
      lines.push({ ...line, kind: 'dateline' });
    } else if (own) {
      const start = line.start + line.text.indexOf(own);
      dateline = { value: own, span: { start, end: start + own.length } };
      lines.push({ ...line, kind: 'dateline' });
    } else if (filed) {
      dateline ??= at(line, filed.place);
      if (filed.agency && /^\p{Lu}\D*$/u.test(filed.agency.value)) byline ??= at(line, filed.agency);
      lines.push(...split(line, filed.end));
    } else lines.push(line);
  }
  return { ...draft, lines, header: { ...draft.header, dateline, byline } };
}

/** In a transcript, names in capitals before a colon are those who speak, and come again. */
function isTranscript(lines: readonly Line[]): boolean {
  const labels = lines.flatMap((line) =>
    line.kind === 'furniture' ? [] : (/^\p{Lu}[\p{Lu}\s.'’-]+:(?=\s)/u.exec(line.text)?.[0] ?? []),
  );
  return new Set(labels).size < labels.length;
}

/** The place of a line that holds only place and day; or place and country, below headline and byline. */
function placeLine(text: string, below: boolean): string | null {
  return placeAndDate(text)?.place ?? (below ? placeAlone(text) : null);
}

const startsWith = (text: string, place: string): boolean =>
  text.slice(0, place.length).toLowerCase() === place.toLowerCase();

const at = (line: Line, words: Span & { value: string }) => ({
  value: words.value,
  span: { start: line.start + words.start, end: line.start + words.end },
});

/** The dateline and the paragraph that it opens. */
function split(line: Line, end: number): Line[] {
  const words = line.text.slice(0, end).trimEnd();
  return [
    { ...line, text: words, end: line.start + words.length, kind: 'dateline' },
    { ...line, text: line.text.slice(end), start: line.start + end, gap: false, kind: null },
  ];
}
