import type { Token } from '../../model/analysis.js';

/**
 * What English word order says against the tree. A parser that has learnt from little data slips in ways that a reader sees at once; these
 * are the slips that can be told from the order of words alone.
 */

/** `Qatar mediated`, read as something that was mediated: a past tense is passive only behind a form of `be` or `get`. */
export const isActivePast = (verb: Token): boolean =>
  verb.xpos === 'VBD' && verb.children('aux:pass', 'aux').length === 0;

/**
 * Nouns after a verb without an object that no preposition leads in, hung on the verb as its circumstance (`laid down their arms`) or on
 * its subject as an attribute (`militiamen in Sudan raped villagers`).
 */
export function objectsUnmarked(verb: Token): Token[] {
  if (verb.upos !== 'VERB' || verb.children('obj', 'ccomp', 'xcomp', 'aux:pass').length > 0) return [];
  const own = verb.children('obl');
  const hungOnSubject = verb.children('nsubj').flatMap((subject) => subject.children('nmod'));
  return [...own, ...hungOnSubject].filter((t) => isPlain(t) && follows(t, verb)).slice(0, 1);
}

/** A noun by itself: `obl` and `nmod` without a subtype (times have one), and no word before it that leads it in. */
const isPlain = (t: Token): boolean =>
  (t.relation === 'obl' || t.relation === 'nmod') &&
  ['NOUN', 'PROPN'].includes(t.upos) &&
  t.children('case', 'mark', 'advmod').length === 0;

/** Whether nothing but a particle and the noun's own words stands between a verb and a noun after it. */
function follows(noun: Token, verb: Token): boolean {
  for (let at = noun.previous; at && at.index > verb.index; at = at.previous) {
    const inside = at.head?.index === noun.index || at.head?.head?.index === noun.index;
    if (!inside && !(at.is('compound:prt') && at.head?.index === verb.index)) return false;
  }
  return noun.index > verb.index;
}
