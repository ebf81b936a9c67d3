import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';
import { preposition } from '../predicates/arguments.js';
import { negationOf } from '../predicates/form.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import { codesOf, partyCodes } from './parties.js';

/** An act whose beneficiary is sought. */
export interface Act {
  /** The act's own predicate, or null where it is only a sum or goods. */
  readonly predicate: Predicate | null;
  readonly words: Span;
  readonly by: readonly string[];
  /** Whether the act gives something to somebody, so that it has a recipient even where its words name none. */
  readonly gives: boolean;
}

/** Prepositions that lead in whom an act benefits: given *to*, trained *for*, shared *with*, built *in*. */
const towards = ['to', 'for', 'with', 'into', 'in', 'on behalf of', 'towards', 'toward'];

/** Prepositions behind which nobody benefits: *through* an agency, *under* an agreement, *by* a state, aimed *against* a group. */
const beside = new Set(
  'through,via,under,by,from,against,at,during,before,after,as,like,than,alongside,over,until,since,along with,together with,because of,following,out of,about,regarding,concerning,despite,beyond,such as,including in,including on,around,near,inside,within'.split(
    ',',
  ),
);

/**
 * Whom an act of one party benefits: the actors named in its words, else the country where it is done; for an act that gives and names nobody, the other
 * side of a pair, or the grouping that met. Empty for acts done by several together, and for those done to somebody's harm.
 */
export function recipientsOf(reading: Reading, act: Act, parties: readonly string[]): string[] {
  if (act.by.length !== 1 || isAdverse(reading, act.predicate) || harms.test(wordsOf(reading, act)) || doesIll(act))
    return [];
  const named = namedBy(reading, act).filter((code) => !act.by.includes(code));
  if (named.length > 0) return named;
  if (
    !act.gives ||
    (act.predicate !== null && /^(help|assist|aid|support)$/.test(act.predicate.lemma)) ||
    isAtHome(reading, act) ||
    reading.transcript.isSpoken(act.words)
  )
    return [];
  if (parties.length === 1) return parties.filter((code) => code !== act.by[0]);
  return parties.length === 2 && parties.includes(act.by[0]!) ? parties.filter((code) => code !== act.by[0]) : [];
}

function namedBy(reading: Reading, act: Act): string[] {
  const direct = act.predicate ? codesOf(reading, recipientTokens(reading, act.predicate, act.words)) : [];
  return direct.some((code) => !act.by.includes(code)) ? direct : namedWithin(reading, act.words);
}

function recipientTokens(reading: Reading, act: Predicate, words: Span): Token[] {
  const within = (t: Token): boolean =>
    contains(words, t) && !isNamedAfter(t) && !isKept(t) && !leadsAside(t, words, adverse(reading));
  return [...act.indirect, ...act.objects, ...act.oblique(...towards)].filter(within);
}

/** Parties that the words name, else the countries of their places; those behind a preposition that leads aside left out. */
function namedWithin(reading: Reading, words: Span): string[] {
  const { actors, places } = reading.mentions;
  const benefits = (m: Span & { head: number }): boolean =>
    contains(words, m) && !leadsAside(reading.analysis.token(m.head), words, adverse(reading));
  const named = partyCodes(actors.filter(benefits).flatMap((m) => m.actors));
  if (named.length > 0) return named;
  return [...new Set(places.filter(benefits).flatMap((m) => m.reading.country ?? []))].sort();
}

/** Whether a preposition that leads aside stands anywhere between a word and the head of the act's words. */
function leadsAside(token: Token, words: Span, adverse: ReadonlySet<string>): boolean {
  for (let t: Token | null = token; t && contains(words, t); t = t.head) {
    if (isBeside(t) || t.children('mark').some((m) => beside.has(m.lower))) return true;
    if (isSpared(t)) return true;
    if (t.index !== token.index && (ills.test(t.lemma) || adverse.has(t.lemma))) return true;
  }
  return false;
}

