import type { Analysis, Sentence, Token } from '../../model/analysis.js';
import { Predicate, type PredicateKind } from './predicate.js';
import { quotedTokens } from './quotes.js';

/** All predicates of an analysis, in order of the text; one object a head token, so that answers are worked out once. */
export class Predicates implements Iterable<Predicate> {
  readonly all: readonly Predicate[];
  readonly #byToken: ReadonlyMap<number, Predicate>;

  constructor(readonly analysis: Analysis) {
    const quoted = quotedTokens(analysis);
    const all: Predicate[] = [];
    for (let i = 0; i < analysis.length; i++) {
      const token = analysis.token(i);
      const kind = kindOf(token);
      if (kind) all.push(new Predicate(token, kind, quoted));
    }
    this.all = all;
    this.#byToken = new Map(all.map((p) => [p.token.index, p]));
  }

  [Symbol.iterator](): Iterator<Predicate> {
    return this.all[Symbol.iterator]();
  }

  /** The predicate whose head is this token, or null. */
  at(token: Token): Predicate | null {
    return this.#byToken.get(token.index) ?? null;
  }

  in(sentence: Sentence): Predicate[] {
    return this.all.filter((p) => p.token.index >= sentence.first && p.token.index < sentence.last);
  }
}

/** The predicates of an analysis with trees; none where there are no trees. */
export function predicatesOf(analysis: Analysis): Predicates {
  return new Predicates(analysis);
}

/** What kind of predicate a token can head, or null: auxiliaries and function words head none. */
function kindOf(token: Token): PredicateKind | null {
  const upos = token.upos;
  if (upos === 'VERB') return 'verb';
  if (upos === 'NOUN' || upos === 'PROPN') return token.is('flat', 'goeswith') ? null : 'noun';
  if (upos === 'ADJ' && token.child('cop')) return 'adjective';
  if (upos === 'AUX' && !token.is('aux', 'cop', 'aux:pass')) return 'verb';
  return null;
}
