import type { CommitmentRule } from '../../knowledge/acts/commitments.js';
import type { Token } from '../../model/analysis.js';
import { contains } from '../../model/span.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import type { TriggeredAction } from './triggers.js';

/** Whether words under a trigger are a promise: said to be so, of an action, by somebody who can be held to it. */
export function promises(reading: Reading, rule: CommitmentRule, trigger: Predicate, action: TriggeredAction): boolean {
  if (!trigger.affirmed || trigger.question || trigger.condition || isProVerb(action.head)) return false;
  switch (action.takes) {
    case 'modal':
      return isUndertaking(reading, rule, trigger);
    case 'object':
    case 'noun':
      return isActionNoun(reading, rule, action.head);
    case 'clause':
      return isFutureClause(reading, action.head) && !hypothetical(trigger);
    default:
      return !hypothetical(trigger);
  }
}

/** `and will do so by June` says again what was said before. */
const isProVerb = (head: Token): boolean => head.lemma === 'do' && head.next?.lower === 'so';

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
  if (verb.kind !== 'verb' || !rule.modals.includes(verb.modality ?? '')) return false;
  if (verb.token.is('xcomp', 'acl', 'advcl', 'csubj') && !verb.token.is('acl:relcl')) return false;
  if (unpromising.has(verb.lemma) || continuesUnpromising(verb, unpromising)) return false;
  if (verb.passive && verb.subjects.length === 0) return isConcrete(reading, verb);
  return verb.subjects.length > 0 && verb.subjects.every((t) => isParty(reading, t));
}

/** Named, described or meant as a party itself: not a thing with a party's name beside it (`the patrol boats will …`). */
function isParty(reading: Reading, token: Token): boolean {
  const { people, actors } = reading.referents.referentsOf(token);
  if (people.length > 0 || actors.length === 0) return false;
  return (
    token.upos === 'PRON' || reading.mentions.actors.some((m) => m.head === token.index) || governing.test(token.lemma)
  );
}

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
