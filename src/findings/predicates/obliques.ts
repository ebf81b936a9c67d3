import type { Token } from '../../model/analysis.js';
import { coordinated, preposition } from './arguments.js';

/** An argument that a preposition leads in; the empty preposition stands for a bare one (`on` is left out of `Monday`). */
export interface Oblique {
  readonly preposition: string;
  readonly token: Token;
}

/** The prepositional arguments that hang on a token itself, conjuncts included, in order of the text. */
export function ownObliques(token: Token): Oblique[] {
  return token.children('obl', 'nmod').flatMap((t) => {
    if (t.is('nmod:poss', 'nmod:desc')) return [];
    const lead = preposition(t) ?? '';
    return coordinated(t).map((each) => ({ preposition: preposition(each) ?? lead, token: each }));
  });
}

/**
 * The prepositional arguments of a predicate wherever a parser may have hung them: on its head, on its carrier, on its objects, and on
 * those of its head; nearest first. `imposed sanctions on Iran` has `on Iran` at the verb or at its object.
 */
export function reachedObliques(heads: readonly Token[], objects: readonly Token[]): Oblique[] {
  const near = heads.flatMap(ownObliques);
  const below = objects.filter((t) => !heads.some((h) => h.index === t.index)).flatMap(ownObliques);
  const further = near.flatMap((o) => ownObliques(o.token));
  const seen = new Set<number>();
  return [...near, ...below, ...further].filter((o) => !seen.has(o.token.index) && seen.add(o.token.index));
}
