import type { CommitmentRule } from '../../knowledge/acts/commitments.js';
import type { Token } from '../../model/analysis.js';
import { contains } from '../../model/span.js';
import { sharesObject } from '../acts/coordination.js';
import { firstOfRow } from '../predicates/arguments.js';
import { sayings } from '../predicates/closed-classes.js';
import { tenseOf } from '../predicates/form.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import { asking } from './asking.js';
import { announcers } from './promisers.js';
import { depends, isOnlyThought } from './supposed.js';

/** Under `will`: a finite clause that does something, of a government or organisation; its people's journeys are meetings, planned. */
export function isUndertaking(reading: Reading, rule: CommitmentRule, verb: Predicate): boolean {
  if (isPerfect(verb.token) || isOfArrangement(verb.token)) return false;
  if (verb.kind !== 'verb' || !(rule.modals.includes(verb.modality ?? '') || isReportedFuture(verb))) return false;
  if (!standsForItself(verb.token) || depends(verb.token) || isOnlyThought(verb.token)) return false;
  if (saysLittle(reading, verb) || isSecondOfOne(verb.token) || isJoinedToAsking(verb.token)) return false;
  if (verb.subjects.some((t) => t.children('det').some((d) => /^(any|each|every|no)$/.test(d.lower)))) return false;
  if (speaksOfUs(reading, verb) && !isDefinite(reading, verb)) return false;
  if (
    isWasTo(verb.token) ||
    (isRelated(verb.token) && reading.knowledge.commitments.classes.get('effects')!.has(verb.lemma))
  )
    return false;
  if (verb.passive && verb.subjects.length === 0) return isConcrete(reading, verb);
  if (
    verb.subjects.length > 0 &&
    verb.subjects.every((t) => isParty(reading, t) || (!verb.token.is('acl:relcl') && isEverybody(reading, t)))
  )
    return true;
  return announcers(verb).some((t) => isParty(reading, t));
}

/**
 * A clause of its own, or one about its doer (`Japan, which will send tents`): not an infinitive, nor one that only describes what it is done to (`the
 * relief that Japan will offer`).
 */
function standsForItself(verb: Token): boolean {
  const first = firstOfRow(verb);
  if (first.is('acl:relcl') && !first.child('mark'))
    return !isOfThing(first) && first.children('nsubj', 'nsubj:pass').every((t) => /^(who|which|that)$/.test(t.lower));
  return !first.is('xcomp', 'acl', 'advcl', 'csubj', 'nmod', 'obl', 'appos');
}

/** `a partnership that will foster growth`. */
function isOfArrangement(verb: Token): boolean {
  const first = firstOfRow(verb);
  return first.is('acl:relcl') && arrangements.test(first.head?.lemma.toLowerCase() ?? '');
}

/** `will have shipped 40 million doses by Friday`: what will be past by then. */
const isPerfect = (verb: Token): boolean => verb.children('aux').some((t) => t.lower === 'have');

/** `was to withdraw its forces by May`: planned once. */
const isWasTo = (verb: Token): boolean =>
  [...verb.children('aux'), ...verb.children('mark').map((t) => t.previous)].some((t) =>
    /^(was|were)$/.test(t?.lower ?? ''),
  );

/** `three boats for the navy, which will enhance …`: what things do for their owner, whichever of the two is meant. */
function isRelated(verb: Token): boolean {
  const first = firstOfRow(verb);
  return first.is('acl:relcl') && first.children('nsubj').some((t) => /^(which|that)$/.test(t.lower));
}

/** `a plant in Perth, Australia, that will make …`: of a name `that` tells nothing, so that it tells of a thing before it. */
const isOfThing = (clause: Token): boolean =>
  clause.head?.upos === 'PROPN' && clause.children('nsubj').some((t) => t.lower === 'that');

/** `will protect and promote access`: two verbs for one promise, which the first tells. */
const isSecondOfOne = (verb: Token): boolean =>
  verb.is('conj') && verb.head !== null && verb.child('aux', 'nsubj') === null && sharesObject(verb.head, verb);

/** `will urge the army to talk, and restore order`: what is asked of others, though a parser joined it to the asking. */
function isJoinedToAsking(verb: Token): boolean {
  if (!verb.is('conj') || verb.child('aux', 'nsubj')) return false;
  const first = firstOfRow(verb);
  return [first, ...first.children('xcomp')].some((t) => asking.has(t.lemma) && t.children('xcomp').length > 0);
}

const speaksOfUs = (reading: Reading, verb: Predicate): boolean =>
  verb.subjects.some((t) => t.lower === 'we') && reading.transcript.isSpoken(verb.token);

/**
 * In speech `we will` says what comes next, what is hoped and what always was, more often than it promises (of 40 read beside their text 18 were
 * promises); what is given, or told in figures, mostly is one.
 */
