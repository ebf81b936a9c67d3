import type { Actor } from '../../model/actor.js';
import type { Token } from '../../model/analysis.js';
import type { ActorMention, Mentions, PersonMention, Place } from '../../model/mention.js';
import type { PeriodMention } from '../../model/period.js';
import type { Span } from '../../model/span.js';

/** What the words at a token refer to: look-ups in a document's mentions by head token. */
export class MentionIndex {
  readonly #actors: ReadonlyMap<number, ActorMention>;
  readonly #people: ReadonlyMap<number, PersonMention>;
  readonly #places: ReadonlyMap<number, Place>;
  readonly #periods: ReadonlyMap<number, PeriodMention>;

  constructor(readonly mentions: Mentions) {
    this.#actors = byHead(mentions.actors);
    this.#people = byHead(mentions.people.filter((m) => !m.aside));
    this.#places = new Map(mentions.places.map((m) => [m.head, m.reading]));
    this.#periods = byHead(mentions.periods);
  }

  /** The actors that the token's own mention refers to, or for whom the person it names acts; not those of its modifiers. */
  actorsAt(token: Token): readonly Actor[] {
    const own = this.#actors.get(token.index)?.actors;
    if (own && own.length > 0) return own;
    const people = this.#people.get(token.index)?.people ?? [];
    return people.flatMap((p) => (p.actor ? [p.actor] : []));
  }
  actorMentionAt(token: Token): ActorMention | null {
    return this.#actors.get(token.index) ?? null;
  }
  personMentionAt(token: Token): PersonMention | null {
    return this.#people.get(token.index) ?? null;
  }
  placeAt(token: Token): Place | null {
    return this.#places.get(token.index) ?? null;
  }
  periodAt(token: Token): PeriodMention | null {
    return this.#periods.get(token.index) ?? null;
  }
}

function byHead<T extends Span & { readonly head: number }>(mentions: readonly T[]): ReadonlyMap<number, T> {
  return new Map(mentions.map((m) => [m.head, m]));
}
