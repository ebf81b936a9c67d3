import type { Analysis } from '../model/analysis.js';
import type { Span } from '../model/span.js';

/**
 * Index of the head token of a span: with trees the first token whose own head lies outside the span, else the last token.
 * Null where no token lies in the span (furniture is not analysed).
 */
export function headToken(analysis: Analysis, span: Span): number | null {
  const first = analysis.indexAt(span.start);
  let end = first;
  while (end < analysis.length && analysis.arrays.tokenStart[end]! < span.end) end++;
  if (end === first) return null;
  if (!analysis.layers.trees) return end - 1;
  for (let i = first; i < end; i++) {
    const head = analysis.arrays.head[i]!;
    if (head < first || head >= end) return i;
  }
  return end - 1;
}