/** `apply pressure to Chad`, `continue the sanctions`. */
function doesIll({ predicate }: Act): boolean {
  const next = predicate?.token.children('xcomp').flatMap((t) => t.children('obj')) ?? [];
  return [...(predicate?.objects ?? []), ...next].some((t) =>
    /^(pressure|sanction|restriction|cost|consequence)$/.test(t.lemma),
  );
}

/** `ensure that Hamas does not benefit`, `a crisis that Chad has caused`, `the EU Energy Package`: who is kept from something, did it, or only lends its name. */
const isSpared = (t: Token): boolean =>
  (t.is('nsubj') &&
    t.head !== null &&
    (negationOf(t.head) !== null || isOpen(t.head) || (t.upos === 'PROPN' && t.head.is('acl:relcl')))) ||
  (t.is('compound') &&
    t.head !== null &&
    (t.head.upos === 'PROPN' || isNamedAfter(t.head) || /^(goal|target|process|summit)$/.test(t.head.lemma)));

/** `the Paris Agreement`, `the UN Agenda`: a text or plan that only bears a name. */
const isNamedAfter = (t: Token): boolean =>
  /^\p{Lu}/u.test(t.text) &&
  /^(agreement|agenda|accord|convention|package|charter|protocol|treaty|act|resolution|declaration|plan|framework|initiative)s?$/i.test(
    t.text,
  );

/** `ensure Chad cannot use energy …`: who is seen to. */
const isKept = (t: Token): boolean => t.is('obj', 'nsubj') && /^(ensure|prevent|stop|keep)$/.test(t.head?.lemma ?? '');

/** `see whether Chad will …`: what is left open. */
const isOpen = (clause: Token): boolean => clause.children('mark').some((t) => /^(if|whether)$/.test(t.lower));

/** Led aside by its preposition; `on` leads aside behind a noun (`restrictions on aid to Chad`), not behind a verb (`embark on talks with Chad`). */
function isBeside(t: Token): boolean {
  const lead = preposition(t);
  if (lead === null) return false;
  return (
    beside.has(lead) ||
    (lead === 'with' && t.is('nmod') && texts.test(t.head?.lemma ?? '')) ||
    /^including (?!for|to)/.test(lead) ||
    (/^(on|upon)$/.test(lead) && t.child('case')?.previous?.upos === 'NOUN')
  );
}

/** `extend the agreement with Chad`: with whom there is one, not whom it helps. */
const texts = /^(agreement|contract|treaty|accord|border|talk|talks|negotiation)$/;

/** What somebody does or suffers: whoever is named with it is helped by no act that has it for object (`respond to Chad’s attack on …`). */
const ills =
  /^(restriction|sanction|invasion|aggression|attack|threat|pressure|violation|violence|crime|atrocity|abuse|provocation|coercion|interference|challenge|occupation|war|presence|embassy|consulate|ambassador)$/;

/** Goods, money and works in a place of the doer's own country help nobody else; people of another may well be trained there. */
function isAtHome(reading: Reading, act: Act): boolean {
  if (act.predicate?.kind === 'verb' && !works.test(act.predicate.lemma)) return false;
  return reading.mentions.places.some((m) => contains(act.words, m) && m.reading.country === act.by[0]);
}

const works = /^(build|rebuild|repair|restore|complete|fund|finance|invest|spend)$/;

const wordsOf = (reading: Reading, act: Act): string => reading.document.text.slice(act.words.start, act.words.end);

/** `promote accountability for the regime`, `impose costs on it`. */
const harms = /\b(?:accountab\w+|abuses?|costs on|sanctions? (?:on|against)|consequences|aggression|undermin\w+)\b/i;

const adverse = (reading: Reading): ReadonlySet<string> => reading.knowledge.deliveries.classes.get('adverse')!;

/** `oppose`, also where it is continued: `continue to press`. */
function isAdverse(reading: Reading, act: Predicate | null): boolean {
  if (act?.kind !== 'verb') return false;
  const against = adverse(reading);
  const next = /^(continue|begin|start|work|seek|keep|help)$/.test(act.lemma) ? act.token.child('xcomp') : null;
  return against.has(act.lemma) || (next !== null && against.has(next.lemma));
}
