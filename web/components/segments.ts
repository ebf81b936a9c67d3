import type { Span } from '../../src/model/span.js';

/** What a stretch of the text was read as. */
export const markKinds = [
  'commitment',
  'delivery',
  'meeting',
  'statement',
  'event',
  'actor',
  'person',
  'warning',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** A stretch of the text that stands for one finding, name or warning. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  readonly id: string;
}

/** A stretch over which the same marks hold; `marks` from the narrowest to the widest, equals in order of {@link markKinds}. */
export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

/** Divides `range` at every edge of a mark, so that overlapping marks become segments side by side. */
export function segmentsOf(range: Span, marks: readonly Mark[]): Segment[] {
  const within = marks
    .filter((m) => m.start < range.end && m.end > range.start && m.start < m.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || rank(a) - rank(b));
  const edges = new Set([range.start, range.end]);
  for (const { start, end } of within) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i]!;
    return { start, end, marks: within.filter((m) => m.start <= start && end <= m.end) };
  });
}

const rank = (mark: Mark): number => markKinds.indexOf(mark.kind);
