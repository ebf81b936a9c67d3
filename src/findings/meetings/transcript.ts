import type { Token } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import { overlaps, type Span } from '../../model/span.js';

/** A stretch of a transcript from one speaker's label to the next. */
interface SpeakersTurn extends Span {
  /** A reporter, a host or somebody else who asks. */
  readonly asks: boolean;
}

/** `SECRETARY OKOYE:`, `MR. VIK:`, `QUESTION:` at the head of a paragraph. */
const label = /(?:^|\n)\s*(\p{Lu}[\p{Lu}’'. -]{0,60}):\s/gu;
const asking = /^(?:Q|QUESTION|REPORTER|HOST|INTERVIEWER)$/;

/**
 * Speech as a transcript prints it, turn by turn. Whoever speaks off the cuff names few whom they mean, supposes, and says `we` and `that
 * meeting` of many things, so a meeting must be told there in full.
 */
export class Transcript {
  readonly #turns: readonly SpeakersTurn[];

  constructor(document: Document) {
    const found = [...document.text.matchAll(label)]
      .map((m) => ({ start: m.index, end: m.index + m[0].length, name: m[1]!.trim() }))
      .filter((t) => !document.blocks.some((b) => b.kind === 'furniture' && overlaps(b, t)));
    const again = new Set(found.map((t) => t.name)).size < found.length;
    this.#turns = again
      ? found.map((t, k) => ({
          start: t.start,
          end: found[k + 1]?.start ?? document.text.length,
          asks: asking.test(t.name),
        }))
      : [];
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

  private turnOf(token: Token): SpeakersTurn | undefined {
    return this.#turns.find((t) => t.start <= token.start && token.start < t.end);
  }
}
