import type { Knowledge } from '../knowledge/knowledge.js';
import type { Actor } from '../model/actor.js';
import type { Analysis, Token } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { ActorMention, Mentions, Person, PersonMention } from '../model/mention.js';
import type { Span } from '../model/span.js';

/** Whom a noun phrase stands for. Each actor and person once, in order of the text; a person's actor is among the actors. */
export interface Referent {
  readonly actors: readonly Actor[];
  readonly people: readonly Person[];
}

const nobody: Referent = { actors: [], people: [] };
/** Prepositions through which a group stands for what follows: `officials from Kenya`, `the government of Kenya`. */
const belongs = /^(?:of|from)$/;
/** Nouns that stand for the government of the place that they are in: `police in Kabul`. */
const seated =
  /^(?:police|authorities|officials|government|troops|forces|soldiers|court|courts|prosecutors|lawmakers|leaders|diplomats|embassy)$/;
const leading = /^(?:led|headed|chaired)$/;
/** How deep `representatives of the ministries of the governments of …` is followed. */
const deepest = 4;

/** Answers for any noun phrase of a document whom it stands for, by its own mention, by its modifiers, and by those co-ordinated with it. */
export class Referents {
  readonly #people: ReadonlyMap<number, PersonMention>;
  readonly #actors: ReadonlyMap<number, ActorMention>;
  readonly #places: ReadonlyMap<number, string | null>;

