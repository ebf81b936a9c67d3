import { MarkedText } from './marked-text.js';
import type { FindingKind } from './report-marks.js';

interface PassageProps {
  readonly passage: { readonly start: number; readonly text: string };
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
  readonly kind: FindingKind;
  /** So many characters before and after the words are shown; all that there are where it is not said. */
  readonly around?: number;
}

const nothingLit: ReadonlySet<string> = new Set();

/** A stretch of a page with the words marked that something stands on. */
export function PassageView({ passage: { start, text }, evidence, kind, around = text.length }: PassageProps) {
  const marks = evidence.map((e) => ({
    start: Math.max(0, e.start - start),
    end: Math.min(text.length, e.end - start),
    kind,
    id: kind,
  }));
  const range = {
    start: wordFrom(text, Math.min(...marks.map((m) => m.start)) - around),
    end: wordTo(text, Math.max(...marks.map((m) => m.end)) + around),
  };
  return (
    <p className="passage" dir="auto">
      {range.start > 0 && '… '}
      <MarkedText text={text} range={range} marks={marks} lit={nothingLit} />
      {range.end < text.length && ' …'}
    </p>
  );
}

/** Where the first whole word at or after a place begins. */
function wordFrom(text: string, at: number): number {
  return at <= 0 ? 0 : at + Math.max(0, text.slice(at).search(/(?<=\s)\S/));
}

/** Where the last whole word before a place ends. */
function wordTo(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const cut = text.slice(0, at).search(/\s+\S*$/);
  return cut < 0 ? at : cut;
}
