import type { Analysis } from '../../model/analysis.js';

/** The number of the sentence that holds a place of the text; 0 in a text not read into sentences. */
export const sentenceAt = (analysis: Analysis, at: number): number =>
  analysis.length === 0 ? 0 : analysis.sentenceOf(Math.min(analysis.indexAt(at), analysis.length - 1)).index;
