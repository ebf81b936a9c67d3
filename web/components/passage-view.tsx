import { MarkedText } from './marked-text.js';
import type { FindingKind } from './report-marks.js';

interface PassageProps {
  readonly passage: { readonly start: number; readonly text: string };
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
  readonly kind: FindingKind;
}

const nothingLit: ReadonlySet<string> = new Set();

/** A stretch of a page with the words marked that something stands on. */
export function PassageView({ passage: { start, text }, evidence, kind }: PassageProps) {
  const marks = evidence.map((e) => ({
    start: Math.max(0, e.start - start),
    end: Math.min(text.length, e.end - start),
    kind,
    id: kind,
  }));
  return (
    <p className="passage" dir="auto">
      <MarkedText text={text} range={{ start: 0, end: text.length }} marks={marks} lit={nothingLit} />
    </p>
  );
}
