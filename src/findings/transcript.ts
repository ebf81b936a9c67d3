import { type Turn, turnsOf } from '../mentions/coreference/turns.js';
import type { Document } from '../model/document.js';
import { contains, type Span } from '../model/span.js';

/**
 * Speech as a transcript prints it, turn by turn. Whoever speaks off the cuff names few whom they mean, supposes, and says `we` and `that
 * meeting` of many things, so what is told there must be told in full.
 */
export class Transcript {
  readonly #turns: readonly Turn[];

  constructor(document: Document) {
    this.#turns = turnsOf(document);
  }

  /** Whether words are said by one of those who speak, rather than told by the page. */
  isSpoken(words: Span): boolean {
    return this.#turns.some((t) => t.start <= words.start && words.start < t.end);
  }

  /** Whether whoever says all of some words is there to ask. */
  isAsked(words: Span): boolean {
    return this.#turns.some((t) => t.asks && contains(t, words));
  }

  /** Whether a word belongs to the label that says who speaks (`MINISTER VIK:`), and to nothing that is said. */
  isOfLabel(word: Span): boolean {
    return this.#turns.some((t) => t.start <= word.start && word.start < t.start + t.name.length + 4);
  }
}