  constructor(
    readonly document: Document,
    readonly analysis: Analysis,
    readonly mentions: Mentions,
    readonly knowledge: Knowledge,
  ) {
    this.#people = byToken(
      analysis,
      mentions.people.filter((m) => !m.aside),
    );
    this.#actors = byToken(analysis, mentions.actors);
    this.#places = new Map(mentions.places.map((m) => [m.head, m.reading.country]));
  }

  /**
   * The actors and people of the noun phrase that a token heads: its mention; for a group (`officials`, `delegation`) the actors of its modifiers; for a relative
   * pronoun its antecedent; and the same for each conjunct, where the token is the first of them. Without trees only mentions and the words just before count.
   */
  referentsOf(token: Token): Referent {
    if (!this.analysis.layers.trees) return this.#alone(token, 0);
    return merge([...token.conjuncts.map((t) => this.#alone(t, 0)), this.#listFrom(token)]);
  }

  /** `Chad, Mali, and Niger`: a list of three or more names is one, whatever the tree makes of it. */
  #listFrom(token: Token): Referent {
    const first = this.#actors.get(token.index);
    if (!first || first.form === 'pronoun') return nobody;
    const row: ActorMention[] = [first];
    let closed = false;
    for (const mention of this.mentions.actors) {
      const last = row.at(-1)!;
      if (mention.start < last.end || closed) continue;
      const between = this.document.text.slice(last.end, mention.start);
      if (!/^\s*(?:\(\p{Lu}+\)\s*)?(?:,|,?\s*(?:and|&|plus))\s*(?:the\s+|[A-Z]\w+\s+of\s+(?:the\s+)?)?$/u.test(between))
        break;
      row.push(mention);
      closed = /and|&|plus/.test(between);
    }
    return closed && row.length > 2 ? { actors: row.flatMap((m) => m.actors), people: [] } : nobody;
  }

  /** The same without co-ordination: what this one conjunct stands for. */
  referentsOfOne(token: Token): Referent {
    return this.#alone(token, 0);
  }

  #alone(token: Token, depth: number): Referent {
    const person = this.#people.get(token.index);
    const actor = this.#actors.get(token.index);
    if (person) return withActors(person.people, actor && person.people.length === 0 ? actor.actors : []);
    if (actor && !this.#modifies(token, actor)) return { actors: actor.actors, people: [] };
    if (depth > deepest) return nobody;
    if (!this.analysis.layers.trees) return this.#wordsBefore(token);
    const antecedent = antecedentOf(token);
    if (antecedent) return merge(antecedent.conjuncts.map((t) => this.#alone(t, depth + 1)));
    return this.#group(token, depth);
  }

  /** `Turkish` heads nothing where it only modifies; asked about itself it still names its actor. */
  #modifies(token: Token, mention: ActorMention): boolean {
    return mention.head !== token.index && mention.actors.length === 0;
  }

  /** A noun for people or a body, with the actors that its modifiers name. */
  #group(token: Token, depth: number): Referent {
    const { people } = this.knowledge;
    const word = token.lower;
    const isOffice = people.headAt([word], 0) !== null || people.pluralHeadAt([word], 0) !== null;
    if (!isOffice && !people.isGroup(word) && !people.isBody(word) && !people.isCounterpart(word)) return nobody;
    const before = token.children('amod', 'compound', 'nmod:poss', 'det:poss', 'nmod:desc').flatMap((t) => t.conjuncts);
    const own = merge(before.map((t) => this.#alone(t, depth + 1)));
    if (own.actors.length > 0) return { actors: own.actors, people: [] };
    const behind = token.children('nmod').filter((t) => t.children('case').some((c) => belongs.test(c.lower)));
    const of = merge(behind.flatMap((t) => [...t.conjuncts.map((c) => this.#alone(c, depth + 1)), this.#listFrom(t)]));
    if (of.actors.length > 0) return { actors: of.actors, people: [] };
    // `the Ministry of Foreign Affairs of Japan`: the country hangs on the last noun of the name.
    const deeper = merge(behind.flatMap((t) => t.children('nmod')).map((t) => this.#alone(t, depth + 1)));
    if (deeper.actors.length > 0) return { actors: deeper.actors, people: [] };
    return this.#ledBy(token, depth) ?? this.#seated(token, depth);
  }

  /** `a delegation led by …`: those who lead it, and whom they act for. */
  #ledBy(token: Token, depth: number): Referent | null {
    for (const verb of token.children('acl')) {
      if (!leading.test(verb.lower)) continue;
      const leaders = merge(
        verb
          .children('obl')
          .flatMap((t) => t.conjuncts)
          .map((t) => this.#alone(t, depth + 1)),
      );
      if (leaders.actors.length > 0) return leaders;
    }
    return null;
  }

  /** `police in Kabul`: the government of the place. */
  #seated(token: Token, depth: number): Referent {
    if (!seated.test(token.lower) || token.lower === 'embassy') return nobody;
    const inside = token.children('nmod').filter((t) => t.children('case').some((c) => c.lower === 'in'));
    return merge(
      inside.map((t) => {
        const country = this.#places.get(t.index);
        const actor = country ? this.knowledge.actors.get(country) : null;
        return actor ? { actors: [actor], people: [] } : this.#alone(t, depth + 1);
      }),
    );
  }

  /** Without trees: the actor that ends just before a group noun (`Turkish officials`, `Kenya’s foreign ministry`). */
  #wordsBefore(token: Token): Referent {
    const { people } = this.knowledge;
    if (
      !people.isGroup(token.lower) &&
      !people.isBody(token.lower) &&
      !people.headAt([token.lower], 0) &&
      !people.pluralHeadAt([token.lower], 0)
    )
      return nobody;
    for (let t = token.previous; t && token.index - t.index <= 4; t = t.previous) {
      const actor = this.#actors.get(t.index);
      if (actor) return { actors: actor.actors, people: [] };
      const word = t.lower;
      if (!people.isSubject(word) && !people.isRank(word) && !/^['’]s$/.test(word)) return nobody;
    }
    return nobody;
  }
}

/** Mentions by each token that they cover; the head's own mention first where two overlap. */
function byToken<M extends Span & { readonly head: number }>(
  analysis: Analysis,
  mentions: readonly M[],
): ReadonlyMap<number, M> {
  const map = new Map<number, M>();
  for (const mention of mentions)
    for (const token of analysis.tokensIn(mention)) if (!map.has(token.index)) map.set(token.index, mention);
  for (const mention of mentions) map.set(mention.head, mention);
  return map;
}

/** What a relative pronoun stands for: the noun that its clause hangs on. */
function antecedentOf(token: Token): Token | null {
  if (!/^(?:who|which|that|whom|whose)$/.test(token.lower) || token.is('mark', 'det')) return null;
  for (let t: Token | null = token; t; t = t.head) if (t.relation === 'acl:relcl') return t.head;
  // Where the clause was hung elsewhere, the noun just before is the likeliest.
  const before = token.previous?.text === ',' ? token.previous.previous : token.previous;
  return before && before.index >= token.sentence.first && /^(?:NOUN|PROPN)$/.test(before.upos) ? before : null;
}

function withActors(people: readonly Person[], more: readonly Actor[]): Referent {
  return { people, actors: [...new Set([...people.flatMap((p) => (p.actor ? [p.actor] : [])), ...more])] };
}

function merge(referents: readonly Referent[]): Referent {
  return {
    actors: [...new Set(referents.flatMap((r) => r.actors))],
    people: [...new Set(referents.flatMap((r) => r.people))],
  };
}
