import type { DeliveryRule } from '../../knowledge/acts/deliveries.js';
import type { Token } from '../../model/analysis.js';
import { type Commitment, type Delivery, evidenceAt, type Meeting } from '../../model/finding.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import { actionSpan } from '../acts/action.js';
import { mainParties } from '../acts/main-parties.js';
import { measureIn } from '../acts/measure.js';
import { codesOf } from '../acts/parties.js';
import { recipientsOf } from '../acts/recipients.js';
import { sinceFor } from '../acts/since.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Draft, Reading } from '../reading.js';
import { traceOf } from '../trace.js';
import { doersOf } from './doers.js';
import { objectFits, undergoers } from './objects.js';

/** Help and joint action reported as done: the acts of `knowledge/deliveries.yaml` that the text states as facts. */
export function findDeliveries(
  reading: Reading,
  meetings: readonly Draft<Meeting>[],
  commitments: readonly Draft<Commitment>[],
): Draft<Delivery>[] {
  const { deliveries } = reading.knowledge;
  const out: Draft<Delivery>[] = [];
  for (const act of reading.predicates) {
    const rules = act.kind === 'noun' ? deliveries.byNoun.get(act.lemma) : deliveries.byVerb.get(act.lemma);
    const rule = rules?.find((r) => isDone(reading, r, act) && objectFits(reading, r, act));
    const made = rule && !isPromised(act, commitments) && delivery(reading, rule, act, meetings, commitments);
    if (made && !out.some((d) => overlaps(d.evidence[0]!, made.evidence[0]!))) out.push(made);
  }
  return out;
}

/** An act inside the words of a promise is only promised; one whose words hold a promise (`paid 4 of the 9 million that it pledged`) is done. */
const isPromised = (act: Predicate, commitments: readonly Draft<Commitment>[]): boolean =>
  commitments.some((c) => contains(c.evidence[0]!, act.token));

/** Stated as a fact: past, perfect or under way, neither negated nor refused, asked nor supposed; a noun under no promise. */
function isDone(reading: Reading, rule: DeliveryRule, act: Predicate): boolean {
  if (!act.affirmed || act.question || act.condition) return false;
  if (act.kind === 'noun') return act.carrier === null || act.tense === 'past' || ledByFact(act.carrier);
  if (act.token.is('xcomp')) return hasBegun(act.token);
  if (act.modality !== null || act.token.is('amod') || isBased(act) || isOfThePage(act)) return false;
  const nameless = act.passive && act.subjects.length === 0;
  if (nameless && rule['by-default'] === 'nobody' && !isPlaced(reading, act)) return false;
  if (nameless && act.token.is('acl:relcl') && !isDated(reading, act)) return false;
  if (act.tense === 'past' || act.aspect === 'progressive') return true;
  return (
    act.tense === 'none' &&
    (act.token.is('acl', 'advcl', 'conj') ? /^VB[ND]$/.test(act.token.xpos) || ledByFact(act.token) : false)
  );
}

/** `a partnership founded on shared values`: what something rests on. */
const isBased = (act: Predicate): boolean =>
  act.token.is('acl') &&
  act.token.children('aux:pass', 'nsubj', 'nsubj:pass').length === 0 &&
  act.oblique('on', 'upon').length > 0;

/** `The following statement was adopted by …`: how a page hands over to what it prints. */
const isOfThePage = (act: Predicate): boolean =>
  act.objects.some((t) =>
    [t, ...t.children('nmod')].some((n) => n.children('amod').some((m) => m.lower === 'following')),
  );

/** `has begun to feed 90,000 people`: what was begun is under way. */
const hasBegun = (act: Token): boolean =>
  /^(begin|start|continue)$/.test(act.head?.lemma ?? '') && /^VB[DN]$/.test(act.head!.xpos);

/** A gerund that names a fact: `thanked Oman for securing …`, `by signing …`, `after handing over …`. */
function ledByFact(clause: Token): boolean {
  return (
    clause.xpos === 'VBG' &&
    clause.children('mark').some((m) => /^(for|by|after|on|in)$/.test(m.lower)) &&
    clause.head?.xpos === 'VBD'
  );
}

/** A passive that names nobody tells of something new where it is perfect or dated: `was opened in May`, not `was built for half as many`. */
const isPlaced = (reading: Reading, act: Predicate): boolean => act.aspect === 'perfect' || isDated(reading, act);

function isDated(reading: Reading, act: Predicate): boolean {
  const clause = act.clause.subtreeSpan;
  return reading.mentions.periods.some((p) => contains(clause, p));
}

