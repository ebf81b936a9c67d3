import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { codesOf, partyCodes } from '../acts/parties.js';
import { isPrivate } from '../acts/private.js';
import { verbSubjects } from '../predicates/arguments.js';
import { sayings } from '../predicates/closed-classes.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import { holderVerb } from './attachment.js';

/**
 * Who is bound: whoever does the action where its clause names them (agreed that *their experts will meet*), else the trigger's subjects;
 * where these are the two sides, the ministers or the meeting itself and stand for nobody known, the parties of the document's meeting.
 */
export function promisers(
  reading: Reading,
  trigger: Predicate,
  clause: Predicate | null,
  parties: readonly string[],
): string[] {
  const own = clause ? codesOf(reading, clause.subjects) : [];
  const subjects = bound(trigger);
  if (subjects.some((t) => isPrivate(t) || isManyUnnamed(t) || reading.transcript.isOfLabel(t))) return [];
  if (subjects.some((t) => /^(party|side)$/.test(t.lemma) && isOfOthersTalks(reading, t, trigger))) return [];
  if (isOfKindOnly(trigger, subjects)) return [];
  const matrix = codesOf(reading, subjects);
  if (isShared(trigger) && matrix.length === 1 && parties.length > 1 && parties.includes(matrix[0]!))
    return [...parties];
  if (isShared(trigger) && matrix.length === 1 && isSingle(reading, matrix[0]!)) return []; // with whom it is shared is not said
  const owner = matrix.length > 0 ? ownerMeant(reading, trigger) : null;
  if (owner) return owner;
  if (own.length > 0 && (matrix.length === 0 || own.length >= matrix.length)) return own;
  if (matrix.length > 0) return isPartOf(reading, matrix, subjects, parties) ? [...parties] : matrix;
  if (isOnlyDescribed(trigger)) return [];
  if (subjects.length === 0 || (trigger.passive && trigger.subjects.length === 0)) return impersonal(trigger, parties);
  const announced = codesOf(reading, announcers(trigger));
  if (announced.length > 0) return announced;
  const we = subjects.find((t) => t.lower === 'we');
  if (we && reading.transcript.isSpoken(we)) return []; // whoever has the floor is not known
  if (we) return ownVoice(reading, we) ?? [...parties];
  return subjects.some(speaksForAll) ? oneOf(reading, subjects, parties) : [];
}

/** `all countries, including Oman`, `participants`, `many partners`: more than those whom the page names. */
const isManyUnnamed = (t: Token): boolean =>
  /^(participant|attendee|partner)$/.test(t.lemma) ||
  (/^(country|nation|state|government|leader|member|party)$/.test(t.lemma) &&
    t.children('det', 'amod').some((d) => /^(all|many|most|some|several|other|every|each|any)$/.test(d.lower)));

/** `confirmed that the parties had agreed to a ceasefire`, and whatever in speech `the parties` do: those of which talks, is not told. */
const isOfOthersTalks = (reading: Reading, t: Token, trigger: Predicate): boolean =>
  reading.transcript.isSpoken(t) ||
  (t.lemma === 'party' &&
    trigger.token.is('ccomp', 'acl') &&
    !t.children('det', 'nummod').some((d) => /^(both|two)$/.test(d.lower)));

/** `organizations committed to ending hunger`: any such; `joined their counterparts in pledging to help`: with others, who are not told. */
const isOfKindOnly = (trigger: Predicate, subjects: readonly Token[]): boolean =>
  (trigger.token.is('acl') &&
    trigger.token.xpos === 'VBN' &&
    subjects.some((t) => t.xpos === 'NNS' && t.children('det', 'nmod:poss', 'nummod').length === 0)) ||
  (trigger.token.xpos === 'VBG' && trigger.token.head?.lemma === 'join');

/** `Kenya has been clear on its intent`: a noun’s own pronoun means whoever its sentence is about, whomever it was taken for. */
function ownerMeant(reading: Reading, trigger: Predicate): string[] | null {
  if (trigger.kind !== 'noun' || holderVerb(trigger.token)) return null;
  if (!trigger.token.children('nmod:poss').some((t) => /^(its|their)$/.test(t.lower))) return null;
  const clause = trigger.token.ancestors.find((t) => t.child('nsubj') !== null);
  const codes = clause ? codesOf(reading, clause.children('nsubj')) : [];
  return codes.length > 0 ? codes : null;
}

/** Whom the page means by its other `we`, the one nearest; null where it has none. */
function ownVoice(reading: Reading, we: Token): string[] | null {
  const { text } = reading.document;
  const away = (m: Span): number => Math.abs(m.start - we.start);
  const said = reading.mentions.actors.filter((m) => /^(we|our|us)$/i.test(text.slice(m.start, m.end)));
  const [nearest] = said.sort((a, b) => away(a) - away(b));
  return nearest ? partyCodes(nearest.actors) : null;
}

