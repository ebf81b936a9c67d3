import type { Token } from '../../model/analysis.js';
import type { Oblique } from '../predicates/obliques.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Predicates } from '../predicates/predicates.js';
import { type Match, slotTokens } from '../rules/rule-set.js';
import type { StanceContent } from './content.js';

/** Slots in which recipients usually stand, likeliest first. */
export const usualRecipients = ['object', 'indirect', 'to', 'against', 'on', 'with', 'from'];

/** Nouns after `in` that say what an act is done for: `in protest of`. */
const purposeNouns: ReadonlySet<string> = new Set(['protest', 'defiance', 'response', 'support', 'opposition']);

/** The tokens in a slot; `complement.x` is slot x of what the complement says, `purpose` what the act is done to do, `owner` whose the object is. */
export function tokensIn(
  name: string,
  match: Match<unknown>,
  inner: StanceContent | null,
  predicates: Predicates,
): readonly Token[] {
  if (name === 'owner') return match.slot('subject').length > 1 ? [] : match.slot('object').flatMap(ownersOf);
  if (name === 'purpose') return purposes(match.predicate, predicates);
  if (!name.startsWith('complement.')) return match.slot(name);
  const part = name.slice('complement.'.length);
  const own = inner && inner.token.index !== match.predicate.token.index ? [inner.token] : [];
  const heads = part === 'subject' ? match.slot('complement') : [...own, ...match.slot('complement')];
  return heads.flatMap((head) => {
    const predicate = predicates.at(head);
    if (!predicate) return [];
    if (part !== 'recipients') return slotTokens(part, predicate, null);
    const makes = inner?.act?.rule.makes;
    const names = makes ? [...(makes.recipients ?? []), ...makes.mutual] : [];
    return (names.length > 0 ? names : [...usualRecipients, 'in']).flatMap((n) => {
      const tokens = slotTokens(n, predicate, null);
      const near = tokens.filter((t) => !isWithinAside(t, predicate));
      return near.length > 0 ? near : tokens;
    });
  });
}

/** Whether a phrase stands within one that only says by which means: Spain in `through the forum with Spain`. */
function isWithinAside(token: Token, predicate: Predicate): boolean {
  const first = token.is('conj') && token.head ? token.head : token;
  return predicate.obliques.some((o) => isAside(o) && first.is('nmod') && first.head?.index === o.token.index);
}

const isAside = (o: Oblique): boolean => o.preposition.split(' ').some((word) => asides.has(word));

const asides: ReadonlySet<string> = new Set(['through', 'including', 'via', 'under']);

/** Whose a noun is: ours in `reiterated our commitment`, the state named before it in `the U.S. commitment`. */
const ownersOf = (noun: Token): Token[] =>
  noun.children('nmod:poss', 'compound', 'amod').filter((t) => t.is('nmod:poss') || /^\p{Lu}/u.test(t.text));

/** Whom the infinitives of purpose under a clause are about: the government in `marched to demand reforms by the government`. */
function purposes(predicate: Predicate, predicates: Predicates): Token[] {
  const clauses = [
    ...predicate.clause.children('advcl', 'xcomp'),
    ...predicate.token.children('acl', 'advcl', 'nmod'),
    ...predicate.clause.children('obl').filter((t) => purposeNouns.has(t.lemma)),
  ];
  return clauses.flatMap((clause) => {
    const inner = predicates.at(clause);
    if (!inner || clause.upos !== 'VERB') return clause.upos === 'NOUN' ? clause.children('nmod') : [];
    return [
      ...inner.objects,
      ...inner.complements.flatMap((c) => predicates.at(c)?.subjects ?? []),
      ...inner.oblique('by', 'against', 'at', 'to'),
    ];
  });
}
