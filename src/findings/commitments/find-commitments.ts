import type { CommitmentRule, Commitments } from '../../knowledge/acts/commitments.js';
import type { Token } from '../../model/analysis.js';
import { type Commitment, type Evidence, evidenceAt, type Meeting } from '../../model/finding.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import { actionSpan, objectSpan } from '../acts/action.js';
import { coordinatedActions } from '../acts/coordination.js';
import { deadlineIn } from '../acts/deadline.js';
import { mainParties } from '../acts/main-parties.js';
import { measureIn } from '../acts/measure.js';
import { codesOf } from '../acts/parties.js';
import { recipientsOf } from '../acts/recipients.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Draft, Reading } from '../reading.js';
import { traceOf } from '../trace.js';
import { bound, promisers } from './promisers.js';
import { promises } from './promising.js';
import { actionsUnder, type TriggeredAction } from './triggers.js';

/** Promises made in public: for each trigger of `knowledge/commitments.yaml` its actions, one finding a coordinated action. */
export function findCommitments(reading: Reading, meetings: readonly Draft<Meeting>[]): Draft<Commitment>[] {
  const { commitments } = reading.knowledge;
  const parties = mainParties(meetings);
  const found = new Map<number, Draft<Commitment>>();
  const title = reading.document.header.title?.span;
  for (const trigger of reading.predicates)
    for (const rule of title && overlaps(title, trigger.token) ? [] : rulesFor(commitments, trigger))
      for (const action of actionsUnder(trigger, rule.takes, rule.leads))
        for (const head of coordinatedActions(action.head)) {
          if (found.has(head.index) || !promises(reading, rule, trigger, { ...action, head })) continue;
          const made = commitment(reading, rule, trigger, { ...action, head }, parties);
          if (made) found.set(head.index, made);
        }
  return withoutRepeats([...found.entries()].sort(([a], [b]) => a - b).map(([, made]) => made));
}

/** A promise told by two triggers at once (`will undertake to help`), or again in the same words, is one: of two triggers the one whose rule says more than `will`. */
function withoutRepeats(made: readonly Draft<Commitment>[]): Draft<Commitment>[] {
  const words = (c: Draft<Commitment>): Span => c.evidence[0]!;
  const weaker = (c: Draft<Commitment>, than: Draft<Commitment>): boolean =>
    c.rule === 'commitment.will' && than.rule !== 'commitment.will' && than.action !== c.action
      ? contains(words(c), words(than))
      : than.action === c.action && words(than).start >= words(c).start && c.rule === 'commitment.will';
  const said = (c: Draft<Commitment>): string => `${c.by.join()} ${c.action.toLowerCase()}`;
  return made
    .filter((c) => !made.some((other) => other !== c && overlaps(words(c), words(other)) && weaker(c, other)))
    .filter((c) => !made.some((other) => other !== c && isWithin(c, other)))
    .filter((c, i, all) => all.findIndex((other) => said(other) === said(c)) === i);
}

/** `working with friends to ensure …`: a purpose that a parser hung on the trigger is told by the action that it belongs to. */
const isWithin = (c: Draft<Commitment>, other: Draft<Commitment>): boolean =>
  (c.rule === 'commitment.reaffirm' && other.rule !== c.rule && contains(other.evidence[0]!, c.evidence[0]!)) ||
  (c.by.join() === other.by.join() &&
    [null, other.measure.amount].includes(c.measure.amount) &&
    other.action.length > c.action.length &&
    c.evidence[0]!.end <= other.evidence[0]!.end &&
    c.evidence[0]!.end - c.action.length > other.evidence[0]!.end - other.action.length &&
    other.action.endsWith(c.action.slice(-20)) &&
    other.action.includes(c.action));

function rulesFor(commitments: Commitments, trigger: Predicate): readonly CommitmentRule[] {
  const lemma = trigger.lemma;
  return trigger.kind === 'noun'
    ? (commitments.byNoun.get(lemma) ?? [])
    : [...(commitments.byVerb.get(lemma) ?? []), ...commitments.modal];
}

function commitment(
  reading: Reading,
  rule: CommitmentRule,
  trigger: Predicate,
  { head, takes }: TriggeredAction,
  parties: readonly string[],
): Draft<Commitment> | null {
  const nominal = takes === 'object' || takes === 'noun';
  const words = nominal
    ? objectSpan(trigger.token, head)
    : withPartner(head, withUndergoer(head, takes, actionSpan(head)));
  const span = withRepetition(reading.document.text, words);
  const act = reading.predicates.at(head);
  const by = promisers(reading, trigger, takes === 'clause' ? act : null, parties);
  const tokens = reading.analysis.tokensIn(span);
  if (by.length === 0 || breaksOff(tokens)) return null;
  if (act?.passive && takes === 'modal' && isDoneTo(reading, act, by)) return null;
  if (act && by.length === 1 && isDoneTogether(trigger, act)) return null;
  const evidence = evidenceOf(reading, trigger.token, span);
  return {
    by,
    to: recipientsOf(reading, { predicate: act, words: span, by, gives: gives(reading, rule, act) }, parties),
    trigger: triggerWords(trigger, takes),
    action: reading.document.text.slice(span.start, span.end),
    strength: rule.strength,
    deadline: deadlineIn(reading, span, head),
    measure: measureIn(tokens, span, reading.mentions.periods),
    meeting: null,
    contexts: [],
    evidence,
    rule: rule.name,
    trace: traceOf(reading, rule.name, trigger.token, { subject: bound(trigger), action: [head] }),
  };
}