/**
 * The trigger's subjects; those of `are committed to` and `is determined to`, which only look passive, are bound by themselves, and so is
 * whoever is said to have a commitment (`Kenya repeated a promise`).
 */
export function bound(trigger: Predicate): readonly Token[] {
  if (trigger.subjects.length > 0) return isShared(trigger) ? sharersOf(trigger) : trigger.subjects;
  if (trigger.kind === 'noun') {
    const holder = holderVerb(trigger.token);
    return holder ? verbSubjects(holder) : [];
  }
  const active = stative.test(trigger.lemma) || trigger.token.children('aux:pass').length === 0;
  return active && trigger.token.xpos === 'VBN' ? trigger.objects : [];
}

/** `their common promise`, `our shared commitment`, `share a commitment`: what those hold together who are said to utter it. */
const isShared = (trigger: Predicate): boolean =>
  trigger.kind === 'noun' &&
  (trigger.token.children('amod').some((t) => /^(shared|mutual|common|joint)$/.test(t.lower)) ||
    holderVerb(trigger.token)?.lemma === 'share');

/** A state, or an organisation that has no members who share among themselves. */
const isSingle = (reading: Reading, code: string): boolean => reading.knowledge.actors.get(code)?.kind === 'state';

function sharersOf(trigger: Predicate): readonly Token[] {
  const holder = holderVerb(trigger.token);
  const holders = holder ? verbSubjects(holder) : [];
  return holders.length > 1 || holders.some((t) => t.xpos === 'NNS' || t.lower === 'they') ? holders : trigger.subjects;
}

const stative = /^(commit|determine|resolve|bind)$/;

/** Who announces a clause whose own subject only refers back to them: `Togo announced that it will …`, `the announcement of the Bank that it will …`. */
export function announcers(clause: Predicate): readonly Token[] {
  if (!clause.subjects.some((t) => t.upos === 'PRON')) return [];
  const head = clause.token.is('ccomp', 'acl', 'conj') ? clause.token.head : null;
  if (!head) return [];
  const noun = [head, ...head.children('obj')].find((t) => t.upos === 'NOUN' && announcing.test(t.lemma));
  if (noun) return noun.children('nmod', 'nmod:poss').slice(0, 1);
  return sayings.has(head.lemma) ? verbSubjects(head) : [];
}

const announcing = /^(announcement|statement|assurance|declaration|promise|pledge|decision|commitment)$/;

/** `the aid announced in May`: which aid is meant, of whom is not said. */
const isOnlyDescribed = (trigger: Predicate): boolean =>
  (trigger.kind === 'verb' &&
    trigger.passive &&
    trigger.subjects.length === 0 &&
    trigger.token.is('acl', 'acl:relcl')) ||
  /^, which$/.test(openingOf(trigger.token));

/** The mark and the word with which a clause begins. */
function openingOf(clause: Token): string {
  const words = clause.subtree.filter((t) => t.upos !== 'PUNCT');
  return `${words[0]?.previous?.text ?? ''} ${words[0]?.lower ?? ''}`;
}

/** `It was agreed that …`, `agreed to …` as an item of a list of outcomes. */
function impersonal(trigger: Predicate, parties: readonly string[]): string[] {
  if (/^(announce|notify|allocate|earmark)$/.test(trigger.lemma)) return [];
  return trigger.passive || trigger.token.relation === 'root' ? [...parties] : [];
}

/** `the team and the authorities`: one subject of several is known and one of the pair, the others must be the rest. */
function isPartOf(
  reading: Reading,
  known: readonly string[],
  subjects: readonly Token[],
  parties: readonly string[],
): boolean {
  if (subjects.length < 2 || known.length !== 1 || !parties.includes(known[0]!)) return false;
  const rest = subjects.filter((t) => speaksForAll(t) && reading.referents.referentsOfOne(t).actors.length === 0);
  return parties.length === 2 ? rest.length > 0 : parties.length > 2 && rest.some((t) => t.xpos === 'NNS');
}

/** All parties; but where a government met an armed group, `the government` is one of them. */
function oneOf(reading: Reading, subjects: readonly Token[], parties: readonly string[]): string[] {
  if (subjects.length !== 1 || subjects[0]!.lemma.toLowerCase() !== 'government' || subjects[0]!.xpos.endsWith('S'))
    return [...parties];
  const { actors } = reading.knowledge;
  const states = parties.filter((code) => actors.get(code)?.kind === 'state');
  return states.length === 1 ? states : [...parties];
}

/** Whether a noun phrase can stand for everybody who met. */
export const speaksForAll = (t: Token): boolean =>
  /^(they|both|two|three|all|side|party|minister|leader|official|delegation|participant|meeting|government|country|co-chair|chair|president|secretary|we|it|dialogue|talks?|commission|committee|session|conference|member|head|counterpart|council|assembly|body|group|organisation|organization|union|forum|bloc|mission|staff|summit|alliance|team|authority|nation|state)$/i.test(
    t.lemma,
  );
