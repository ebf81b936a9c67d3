import type { Segmentation } from './analyse.js';

/** What reading given tokens needs of a sentence: where each word stands in the text. */
export type WordSpans = readonly { readonly start: number; readonly end: number; readonly fused: boolean }[];

/** Tokens and sentences that somebody else made, as the stage's own are given on. */
export function segmentationOf(sentences: readonly WordSpans[]): Segmentation {
  const out: Segmentation = { start: [], end: [], fused: [], sentenceEnd: [] };
  for (const words of sentences) {
    for (const { start, end, fused } of words) {
      out.start.push(start);
      out.end.push(end);
      out.fused.push(fused);
    }
    if (words.length > 0) out.sentenceEnd.push(out.start.length);
  }
  return out;
}
