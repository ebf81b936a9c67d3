import type { ReportedDocument } from '../model/report.js';
import type { Span } from '../model/span.js';

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Rep|Sen|Hon|Amb|No|vs|Jr|Sr|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m|\bU\.[SKN])\.$/;

/**
 * The sentences of what a page says, furniture left out, as spans of its text. The record works from reports, which do not hold the analysis; these
 * are for comparing and quoting, not for grammar.
 */
export function sentencesOf({ text, blocks }: Pick<ReportedDocument, 'text' | 'blocks'>): Span[] {
  return blocks.filter((b) => b.kind === 'paragraph' || b.kind === 'list-item').flatMap((block) => split(text, block));
}

function split(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const stop of text.slice(start, end).matchAll(/[.!?]["”’')\]]*(?=\s+["“‘'(]?[\p{Lu}\p{N}])/gu)) {
    const at = start + stop.index + stop[0].length;
    if (abbreviation.test(text.slice(from, start + stop.index + 1))) continue;
    sentences.push(trimmed(text, { start: from, end: at }));
    from = at;
  }
  sentences.push(trimmed(text, { start: from, end }));
  return sentences.filter((s) => s.end > s.start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: end - (piece.length - piece.trimEnd().length) };
}
