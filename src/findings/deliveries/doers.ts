import type { DeliveryRule } from '../../knowledge/acts/deliveries.js';
import type { Token } from '../../model/analysis.js';
import type { Commitment } from '../../model/finding.js';
import { codesOf, partyCodes } from '../acts/parties.js';
import { isPrivate } from '../acts/private.js';
import { coordinated, preposition } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Draft, Reading } from '../reading.js';

/** Codes of those who did an act: its subjects, whoever helped where the words name no doer, whoever promised it, else as silence is read. */
export function doersOf(
  reading: Reading,
  rule: DeliveryRule,
  act: Predicate,
  parties: readonly string[],
  commitments: readonly Draft<Commitment>[],
): string[] {
  if (act.subjects.length > 0 && act.subjects.every(isPrivate)) return [];
  const subjects = codesOf(reading, act.subjects);
  if (subjects.length > 0) {
    if (!rule.mutual) return subjects;
    const named = act.subjects.every((t) => t.upos === 'NOUN') ? namedTogether(reading, act, []) : [];
    if (named.length > 1) return [...named].sort(); // `the leaders launched the Kenya-Peru Partnership`
    const others = codesOf(reading, partners(act));
    if (subjects.length === 1 && others.length === 0 && partners(act).some((t) => /^\p{Lu}{3,}$/u.test(t.text)))
      return [];
    return [...new Set([...subjects, ...others, ...namedTogether(reading, act, subjects)])].sort();
  }
  const helpers = codesOf(reading, helpersOf(act));
  if (helpers.length > 0) return helpers;
  if (!isSilent(rule, act, parties) || reading.transcript.isSpoken(act.token)) return [];
  if (act.objects.some((t) => t.children('amod').some((m) => m.lower === 'joint')) && parties.length > 1)
    return [...parties];
  return [...(promisedBy(act, commitments) ?? onlyGiver(reading, act, commitments) ?? parties)];
}

/** `launched the Kenya-Peru Partnership`: the name says who did it with whom. */
function namedTogether(reading: Reading, act: Predicate, subjects: readonly string[]): string[] {
  const { text } = reading.document;
  const names = act.objects.flatMap((t) => t.children('compound', 'amod', 'nmod:poss', 'flat').concat([t]));
  const pair = names.find(
    (t) => /[-–]/.test(text.slice(t.start - 1, t.start)) || /[-–]/.test(text.slice(t.end, t.end + 1)),
  );
  if (!pair) return [];
  const within = act.objects[0]!.subtreeSpan;
  const codes = partyCodes(
    reading.mentions.actors.filter((m) => m.start >= within.start && m.end <= pair.end + 20).flatMap((m) => m.actors),
  );
  return subjects.every((code) => codes.includes(code)) ? codes : [];
}

/** With whom a mutual act is done: `signed with Zambia`. */
const partners = (act: Predicate): Token[] => act.oblique('with');

/** `with the help of the World Bank`, `with support from Japan`. */
function helpersOf(act: Predicate): Token[] {
  return act
    .oblique('with')
    .filter((t) => /^(help|support|assistance|aid|funding|backing|money|fund|grant|loan)$/.test(t.lemma))
    .flatMap((t) => [
      ...t.children('nmod').filter((n) => /^(of|from|by)$/.test(preposition(n) ?? '')),
      ...t.children('nmod:poss'),
    ])
    .flatMap(coordinated);
}

/** Whether the words leave open who did it: what is set up together, a passive, a noun, and what a grouping's own bodies do (`the Fund paid`). */
function isSilent(rule: DeliveryRule, act: Predicate, parties: readonly string[]): boolean {
  if (act.passive) return act.subjects.length === 0;
  if (rule['by-default'] === 'parties') return true;
  return parties.length === 1 && act.subjects.some((t) => t.children('det').some((d) => d.lower === 'the'));
}

/** Who promised the same: the promise of the document that names what was done in the passive (`The desk was opened`: they promised a desk). */
function promisedBy(act: Predicate, commitments: readonly Draft<Commitment>[]): readonly string[] | null {
  const done = act.objects.map((t) => t.lemma.toLowerCase());
  const same = commitments.filter((c) =>
    done.some((lemma) => lemma.length > 3 && new RegExp(`\\b${lemma.replace(/[^\p{L}]/gu, '.')}`, 'iu').test(c.action)),
  );
  const by = new Set(same.map((c) => c.by.join()));
  return by.size === 1 ? same[0]!.by : null;
}

/** The only party of the document that promises to give, where what was done is something given. */
function onlyGiver(
  reading: Reading,
  act: Predicate,
  commitments: readonly Draft<Commitment>[],
): readonly string[] | null {
  if (!reading.knowledge.deliveries.classes.get('giving')!.has(act.lemma)) return null;
  const by = new Set(commitments.filter((c) => c.to.length > 0).map((c) => c.by.join()));
  return by.size === 1 ? [...by][0]!.split(',') : null;
}