export function isDefinite(reading: Reading, verb: Predicate): boolean {
  const giving = reading.knowledge.deliveries.classes.get('giving')!;
  const next = verb.lemma === 'continue' ? verb.token.child('xcomp') : null;
  const objects = [...verb.objects, ...(next ? next.children('obj') : [])];
  const gives = [verb.lemma, next?.lemma ?? ''].some((l) => giving.has(l) && !/^(support|help|assist|aid)$/.test(l));
  if (gives && objects.length > 0) return true;
  const counts = (t: Token): boolean => t.children('nummod').length > 0 && !times.test(t.lemma);
  return objects.some((t) => t.upos === 'SYM' || counts(t));
}

const times = /^(decade|year|century|time|way|thing|reason|day)$/;

/** A verb that promises nothing, or one that says nothing of what will be done: `we will respond`, `we will do all we can`. */
function saysLittle(reading: Reading, verb: Predicate): boolean {
  const { unpromising } = reading.knowledge.commitments;
  if (unpromising.has(verb.lemma) || continuesUnpromising(verb, unpromising)) return true;
  const { token } = verb;
  if (ready.test(token.lower) || isOfTheHour(token)) return true;
  if (verb.passive) return false;
  const arguments_ = token.children('obj', 'obl', 'xcomp', 'ccomp', 'advcl').filter((t) => t.index > token.index);
  const bare = arguments_.length === 0 && !token.child('conj') && !verb.token.is('conj');
  return bare && !/^(cooperate|collaborate|coordinate|withdraw|comply|resign)$/.test(verb.lemma);
}

const ready = /^(prepared|engaged|determined|concerned|involved|interested|committed|focused|pleased|delighted|able)$/;

/** What a spokesman says of the hour itself: `we will take a few questions`, `we will proceed to our programme`. */
const isOfTheHour = (verb: Token): boolean =>
  verb
    .children('obj', 'obl', 'xcomp')
    .flatMap((t) => [t, ...t.children('obj', 'nmod')])
    .some((t) =>
      /^(question|remark|briefing|program|comment|statement|line|topper|transcript|opportunity|look|night)$/.test(
        t.lemma,
      ),
    ) && !/^(publish|issue|support|fund|release|launch|start|create|establish|build)$/.test(verb.lemma);

/** `Japan announced that it would send …`: the future of a past report. */
function isReportedFuture(verb: Predicate): boolean {
  const said = verb.token.is('ccomp') ? verb.token.head : null;
  return verb.modality === 'would' && said !== null && sayings.has(said.lemma) && tenseOf(said) === 'past';
}

/** Named, described or meant as a party itself: not a thing with a party's name beside it (`the patrol boats will …`). */
function isParty(reading: Reading, token: Token): boolean {
  if (token.lower === 'it' && !token.head?.is('ccomp')) return false; // what was spoken of, as often as who
  if (arrangements.test(token.lemma.toLowerCase())) return false;
  const { people, actors } = reading.referents.referentsOf(token);
  if (people.length > 0 || actors.length === 0) return false;
  return (
    token.upos === 'PRON' || reading.mentions.actors.some((m) => m.head === token.index) || governing.test(token.lemma)
  );
}

/** What governments have set up between them is said to do what it is for: `the Partnership will foster growth`. */
const arrangements =
  /^(partnership|initiative|facility|program|programme|project|agreement|fund|dialogue|memorandum|mechanism|framework|plan|act|order|law|consulate|meeting|summit|conference|visit)$/;

/** `the two countries will`, `the parties will`: those who met. */
const isEverybody = (reading: Reading, token: Token): boolean =>
  reading.referents.referentsOf(token).actors.length === 0 &&
  /^(side|party|country|nation|state|government)$/.test(token.lemma) &&
  token.xpos === 'NNS' &&
  token.children('det', 'nummod').some((t) => /^(the|both|two|our|these)$/.test(t.lower));

const governing =
  /^(government|ministry|side|party|country|administration|authority|department|navy|army|force|bank|cabinet|state)$/i;

/** `Six cold stores will be built by 2026`: a promise though it names nobody, where it says how many or by when. */
function isConcrete(reading: Reading, verb: Predicate): boolean {
  const { periods } = reading.mentions;
  const dated = periods.some(
    (p) => contains(verb.sentence, p) && (p.reading.use === 'until' || p.reading.use === 'within'),
  );
  const counted = verb.objects.some((t) => t.children('nummod').length > 0);
  return (dated || counted) && reading.knowledge.commitments.classes.get('made')!.has(verb.lemma);
}

/** `will continue to discuss`: what is continued decides. */
function continuesUnpromising(verb: Predicate, unpromising: ReadonlySet<string>): boolean {
  if (!/^(continue|begin|start|work|help)$/.test(verb.lemma)) return false;
  const next = verb.token.child('xcomp', 'advcl');
  return next
    ? unpromising.has(next.lemma) || next.child('cop') !== null
    : !/^(work|help)$/.test(verb.lemma) && verb.objects.length === 0;
}
