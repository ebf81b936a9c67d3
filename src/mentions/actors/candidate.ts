import type { Bearer } from '../../knowledge/actors/actor-index.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Piece } from '../../knowledge/names/pieces.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { PersonMention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import type { Passage } from '../passages.js';

/** What the steps may look at besides the candidates. */
export interface Context {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly people: readonly PersonMention[];
}

/** Words that may name an actor. */
export interface Candidate extends Span {
  readonly passage: Passage;
  /** Its pieces: `passage.pieces.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
  /** What the words may stand for, the likelier first; never empty. */
  readonly bearers: readonly Bearer[];
}

/** One small change to the list: drops, narrows or adds. */
export type Step = (candidates: readonly Candidate[], context: Context) => readonly Candidate[];

/** The piece before or after the candidate, if any. */
export const before = (c: Candidate): Piece | undefined => c.passage.pieces[c.first - 1];
export const after = (c: Candidate): Piece | undefined => c.passage.pieces[c.last];

/** Keeps a candidate with only those bearers that pass; drops it where none does. */
export function narrow(candidate: Candidate, passes: (bearer: Bearer) => boolean): readonly Candidate[] {
  const bearers = candidate.bearers.filter(passes);
  if (bearers.length === candidate.bearers.length) return [candidate];
  return bearers.length === 0 ? [] : [{ ...candidate, bearers }];
}
