import type { CommitmentRule } from '../../knowledge/acts/commitments.js';
import type { Token } from '../../model/analysis.js';
import { contains } from '../../model/span.js';
import { sayings } from '../predicates/closed-classes.js';
import { modalityOf, negationOf, tenseOf } from '../predicates/form.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import { holderVerb } from './attachment.js';
import { announcers } from './promisers.js';
import type { TriggeredAction } from './triggers.js';

/** Whether words under a trigger are a promise: said to be so, of an action, by somebody who can be held to it. */
export function promises(reading: Reading, rule: CommitmentRule, trigger: Predicate, action: TriggeredAction): boolean {
  if (!trigger.affirmed || trigger.question || trigger.condition || isProVerb(action.head)) return false;
  if (fallsShort(trigger.token) || isDenied(trigger.token) || asksBack(trigger.token)) return false;
  if (trigger.kind === 'noun' ? !isHeld(reading, trigger) : isMeant(trigger)) return false;
  switch (action.takes) {
    case 'modal':
      return isUndertaking(reading, rule, trigger);
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
  head.lemma === 'do' &&
  (head.next?.lower === 'so' ||
    head.children('obj', 'obl', 'advmod').length === 0 ||
    (head.children('obj').every((t) => /^(all|it|that|this|so|things?)$/.test(t.lower)) &&
      head.child('obj', 'obl') !== null &&
      head.child('obj') !== null));

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
  const verb = holderVerb(trigger.token);
  if (!verb) return true;
  const { classes } = reading.knowledge.commitments;
  if (classes.get('unkept')!.has(verb.lemma)) return false;
  if (/^(must|should|would|may|can)$/.test(modalityOf(verb) ?? '')) return false;
  const owned = trigger.token.children('nmod:poss').length > 0 || classes.get('uttered')!.has(verb.lemma);
  return owned && !isAhead(verb);
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

/** Under `will`: a finite clause that does something, of a government or organisation; its people's journeys are meetings, planned. */
function isUndertaking(reading: Reading, rule: CommitmentRule, verb: Predicate): boolean {
  const { unpromising } = reading.knowledge.commitments;
  if (verb.kind !== 'verb' || !(rule.modals.includes(verb.modality ?? '') || isReportedFuture(verb))) return false;
  if (verb.token.is('xcomp', 'acl', 'advcl', 'csubj') && !verb.token.is('acl:relcl')) return false;
  if (unpromising.has(verb.lemma) || continuesUnpromising(verb, unpromising)) return false;
  if (verb.passive && verb.subjects.length === 0) return isConcrete(reading, verb);
  if (
    verb.subjects.length > 0 &&
    verb.subjects.every((t) => isParty(reading, t) || (!verb.token.is('acl:relcl') && isEverybody(reading, t)))
  )
    return true;
  return announcers(verb).some((t) => isParty(reading, t));
}

/** `Japan announced that it would send …`: the future of a past report. */
function isReportedFuture(verb: Predicate): boolean {
  const said = verb.token.is('ccomp') ? verb.token.head : null;
  return verb.modality === 'would' && said !== null && sayings.has(said.lemma) && tenseOf(said) === 'past';
}

/** Named, described or meant as a party itself: not a thing with a party's name beside it (`the patrol boats will …`). */
function isParty(reading: Reading, token: Token): boolean {
  const { people, actors } = reading.referents.referentsOf(token);
  if (people.length > 0 || actors.length === 0) return false;
  return (
    token.upos === 'PRON' || reading.mentions.actors.some((m) => m.head === token.index) || governing.test(token.lemma)
  );
}

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
  if (!/^(continue|begin|start|work)$/.test(verb.lemma)) return false;
  const next = verb.token.child('xcomp', 'advcl');
  return next ? unpromising.has(next.lemma) : verb.lemma !== 'work' && verb.objects.length === 0;
}

/** A clause promises where it looks ahead: `will`, `would`, `should`, `is to`, or the bare subjunctive. */
function isFutureClause(reading: Reading, head: Token): boolean {
  const clause = reading.predicates.at(head);
  if (!clause?.affirmed) return false;
  const { unpromising } = reading.knowledge.commitments;
  const ahead =
    clause.modality !== null && clause.modality !== 'can' && clause.modality !== 'may' && clause.modality !== 'must';
  return ahead && (!unpromising.has(clause.lemma) || /^(meet|hold|convene|continue|host|consult)$/.test(clause.lemma));
}

/** A noun of the rule's class, or money and counted goods where the rule takes gifts. */
function isActionNoun(reading: Reading, rule: CommitmentRule, noun: Token): boolean {
  const classes = reading.knowledge.commitments.classes;
  const own = rule.actions ? classes.get(rule.actions) : undefined;
  if (own?.has(noun.lemma.toLowerCase())) return true;
  if (noun.children('nmod').some((t) => own?.has(t.lemma.toLowerCase()))) return true;
  return rule.actions === 'gift' && isSum(noun);
}

/** `$12 million`, `200 gendarmes`: something counted, or a sign of money. */
function isSum(noun: Token): boolean {
  if (/^[$€£¥₹]|\$$/.test(noun.text)) return true;
  return noun.children('nummod').length > 0 || (noun.upos === 'NUM' && noun.children('compound').length > 0);
}
