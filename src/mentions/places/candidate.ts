import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Town } from '../../knowledge/places/place-index.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, PersonMention, Place, PlaceMention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import type { Passage } from '../passages.js';

/** What the finders may look at. */
export interface Context {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly actors: readonly ActorMention[];
  readonly people: readonly PersonMention[];
}

/** Words that may name a place, with what they may mean. */
export interface Candidate extends Span {
  readonly passage: Passage;
  /** Its pieces: `passage.pieces.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly kind: PlaceMention['kind'];
  readonly key: string;
  /** The places of that name, the most populous first; one for all but towns. */
  readonly places: readonly (Place | Town)[];
}
