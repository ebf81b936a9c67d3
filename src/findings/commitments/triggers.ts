import type { Token } from '../../model/analysis.js';
import { coordinated } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import { clausesBehind, hangsOn, infinitivesBelow, saidBeside } from './attachment.js';

/** How an action hangs on its trigger. */
export type Takes = 'infinitive' | 'gerund' | 'clause' | 'object' | 'noun' | 'modal';

/** An action under a trigger: its head, and whose it is where the action's clause names somebody itself. */
export interface TriggeredAction {
  readonly head: Token;
  readonly takes: Takes;
}

/** The actions that a trigger takes in the given ways. */
export function actionsUnder(trigger: Predicate, takes: readonly Takes[], leads: readonly string[]): TriggeredAction[] {
  const out: TriggeredAction[] = [];
  if (takes.includes('modal')) out.push({ head: trigger.token, takes: 'modal' });
  const clauses = [
    ...trigger.complements,
    ...clausesBehind(trigger),
    ...infinitivesBelow(trigger),
    ...saidBeside(trigger),
  ];
  for (const c of clauses) {
    const kind = clauseKind(c);
    if (kind === 'gerund' && c.is('conj') && clauseKind(c.head!) === 'infinitive') continue; // `to protect those advising and training …`
    if (kind === 'infinitive' && c.is('conj') && c.head!.is('ccomp')) continue; // `said that all deserve to live …, and to be free`
    if (kind === 'infinitive' && (isAfterGerund(c) || isJoinedToGerund(c))) continue;
    if (kind && takes.includes(kind) && hangsOn(trigger, c) && !isCoordinated(c, kind))
      out.push({ head: c, takes: kind });
  }
  if (takes.includes('gerund'))
    for (const t of gerundObjects(trigger, leads)) if (hangsOn(trigger, t)) out.push({ head: t, takes: 'gerund' });
  if (takes.includes('object')) for (const t of sumsApart(trigger.objects)) out.push({ head: t, takes: 'object' });
  if (takes.includes('noun'))
    for (const t of trigger.oblique(...leads))
      if (!isGerund(t) && isOwn(trigger, t)) out.push({ head: t, takes: 'noun' });
  return once(out);
}

/** `committed to working with friends, to keep the peace`: what the work is for. */
function isAfterGerund(clause: Token): boolean {
  const lead = clause.children('mark').find((t) => t.lower === 'to');
  if (lead?.previous?.text !== ',') return false;
  return clause.sentence.tokens.some((t) => t.xpos === 'VBG' && t.index < lead.index && t.previous?.lower === 'to');
}

/** `committed to helping and welcome the talks`: a verb of its own. */
const isJoinedToGerund = (clause: Token): boolean =>
  clause.is('conj') && clause.head?.xpos === 'VBG' && !clause.children('mark').some((t) => t.lower === 'to');

/** Infinitive, gerund or finite clause; null for what is none of them. */
function clauseKind(clause: Token): Takes | null {
  if (clause.upos !== 'VERB' || isAbstractNoun(clause) || clause.child('cop')) return null;
  const finite = clause.children('aux').some((t) => t.xpos === 'MD') || /^(VBD|VBP|VBZ)$/.test(clause.xpos);
  if (finite) return clause.is('ccomp', 'conj', 'root') ? 'clause' : null;
  if (clause.xpos === 'VBG') return clause.child('aux') ? null : 'gerund'; // `that ties are growing`
  if (/^VB[DN]$/.test(clause.xpos) && !clause.child('aux', 'aux:pass')) return null; // `committed to shared values`
  return hasTo(clause) && !clause.children('mark').some((t) => t.lower === 'that') ? 'infinitive' : null;
}

/** A conjunct of the same kind is found from its first conjunct. */
const isCoordinated = (clause: Token, kind: Takes): boolean =>
  clause.is('conj') && clause.head !== null && clauseKind(clause.head) === kind;

/** `$120 million in assistance`, where a parser took what the money is for as an object of its own. */
function sumsApart(objects: readonly Token[]): Token[] {
  return objects.filter((t, i) => {
    const sum = objects[i - 1];
    return !sum || !/^[$€£¥₹]|\$$/.test(sum.text) || !/^[^,;]*\sin\s[^,;]*$/.test(between(sum, t));
  });
}

const between = (a: Token, b: Token): string => a.analysis.text.slice(a.end, b.start);

/** The `to` of an infinitive, or of the one that it is coordinated with. */
const hasTo = (clause: Token): boolean =>
  clause.children('mark').some((t) => t.lower === 'to') ||
  (clause.is('conj') && clause.head !== null && hasTo(clause.head));

/** A noun that the trigger itself leads in, not one that only stands inside another's phrase. */
function isOwn(trigger: Predicate, noun: Token): boolean {
  const first = noun.is('conj') && noun.head ? noun.head : noun;
  return first.head === null || [trigger.token.index, trigger.clause.index].includes(first.head.index);
}

/** `committed to democracy`, where `to` made a tagger see a verb: no English verb is built so, and nothing hangs on it. */
function isAbstractNoun(t: Token): boolean {
  return (
    t.xpos === 'VB' &&
    (/[^n](cy|ity|ism)$/.test(t.lower) ||
      (/(cy|ity|ism|ness|ship|hood|ance|ence)$/.test(t.lower) &&
        t.children('obj', 'obl', 'xcomp', 'ccomp').length === 0))
  );
}

/** `committed to continuing`, where a parser may call the gerund a nominal. */
function gerundObjects(trigger: Predicate, leads: readonly string[]): Token[] {
  const hung = trigger.token.children('advcl', 'obl', 'acl', 'nmod', 'xcomp', 'ccomp');
  return hung
    .filter((t) => isGerund(t) && [...t.children('mark', 'case')].some((m) => leads.includes(m.lower)))
    .flatMap(coordinated)
    .filter(isGerund);
}

const isGerund = (t: Token): boolean => t.xpos === 'VBG' || (/ing$/.test(t.lower) && t.upos === 'VERB');

function once(actions: readonly TriggeredAction[]): TriggeredAction[] {
  const seen = new Set<number>();
  return actions.filter((a) => !seen.has(a.head.index) && seen.add(a.head.index));
}
