import { type Turn, turnsOf } from '../../mentions/coreference/turns.js';
import type { Token } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';

/**
 * Speech as a transcript prints it, turn by turn. Whoever speaks off the cuff names few whom they mean, supposes, and says `we` and `that
 * meeting` of many things, so a meeting must be told there in full.
 */
export class Transcript {
  readonly #turns: readonly Turn[];

  constructor(document: Document) {
    this.#turns = turnsOf(document);
  }

  get isEmpty(): boolean {
    return this.#turns.length === 0;
  }

  /** Whether a word is said by one of those who speak, rather than told by the page. */
  isSpoken(token: Token): boolean {
    return this.turnOf(token) !== undefined;
  }

  /** Whether whoever says a word is there to ask. */
  isAsked(token: Token): boolean {
    return this.turnOf(token)?.asks === true;
  }

  private turnOf(token: Token): Turn | undefined {
    return this.#turns.find((t) => t.start <= token.start && token.start < t.end);
  }
}
