import type { CommitmentRule } from '../../knowledge/acts/commitments.js';
import type { Token } from '../../model/analysis.js';
import { codesOf } from '../acts/parties.js';
import { firstOfRow, verbSubjects } from '../predicates/arguments.js';
import { modalityOf, negationOf } from '../predicates/form.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import { expecting } from './asking.js';
import { holderVerb } from './attachment.js';
import { isEmpty } from './empty.js';
import { isOnlyThought, isSupposition } from './supposed.js';
import type { TriggeredAction } from './triggers.js';
import { isDefinite, isUndertaking } from './undertaking.js';

/** Whether words under a trigger are a promise: said to be so, of an action, by somebody who can be held to it. */
export function promises(reading: Reading, rule: CommitmentRule, trigger: Predicate, action: TriggeredAction): boolean {
  if (!trigger.affirmed || trigger.question || trigger.condition || isProVerb(action.head)) return false;
  if (isTalkOf(reading, rule, trigger, action.head) || isEmpty(reading, action)) return false;
  if (
    isPastPlan(trigger) ||
    isUnsaid(trigger) ||
    isWanted(trigger) ||
    isOfSomeKind(trigger) ||
    lacksObject(action.head) ||
    isOthersPart(trigger, action.head) ||
    (action.takes === 'modal' && isIfNeeded(action.head)) ||
    isOnlyThought(trigger.token) ||
    saysNotWhat(trigger, action.head)
  )
    return false;
  if (fallsShort(trigger.token) || isDenied(trigger.token) || asksBack(trigger.token)) return false;
  if (trigger.kind === 'noun' ? !isHeld(reading, trigger) : isMeant(trigger)) return false;
  switch (action.takes) {
    case 'modal':
      return isUndertaking(reading, rule, trigger) && goesOnLike(reading, trigger.token, action.head);
    case 'object':
    case 'noun':
      return isActionNoun(reading, rule, action.head);
    case 'clause':
      return isFutureClause(reading, action.head) && !hypothetical(trigger);
    default:
      return !hypothetical(trigger) && !isScheduled(reading, rule, action.head);
  }
}

/** `and will do so by June`, `as it undertook to do` say again what was said before. */
const isProVerb = (head: Token): boolean =>
  pointsBack(head) ||
  head.children('xcomp').some((t) => t.lemma === 'do' && isProVerb(t)) || // `continue to do that`
  (head.lemma === 'do' &&
    (head.next?.lower === 'so' ||
      head.children('obj', 'obl', 'advmod').length === 0 ||
      (head.children('obj').every((t) => /^(all|it|that|this|so|things?)$/.test(t.lower)) &&
        head.child('obj', 'obl') !== null &&
        head.child('obj') !== null)));

/** `were it to decide to …`, `is ready to commit to …`: an infinitive says of no promise that it was made. */
const isUnsaid = (trigger: Predicate): boolean =>
  trigger.kind === 'verb' &&
  trigger.modality === null &&
  trigger.token.xpos === 'VB' &&
  (firstOfRow(trigger.token).xpos === 'VB' || isInfinitive(trigger.token)) &&
  firstOfRow(trigger.token).is('xcomp', 'advcl', 'acl', 'ccomp') &&
  trigger.token.child('nsubj') === null &&
  !/^(announce|reaffirm|reiterate|affirm|recommit)$/.test(trigger.lemma);

const isInfinitive = (verb: Token): boolean => verb.children('mark').some((t) => t.lower === 'to');

/** `seek partners willing and committed to help`: what others should be. */
function isWanted({ token }: Predicate): boolean {
  const before = token.previous?.lower === 'and' ? token.previous.previous : null;
  return token.is('conj') && token.xpos === 'VBN' && before?.upos === 'ADJ' && !token.child('aux', 'aux:pass', 'nsubj');
}

/**
 * `we agreed to take two questions`, `we’re committed to getting this right`: in speech those who agree or resolve bind their states only where these
 * are named, and `we` who are committed or plan only to what is given or told in figures.
 */
function isTalkOf(reading: Reading, rule: CommitmentRule, trigger: Predicate, action: Token): boolean {
  if (!reading.transcript.isSpoken(trigger.token) || trigger.kind === 'noun') return false;
  if (!trigger.subjects.every((t) => t.upos === 'PRON')) return false;
  const act = reading.predicates.at(action);
  return rule.strength === 'agreed' || !(act && isDefinite(reading, act));
}