/** `what we intend to press forward with`: the words end before they say what. */
const breaksOff = (tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.lemma === 'ensure' ||
  (tokens.at(-2)?.lower === 'that' && tokens.at(-2)!.is('mark')) || // `in order to ensure [that] …`
  (tokens.length === 1 && tokens[0]!.xpos === 'VBG') || // `committed to leading`
  /^(?:work|working) together$/.test(tokens.map((t) => t.lower).join(' ')) ||
  (tokens.length > 1 && tokens.at(-1)!.is('case')) ||
  isCutAtAnd(tokens.at(-1)) ||
  (tokens.at(-1)?.upos === 'ADP' && !tokens.at(-1)!.is('compound:prt'));

/** `ensure Kenya and its friends recover`, `help the government and the people to recover`: what both do was taken for another clause. */
const isCutAtAnd = (last: Token | undefined): boolean =>
  last?.next?.lower === 'and' &&
  (/^(help|assist)$/.test(last.head?.lemma ?? '') || (last.upos === 'PROPN' && last.head?.lemma === 'ensure'));

/** `we will work together to …`: of `we` only one is known, and nobody is named with whom. */
const isDoneTogether = (trigger: Predicate, act: Predicate): boolean =>
  [act.token, ...act.token.children('xcomp')]
    .flatMap((t) => t.children('advmod'))
    .some((t) => t.lower === 'together') &&
  act.oblique('with').length === 0 &&
  trigger.subjects.some((t) => t.upos === 'PRON');

/** `Doses will be sent to Togo and Benin`: those to whom it is done are not those who promise it, though nobody else is named. */
function isDoneTo(reading: Reading, act: Predicate, by: readonly string[]): boolean {
  const to = codesOf(reading, act.oblique('to', 'for', 'among'));
  return act.subjects.length === 0 && to.length > 0 && by.every((code) => to.includes(code));
}

/** Money and goods are given; of other actions the verb says it. */
function gives(reading: Reading, rule: CommitmentRule, act: Predicate | null): boolean {
  return (
    rule.actions === 'gift' || (act !== null && reading.knowledge.deliveries.classes.get('giving')!.has(act.lemma))
  );
}

/** The words from trigger to action in one piece where they stand together, else the action and its trigger apart. */
function evidenceOf(reading: Reading, trigger: Token, action: Span): Evidence[] {
  const together = trigger.start <= action.start && action.start - trigger.end <= nearby;
  if (together) return [evidenceAt(reading.document, { start: trigger.start, end: action.end })];
  const own = evidenceAt(reading.document, action);
  return contains(action, trigger) ? [own] : [own, evidenceAt(reading.document, trigger)];
}

/** Characters between a trigger and its action within which they are quoted in one piece. */
const nearby = 24;

/** A promise in the passive has what is done to in front: `Six cold stores are to be built`. */
function withUndergoer(head: Token, takes: TriggeredAction['takes'], span: Span): Span {
  const subject = takes === 'modal' ? head.child('nsubj:pass') : null;
  return subject ? { start: subject.subtreeSpan.start, end: span.end } : span;
}

/** `strengthening and reforming the police`: of two verbs that share what follows, the first goes on to the end of the second. */
function withPartner(head: Token, span: Span): Span {
  const and = head.next;
  const second = and?.lower === 'and' ? and.next : null;
  return span.end === head.end && head.xpos === 'VBG' && second?.xpos === 'VBG'
    ? { start: span.start, end: actionSpan(second).end }
    : span;
}

/** `complete the map, and will do so by June 2026`: the second half says when. */
function withRepetition(text: string, span: Span): Span {
  const again = /^,? and (?:will|would|shall|is to|are to) do so\b[^.,;]*/.exec(text.slice(span.end, span.end + 120));
  return again ? { start: span.start, end: span.end + again[0].trimEnd().length } : span;
}

/** The trigger as written; for a bare modal its auxiliary (`will`, `is to`). */
function triggerWords(trigger: Predicate, takes: TriggeredAction['takes']): string {
  if (takes !== 'modal') return trigger.token.text;
  const aux = trigger.token.children('aux', 'cop')[0];
  return aux ? aux.text : trigger.token.text;
}