function delivery(
  reading: Reading,
  rule: DeliveryRule,
  act: Predicate,
  meetings: readonly Draft<Meeting>[],
  commitments: readonly Draft<Commitment>[],
): Draft<Delivery> | null {
  const parties = mainParties(meetings);
  const span = beforePromise(actOf(act), act, commitments);
  const by = doersOf(reading, rule, act, parties, commitments);
  if (by.length === 0) return null;
  const evidence = [evidenceAt(reading.document, span)];
  const gives = reading.knowledge.deliveries.classes.get('giving')!.has(act.lemma);
  const to = recipientsOf(reading, { predicate: act, words: span, by, gives }, parties);
  const measure = measureIn(reading.analysis.tokensIn(span), span, reading.mentions.periods);
  if (
    by.length === 1 &&
    to.length === 0 &&
    (isOneSided(reading, rule, act, by[0]!, gives) ||
      ((gives || act.lemma === 'share') && !measure.amount && namesNobody(act)))
  )
    return null;
  if (isUnhelpful(reading, rule, act, by)) return null;
  if (act.aspect === 'progressive' && (isAnnounced(act) || (rule.name === 'delivery.build' && to.length === 0)))
    return null;
  return {
    by,
    to,
    action: evidence[0]!.quote,
    measure,
    since: sinceFor(reading, act, meetings),
    contexts: [],
    evidence,
    rule: rule.name,
    trace: traceOf(reading, rule.name, act.token, { subject: act.subjects, object: act.objects }),
  };
}

/**
 * What one party does that names nobody it helps: a board that a state sets up at home, and in speech, which leaves out much, anything. A body that an
 * organisation sets up serves its members.
 */
function isOneSided(reading: Reading, rule: DeliveryRule, act: Predicate, by: string, gives: boolean): boolean {
  if (reading.transcript.isSpoken(act.token) || (gives && act.quoted) || act.lemma === 'adopt') return true;
  return rule.name === 'delivery.set-up' && reading.knowledge.actors.get(by)?.kind === 'state';
}

/**
 * What is done and reported, but to or with nobody else: `evacuated its citizens`, `invested in each other’s economies`, a running total, a treaty that one
 * side is said to have signed, `Founded in 1952, …`, which leaves out what.
 */
function isUnhelpful(reading: Reading, rule: DeliveryRule, act: Predicate, by: readonly string[]): boolean {
  const objects = [...act.objects, ...act.indirect, ...undergoers(act), ...act.oblique('for', 'of', 'to', 'in')];
  if (objects.some((t) => t.children('amod').some((m) => m.lower === 'total') || t.lemma === 'percent')) return true;
  if (objects.some((t) => isOwnPeople(reading, t, by))) return true;
  if (/\beach other\b/.test(act.token.subtree.map((t) => t.lower).join(' '))) return true;
  if (act.token.is('advcl') && act.token.xpos === 'VBN' && act.token.child('obj', 'aux', 'aux:pass') === null)
    return true;
  return rule.name === 'delivery.sign' && by.length === 1 && (act.passive || act.lemma === 'renew');
}

/** `its citizens`, `U.S. nationals`: the doer’s own. */
const isOwnPeople = (reading: Reading, t: Token, by: readonly string[]): boolean =>
  /^(citizen|national)$/.test(t.lemma) &&
  codesOf(reading, t.children('nmod:poss', 'compound', 'amod')).some((code) => by.includes(code));

/** `I announce that Japan is providing $4 million`: announced is promised. */
const isAnnounced = (act: Predicate): boolean => act.attribution?.word.lemma === 'announce';

/** `aid we have provided since March`: an act of giving, with no word of who receives. */
const namesNobody = (act: Predicate): boolean => act.oblique('to', 'for', 'in', 'into').length === 0;

/** The act's words up to another's promise that a parser joined to them: `delivered 40 machines, and Kuwait, which has pledged …`. */
function beforePromise(span: Span, act: Predicate, commitments: readonly Draft<Commitment>[]): Span {
  const { text } = act.token.analysis;
  const promise = commitments.map((c) => c.evidence[0]!).find((e) => e.start > act.token.end && e.start < span.end);
  if (!promise) return span;
  const joint = text.lastIndexOf(', and ', promise.start);
  return joint > act.token.end && joint < promise.start ? { start: span.start, end: joint } : span;
}

/** The words of the act; a passive has what is done to in front (`31 technicians have been trained`), a relative clause what it is about. */
function actOf(act: Predicate): Span {
  const span = actionSpan(act.token);
  if (act.kind === 'noun') {
    const last = undergoers(act).at(-1);
    return last ? { start: span.start, end: Math.max(span.end, actionSpan(last).end) } : span;
  }
  const undergoer = (act.passive ? act.token.child('nsubj') : null) ?? relatedObject(act);
  if (!undergoer) return span;
  const start = undergoer.is('nsubj') ? firstWord(undergoer) : actionSpan(undergoer).start;
  return start < span.start ? { start, end: span.end } : span;
}

/** The antecedent where a relative clause's verb has it for object: `14 transformers which Norway shipped`. */
function relatedObject(act: Predicate): Token | null {
  if (!act.token.is('acl:relcl') && !(act.passive && act.token.is('acl'))) return null;
  const object = act.objects.find((o) => o.index < act.token.index) ?? null;
  return object && (sumBefore(object) ?? object);
}

/** `$3 billion in aid that …`: the sum is what was given. */
function sumBefore(object: Token): Token | null {
  const lead = object.child('case');
  const last = lead?.lower === 'in' ? lead.previous : null;
  if (last?.upos !== 'NUM') return null;
  return last.head?.upos === 'SYM' ? last.head : last;
}

const firstWord = (noun: Token): number => (noun.subtree.find((t) => !/^(a|an)$/.test(t.lower)) ?? noun).start;
