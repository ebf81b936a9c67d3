import type { DeliveryRule } from '../../knowledge/acts/deliveries.js';
import type { Token } from '../../model/analysis.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';

/** Whether one of an act's objects is of a class that its rule asks for. */
export function objectFits(reading: Reading, rule: DeliveryRule, act: Predicate): boolean {
  const objects = [...act.objects, ...act.indirect, ...strayMoney(act.token)];
  return objects.some((o) => rule.objects.some((name) => isOf(reading, name, o)));
}

function isOf(reading: Reading, name: string, object: Token): boolean {
  if (name === 'any') return true;
  if (name === 'counted') return isCounted(object);
  const lemmas = reading.knowledge.deliveries.classes.get(name);
  if (!lemmas) return false;
  return [object, ...object.children('nmod', 'conj')].some((t) => lemmas.has(t.lemma.toLowerCase()) && !hasNo(t));
}

/** A sum that the tree hung on the verb as an aside: `paid the agency C$9 million`. */
function strayMoney(verb: Token): Token[] {
  return verb
    .children('parataxis', 'dep', 'obl', 'appos')
    .filter((t) => t.upos === 'SYM' && t.children('case').length === 0);
}

/** Money, or a figure before the noun or, as a partitive, before `of`. */
function isCounted(object: Token): boolean {
  if (/^[$€£¥₹]|\$$/.test(object.text) || object.children('nummod').length > 0) return true;
  if (object.upos === 'NUM') return object.child('nmod', 'compound') !== null;
  return object.children('compound').some((t) => t.upos === 'SYM');
}

const hasNo = (t: Token): boolean => t.children('det').some((d) => d.lower === 'no');
