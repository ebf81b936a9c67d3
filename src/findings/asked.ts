import { turnsOf } from '../mentions/coreference/turns.js';
import type { Document } from '../model/document.js';
import { contains, type Span } from '../model/span.js';

/**
 * What is said only by those who ask. A reporter's question supposes, teases and repeats hearsay to draw an answer, and quotes from
 * memory whom it names a sentence before; nobody vouches for it, so a finding needs some word of its evidence outside such turns.
 */
export class Questions {
  readonly #turns: readonly Span[];

  constructor(document: Document) {
    this.#turns = turnsOf(document).filter((turn) => turn.asks);
  }

  /** The drafts that somebody else than an asker tells, or tells too. */
  leaveOut<F extends { readonly evidence: readonly Span[] }>(drafts: readonly F[]): readonly F[] {
    if (this.#turns.length === 0) return drafts;
    return drafts.filter((draft) => !draft.evidence.every((words) => this.#isAsked(words)));
  }

  #isAsked(words: Span): boolean {
    return this.#turns.some((turn) => contains(turn, words));
  }
}