/** `a government that is committed to reform`: one of a kind, as it should be; `the work that we undertook to help`: work done. */
function isOfSomeKind(trigger: Predicate): boolean {
  if (!trigger.token.is('acl:relcl')) return false;
  if (trigger.lemma === 'undertake')
    return /^(work|effort|step|measure|action|reform|what)$/.test(trigger.token.head?.lemma ?? '');
  return (
    trigger.token.head?.upos === 'NOUN' &&
    trigger.token.head.children('det').some((t) => /^(an?|any)$/.test(t.lower)) &&
    trigger.token.children('nsubj', 'nsubj:pass').some((t) => /^(who|that|which)$/.test(t.lower))
  );
}

/** `agreed to encourage all parties to talk, and to let aid in`: what the others are encouraged to do. */
function isOthersPart(trigger: Predicate, action: Token): boolean {
  const [first] = trigger.complements;
  return (
    first !== undefined &&
    first.index < action.index &&
    expecting.has(first.lemma) &&
    first.child('obj') !== null &&
    first.children('xcomp', 'advcl').length > 0
  );
}

/** `of the 80 million that we mean to provide by June`, `80 million we intend to provide`: the words do not say what. */
const lacksObject = (action: Token): boolean =>
  /^(provide|deliver|supply|donate|give)$/.test(action.lemma) &&
  action.upos === 'VERB' &&
  action.child('obj', 'iobj', 'nsubj:pass', 'aux:pass', 'conj', 'ccomp', 'obl') === null;

/** `impose costs if it attacks`: what depends on others. */
const isIfNeeded = (action: Token): boolean =>
  action.subtree.some((t) => t.is('advcl') && t.children('mark').some((m) => /^(if|unless)$/.test(m.lower)));

/** `it intended to talk`, told as past; `if it decides to fire`: nobody announces his own decision in the present. */
const isPastPlan = (trigger: Predicate): boolean =>
  (/^(plan|intend)$/.test(trigger.lemma) &&
    trigger.kind === 'verb' &&
    (/ed$/.test(trigger.token.lower)
      ? trigger.token.children('aux').length === 0
      : trigger.token.children('aux').some((t) => /^(was|were)$/.test(t.lower))) &&
    !trigger.token.is('ccomp')) ||
  (/^(decide|choose|opt|elect)$/.test(trigger.lemma) && /^VB[PZ]$/.test(trigger.token.xpos));

/** `aid which we intend to provide in June`: a clause about what is done, so that the action's own words do not say what. */
const saysNotWhat = (trigger: Predicate, action: Token): boolean =>
  trigger.token.is('acl:relcl') &&
  !trigger.token.child('mark') && // `assured the minister that …`, taken for a relative clause
  action.index !== trigger.token.index &&
  trigger.token.children('nsubj').some((t) => !/^(who|which|that)$/.test(t.lower)) &&
  action.upos === 'VERB' &&
  action.children('obj', 'xcomp', 'ccomp').every((t) => t.index < action.index);

