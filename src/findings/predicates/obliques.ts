import type { Token } from '../../model/analysis.js';
import { coordinated, preposition } from './arguments.js';

/** An argument that a preposition leads in; the empty preposition stands for a bare one (`on` is left out of `Monday`). */
export interface Oblique {
  readonly preposition: string;
  readonly token: Token;
}

/** The prepositional arguments that hang on a token itself, conjuncts included, in order of the text. */
export function ownObliques(token: Token): Oblique[] {
  let before = '';
  return token.children('obl', 'nmod').flatMap((t) => {
    if (t.is('nmod:poss', 'nmod:desc')) return [];
    const lead = preposition(t) ?? '';
    if (t.upos === 'NUM') return [{ preposition: lead, token: t }, ...afterDay(t, before)];
    before = lead;
    const listed = coordinated(t).map((each) => ({ preposition: preposition(each) ?? lead, token: each }));
    return [...listed, ...listed.flatMap((o) => continued(o))];
  });
}

/** Lima in `to Quito on May 2-3 and Lima on May 4`, which a parser joins to the day: it goes on with what stands before the day. */
const afterDay = (day: Token, lead: string): Oblique[] =>
  day
    .children('conj')
    .filter((t) => t.upos === 'PROPN' && preposition(t) === null)
    .map((token) => ({ preposition: lead, token }));

/** What goes on after a phrase with the same preposition, which a parser hangs on it: Italy and Spain in `with Norway, with Italy, with Spain`. */
function continued(o: Oblique): Oblique[] {
  return o.token
    .children('nmod')
    .filter((t) => continuesList(t))
    .flatMap((t) => {
      const next = coordinated(t).map((token) => ({ preposition: o.preposition, token }));
      return [...next, ...next.flatMap(continued)];
    });
}

/** Whether a phrase goes on with the list that the phrase it hangs on is part of: the same preposition after a comma. */
export function continuesList(token: Token): boolean {
  const lead = token.child('case');
  if (!token.is('nmod') || !token.head || lead?.previous?.text !== ',') return false;
  return preposition(token) === preposition(token.head);
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
