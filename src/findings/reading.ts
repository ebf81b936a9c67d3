import type { Knowledge } from '../knowledge/knowledge.js';
import type { Referents } from '../mentions/referents.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Mentions } from '../model/mention.js';
import type { Predicates } from './predicates/predicates.js';
import type { Trace } from './trace.js';
import type { Transcript } from './transcript.js';

/** All that is known of a document when findings are made; every finder is given this and nothing else. */
export interface Reading {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly mentions: Mentions;
  readonly referents: Referents;
  readonly predicates: Predicates;
  readonly transcript: Transcript;
  readonly knowledge: Knowledge;
}

/** A finding before it is numbered and given its confidence, with how it came about. */
export type Draft<F> = Omit<F, 'id' | 'confidence'> & { readonly trace: Trace };