/** A verb joined to one under `will` shares it; not one that is denied, or under another modal: `and would not do so if …`. */
const goesOnLike = (reading: Reading, first: Token, action: Token): boolean =>
  action.index === first.index ||
  (negationOf(action) === null &&
    !reading.knowledge.commitments.unpromising.has(action.lemma) &&
    (action.child('nsubj') === null || action.child('aux') !== null) &&
    action.children('aux').every((t) => t.xpos !== 'MD' || /^(will|'ll|’ll|shall)$/.test(t.lower)));

/** `in that direction`, `to this end`. */
const isThatWay = (t: Token): boolean =>
  /^(direction|end|regard|goal|effort|way|spirit)$/.test(t.lemma) &&
  t.children('det').some((d) => /^(that|this|those|these)$/.test(d.lower));

/** `push back against that`, `support this in any way`: what is said stands in another sentence. */
function pointsBack(head: Token): boolean {
  const [first, ...more] = head.children('obj', 'obl', 'xcomp', 'ccomp').filter((t) => t.index > head.index);
  if (first?.is('xcomp') && more.length === 0) return pointsBack(first);
  if (first && isThatWay(first) && more.every(isThatWay)) return true;
  if (!first || !/^(that|this|it|so|those|these|them)$/.test(first.lower) || first.upos === 'NOUN') return false;
  if (first.lower === 'them') return true;
  return more.every((t) => t.is('obl') && /^(way|time|future|forward|point|basis)$/.test(t.lemma));
}

/** `stopped short of agreeing`, `fell short of a promise`, wherever the tree hangs it. */
function fallsShort(trigger: Token): boolean {
  const { tokens } = trigger.sentence;
  const before = tokens.slice(Math.max(0, tokens.indexOf(trigger) - 4), tokens.indexOf(trigger)).map((t) => t.lower);
  return /\bshort of\b/.test(before.join(' '));
}

/** `that does not mean that we will …`, `it never said that it would …`. */
const isDenied = (trigger: Token): boolean =>
  trigger.is('ccomp') && trigger.head !== null && negationOf(trigger.head) !== null;

/** `how we will do it`, `what we will send`: asked or left open, not said. */
const asksBack = (trigger: Token): boolean =>
  !trigger.is('root') &&
  trigger.children('advmod', 'obj', 'mark').some((t) => /^(how|what|why|whether|where)$/.test(t.lower));

/** `plans to travel`, `intends to discuss`: a journey or a talk that is planned, as under `will`. */
const isScheduled = (reading: Reading, rule: CommitmentRule, action: Token): boolean =>
  rule.name === 'commitment.plan-to' && reading.knowledge.commitments.unpromising.has(action.lemma);

/** `measures intended to help`: what something is for, which nobody says of himself. */
function isMeant(trigger: Predicate): boolean {
  return (
    /^(plan|intend|signal)$/.test(trigger.lemma) &&
    (trigger.passive || (trigger.token.xpos === 'VBN' && trigger.token.is('acl', 'amod', 'advcl')))
  );
}

/** A commitment that somebody is said to have or to utter, now: not one that is asked for, broken or to be reaffirmed on a journey to come. */
function isHeld(reading: Reading, trigger: Predicate): boolean {
  if (trigger.token.children('amod').some((t) => /^(past|previous|earlier|former|prior|stated|unmet)$/.test(t.lower)))
    return false;
  const verb = holderVerb(trigger.token);
  const { classes } = reading.knowledge.commitments;
  if (trigger.lemma === 'decision') return isToldDecision(reading, trigger, verb);
  // in speech only what is said outright to hold: not `our commitment is unquestionable`, `the President’s commitment to fighting fraud`
  if (reading.transcript.isSpoken(trigger.token) && !(verb && classes.get('restated')!.has(verb.lemma))) return false;
  if (!verb) return true;
  if (classes.get('unkept')!.has(verb.lemma) || classes.get('resting')!.has(verb.lemma)) return false;
  if (isInfinitive(verb) && (/^(make|take)$/.test(verb.lemma) || isAskedOf(verb))) return false;
  if (classes.get('kept')!.has(verb.lemma) && (/^VBG?$/.test(verb.xpos) || verb.is('ccomp', 'csubj'))) return false; // `that Chad uphold its commitment`, `making good on it`
  if (/^(must|should|would|may|can)$/.test(modalityOf(verb) ?? '')) return false;
  if (isOthers(reading, trigger, verb)) return false;
  const anyones = trigger.token.children('det').some((t) => /^an?$/.test(t.lower));
  if (anyones && /^(emphasi[sz]e|stress|highlight|underline|underscore|discuss|note|recall)$/.test(verb.lemma))
    return false;
  const owned = trigger.token.children('nmod:poss').length > 0 || classes.get('uttered')!.has(verb.lemma);
  return owned && !isAhead(verb);
}

/** `welcomed the decision of Chad to open …`: told as news, of a government; not a ground of concern, nor what courts decide. */
function isToldDecision(reading: Reading, trigger: Predicate, verb: Token | null): boolean {
  if (trigger.token.lower === 'decisions' || !verb || isInfinitive(verb)) return false;
  if (trigger.subjects.length === 0 && !/^(announce|confirm)$/.test(verb.lemma)) return false;
  return (
    reading.knowledge.commitments.classes.get('heard')!.has(verb.lemma) && trigger.subjects.every((t) => !isCourt(t))
  );
}

const isCourt = (t: Token): boolean => /^(court|judge|tribunal|jury|prosecutor|parliament|regime)$/.test(t.lemma);

/** `urges the parties to honour their commitment to …`: asked of them. */
const isAskedOf = (verb: Token): boolean =>
  verb.is('xcomp', 'ccomp', 'advcl') && verb.head !== null && expecting.has(verb.head.lemma);

/** `welcomed its promise`: it is another's than whoever welcomes it, whomever the pronoun was taken for. */
function isOthers(reading: Reading, trigger: Predicate, verb: Token): boolean {
  if (!/^(welcome|applaud|commend|praise|appreciate|hail|support|note|acknowledge)$/.test(verb.lemma)) return false;
  const owner = trigger.token.children('nmod:poss').find((t) => /^(its|his|her|their)$/.test(t.lower));
  return owner !== undefined && codesOf(reading, [owner]).join() === codesOf(reading, verbSubjects(verb)).join();
}

/** `will reaffirm the commitment`, `will travel to reaffirm it`. */
function isAhead(verb: Token): boolean {
  const modality = modalityOf(verb);
  if (modality === 'will' || modality === 'plan') return true;
  return verb.xpos === 'VB' && verb.is('xcomp', 'advcl', 'conj', 'acl') && verb.head !== null && isAhead(verb.head);
}

/** `would agree to`, `should pledge`: not said to have happened, nor to be about to. */
function hypothetical(trigger: Predicate): boolean {
  const modality = trigger.modality;
  return (
    modality === 'would' || modality === 'may' || modality === 'can' || modality === 'must' || modality === 'should'
  );
}

/** A clause promises where it looks ahead: `will`, `would`, `should`, `is to`, or the bare subjunctive. */
function isFutureClause(reading: Reading, head: Token): boolean {
  const clause = reading.predicates.at(head);
  if (!clause?.affirmed || isSupposition(head)) return false;
  const { unpromising, classes } = reading.knowledge.commitments;
  // `that a settlement would advance growth`: what a thing brings about
  if (classes.get('effects')!.has(clause.lemma) && !clause.passive && clause.subjects.length > 0) {
    if (codesOf(reading, clause.subjects).length === 0 && clause.subjects.every((t) => t.upos === 'NOUN')) return false;
  }
  const ahead =
    clause.modality !== null && clause.modality !== 'can' && clause.modality !== 'may' && clause.modality !== 'must';
  return ahead && (!unpromising.has(clause.lemma) || /^(meet|hold|convene|continue|host|consult)$/.test(clause.lemma));
}

/** `announced two new officials`: who is named to an office is no gift. */
const people =
  /^(servant|official|nominee|nomination|appointment|minister|envoy|ambassador|designation|winner|step|action|summit|commitment|pledge|announcement|call)$/;

/** `the benefit of further exchanges`, `the need for a programme`: what is thought of an action. */
const esteem = /^(benefit|importance|need|necessity|value|urgency|significance|usefulness|merit|desirability)$/;

/** A noun of the rule's class, or money and counted goods where the rule takes gifts. */
function isActionNoun(reading: Reading, rule: CommitmentRule, noun: Token): boolean {
  const classes = reading.knowledge.commitments.classes;
  if (esteem.test(noun.lemma)) return false;
  if (noun.children('amod').some((t) => t.lower === 'total')) return false; // a running total is no new promise
  if (noun.children('det').some((t) => /^(this|that|these|those)$/.test(t.lower))) return false;
  if (noun.upos === 'NUM' && noun.children('acl:relcl').length > 0 && reading.transcript.isSpoken(noun)) return false; // `the 500 million that we announced`: named before
  // `a commitment to stability, democracy and development`: the first of a row says whether it is one of acts or of values
  if (noun.is('conj') && noun.head && !isActionNoun(reading, rule, noun.head)) return false;
  const own = rule.actions ? classes.get(rule.actions) : undefined;
  if (own?.has(noun.lemma.toLowerCase())) return true;
  if (noun.children('nmod').some((t) => own?.has(t.lemma.toLowerCase()))) return true;
  if (people.test(noun.lemma)) return false;
  return rule.actions === 'gift' && isSum(noun);
}

/** `$12 million`, `200 gendarmes`: something counted, or a sign of money. */
function isSum(noun: Token): boolean {
  if (/^[$€£¥₹]|\$$/.test(noun.text)) return true;
  return noun.children('nummod').length > 0 || (noun.upos === 'NUM' && noun.children('compound').length > 0);
}
