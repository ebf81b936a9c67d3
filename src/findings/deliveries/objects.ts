import type { DeliveryRule } from '../../knowledge/acts/deliveries.js';
import type { Token } from '../../model/analysis.js';
import { isYear } from '../acts/number.js';
import { content, preposition, verbObjects } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';

/** Whether one of an act's objects is of a class that its rule asks for. */
export function objectFits(reading: Reading, rule: DeliveryRule, act: Predicate): boolean {
  const objects = [...act.objects, ...act.indirect, ...strayMoney(act.token), ...undergoers(act)];
  return objects.some((o) => rule.objects.some((name) => isOf(reading, name, o)));
}

function isOf(reading: Reading, name: string, object: Token): boolean {
  if (name === 'any') return true;
  if (name === 'counted') return isCounted(object);
  const lemmas = reading.knowledge.deliveries.classes.get(name);
  if (!lemmas) return false;
  // of what is done to people only those who are counted or grouped: not `the issue of detainees`
  if (name === 'people')
    return [content(object), ...object.children('conj', 'compound'), ...countedOf(object)].some(
      (t) => lemmas.has(t.lemma.toLowerCase()) && !hasNo(t),
    );
  const named = object
    .children('nmod', 'conj', 'appos')
    .filter((t) => !t.is('nmod') || /^(of|in)$/.test(preposition(t) ?? ''));
  return [object, ...named].some((t) => lemmas.has(t.lemma.toLowerCase()) && !hasNo(t));
}

/** What a noun's act is done to where the tree hangs it further off: `extradition in July of two leaders`, `help in evacuating citizens`. */
export function undergoers(act: Predicate): Token[] {
  if (act.kind !== 'noun' || act.objects.length > 0) return [];
  const behind = act.sentence.tokens.filter((t) => t.index > act.token.index && t.index <= act.token.index + 10);
  const helped = behind.filter((t) => t.xpos === 'VBG' && t.child('mark')?.previous?.index === act.token.index);
  const of = behind.find((t) => preposition(t) === 'of' && t.is('nmod', 'obl') && onlyPhrases(act.token, t));
  return [...helped.flatMap(verbObjects), ...(of ? [of] : [])];
}

/** Between two words stand only phrases of place and time. */
const onlyPhrases = (from: Token, to: Token): boolean =>
  /^(\s(to|in|on|at|from)\s(?:the\s)?(?:\p{Lu}\S*\s?|\d+\s?)+)+of\s/u.test(from.analysis.text.slice(from.end, to.end));

/** A sum that the tree hung on the verb as an aside: `paid the agency C$9 million`. */
function strayMoney(verb: Token): Token[] {
  return verb
    .children('parataxis', 'dep', 'obl', 'appos')
    .filter((t) => t.upos === 'SYM' && t.children('case').length === 0);
}

/** Money, or a figure before the noun or, as a partitive, before `of`. */
function isCounted(object: Token): boolean {
  if (
    /^(month|week|year|day|hour|minute|recommendation|statement|report|order|sanction|designation|question|comment|warning|ruling)$/.test(
      object.lemma,
    )
  )
    return false;
  if (/^[$€£¥₹]|\$$/.test(object.text) || object.children('nummod').some((t) => !isYear(t.text))) return true;
  if (object.upos === 'NUM') return object.child('nmod', 'compound') !== null || object.is('obj');
  return object.children('compound').some((t) => t.upos === 'SYM');
}

/** `the last of the 120 officers`. */
const countedOf = (object: Token): Token[] =>
  object.children('nmod').filter((t) => object.upos !== 'NOUN' || t.child('nummod') !== null);

const hasNo = (t: Token): boolean => t.children('det').some((d) => d.lower === 'no');
