import type { Token } from '../../model/analysis.js';
import { firstOfRow } from '../predicates/arguments.js';

/**
 * Whether what a clause says of the future is made to depend on what others do (`if Chad attacks, Niger will …`), by a clause that hangs on it or
 * on one that it stands beside.
 */
export function depends(clause: Token): boolean {
  if (opensWithSupposition(clause)) return true;
  for (let at: Token | null = clause, depth = 0; at && depth < 6; at = at.head, depth++) {
    if (at.children('advcl').some((c) => c.index !== clause.index && isSupposition(c))) return true;
    if (!at.is('conj', 'parataxis', 'ccomp', 'xcomp', 'advcl')) return false;
  }
  return false;
}

/** `Should they attack, we will …`, wherever a parser hung its first half. */
function opensWithSupposition({ sentence }: Token): boolean {
  const [first] = sentence.tokens.filter((t) => t.upos !== 'PUNCT');
  return /^should$/i.test(first?.text ?? '') && first?.upos === 'AUX' && sentence.tokens.at(-1)?.text !== '?';
}

/** `if …`, `unless …`, `when others break the rules`, `should they attack`, `were they to attack`. */
export function isSupposition(clause: Token): boolean {
  const lead = clause.children('mark', 'advmod').find((t) => t.index < clause.index);
  if (lead && /^(if|unless|lest|whenever|once)$/.test(lead.lower)) return true;
  if (lead?.lower === 'when' && clause.children('aux').every((t) => t.xpos !== 'MD') && /^VB[PZ]$/.test(clause.xpos))
    return true;
  const [first] = clause.children('aux');
  const subject = clause.child('nsubj');
  return Boolean(first && subject && /^(should|were|had)$/.test(first.lower) && first.index < subject.index);
}

/**
 * Whether the word around a clause leaves open that it will be so: `we hope that Iran will …`, `it is likely that …`, `wonder whether`; not `said that`,
 * `made clear that`.
 */
export function isOnlyThought(clause: Token): boolean {
  const first = firstOfRow(clause);
  if (first.children('nsubj:outer').some((t) => thoughts.test(t.lemma))) return true; // `my hope is that we will …`
  if (!first.is('ccomp', 'csubj', 'advcl', 'acl') || !first.head) return false;
  return thoughts.test(first.head.lemma) || first.head.children('xcomp').some((t) => guesses.test(t.lemma));
}

const thoughts =
  /^(hope|trust|wish|think|believe|expect|suppose|guess|feel|fear|doubt|ask|wonder|see|hear|imagine|assume|suspect|suggest|predict|anticipate|estimate|argue|understand|know|sure|likely|unlikely|possible|confident|hopeful|certain|hope|belief|expectation|idea|fact|chance|question|view|sense|ensure|want|need|worry|matter|mean|depend)$/;
const guesses = /^(likely|unlikely|possible|certain|sure|hopeful|confident)$/;
