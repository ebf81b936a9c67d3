import type { Actor } from '../model/actor.js';
import type { Analysis, Token } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Mentions, Person } from '../model/mention.js';

/** Whom a noun phrase stands for. */
export interface Referent {
  readonly actors: readonly Actor[];
  readonly people: readonly Person[];
}

/** Answers for any noun phrase of a document whom it stands for. */
export class Referents {
  constructor(
    readonly document: Document,
    readonly analysis: Analysis,
    readonly mentions: Mentions,
  ) {}

  /** The actors and people of the noun phrase that a token heads: its own mention, else that of a modifier (`Turkish officials`). */
  referentsOf(token: Token): Referent {
    const people = this.mentions.people.filter((m) => m.head === token.index).flatMap((m) => m.people);
    if (people.length > 0) return { people, actors: people.flatMap((p) => (p.actor ? [p.actor] : [])) };
    const heads = new Set([token, ...token.children('amod', 'compound', 'nmod:poss', 'nmod')].map((t) => t.index));
    const own = this.mentions.actors.filter((m) => m.head === token.index);
    const near = own.length > 0 ? own : this.mentions.actors.filter((m) => heads.has(m.head));
    return { people: [], actors: near.flatMap((m) => m.actors) };
  }
}
