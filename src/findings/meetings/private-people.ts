import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import type { Scene } from './scene.js';

/** Nouns of people who act for no state or organisation, unless the text says so. */
export const privatePeople =
  /^(ngo|member|society|community|student|executive|company|business|entrepreneur|activist|journalist|reporter|family|victim|refugee|worker|resident|youth|sector|organi[sz]ation|group|people|survivor|veteran|employee|investor|citizen|artist|scholar|academic|athlete|alumnus|alumni|opposition|advocate|defender|beneficiary|farmer|patient)$/;

/** Those of them of whom a country named beside them (`activists from B`) does not make its representatives. */
const never =
  /^(ngo|society|student|executive|entrepreneur|activist|journalist|reporter|family|victim|refugee|worker|resident|youth|survivor|veteran|employee|investor|citizen|artist|scholar|academic|athlete|alumnus|alumni|advocate|defender|beneficiary|farmer|patient)$/;

const belonging = /^(?:opposition|business|civil|student|community|religious|faith|youth|labou?r|tribal|industry)$/;

/** Whether a noun phrase is of private people: activists, representatives from civil society, opposition leaders, business leaders. */
export function isPrivate(scene: Scene, token: Token): boolean {
  if (scene.peopleOf(token).length > 0) return false;
  if (never.test(token.lemma.toLowerCase())) return true;
  if (token.children('amod', 'compound').some((t) => belonging.test(t.lower))) return true;
  const of = token.children('nmod').filter((t) => /^(?:of|from)$/.test(preposition(t) ?? ''));
  return of.length > 0 && of.every((t) => never.test(t.lemma.toLowerCase()));
}
