import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { preposition } from '../predicates/arguments.js';
import { ownActionsBelow } from './coordination.js';

/** Nouns that carry the action of a promise without being verbs keep a determiner that adds to the amount: `a further $60 million`. */
const kept = /^(a|an)$/;
const adding = /^(further|additional|new|extra|total)$/;

/**
 * The words of one action: from its verb or noun to where it ends. Left out: what is coordinated with it as an action of its own,
 * clauses that a comma hangs on (purpose, result, `which …`), and the marks around it.
 */
export function actionSpan(head: Token): Span {
  const parts = new Set(kernel(head).map((t) => t.index));
  for (const t of trailing(head, parts)) parts.add(t.index);
  const first = firstOf(head, parts);
  const tokens = head.sentence.tokens;
  let end = head.end;
  for (const t of tokens) {
    if (t.index < head.index) continue;
    if (!parts.has(t.index) && !bridges(t, parts)) break;
    if (t.upos !== 'PUNCT' && t.upos !== 'CCONJ') end = t.end;
    else if (closesBracket(t)) end = t.end;
  }
  return { start: first, end };
}

/**
 * The words of what is promised as a noun (`$12 million in loans for Mali by 2027`): from the noun to where the trigger's own clause ends,
 * since a parser may hang what follows the noun on the verb.
 */
export function objectSpan(trigger: Token, object: Token): Span {
  const own = actionSpan(object);
  const clause = actionSpan(trigger);
  const follows = trigger
    .children('obl', 'advcl', 'nmod', 'obj')
    .some((c) => c.index > object.index && c.start < clause.end && !occasions.test(preposition(c) ?? ''));
  return follows && clause.end > own.end ? { start: own.start, end: clause.end } : own;
}

/** What says on which occasion something is promised rather than what: `announced $5 million at the conference`. */
const occasions = /^(at|during|after|following|in response to|on the sidelines of)$/;

/**
 * `license no boats until the survey is complete`: what follows an action without a comma belongs to it, though a parser may hang it on the
 * verb around the action.
 */
function trailing(head: Token, parts: ReadonlySet<number>): Token[] {
  if (head.upos !== 'VERB' || !head.is('xcomp', 'advcl', 'acl', 'conj')) return [];
  const out: Token[] = [];
  let last = [...parts].reduce((a, b) => Math.max(a, b), head.index);
  for (const t of around(head)) {
    const own = t.subtree;
    if (t.index <= last || own[0]!.index !== last + 1 || own[0]!.upos === 'PUNCT' || isAfterthought(t)) continue;
    out.push(...own);
    last = own.at(-1)!.index;
  }
  return out;
}

/** Phrases and clauses that hang on the words around an action, in order of the text. */
function around(head: Token): Token[] {
  return head.ancestors
    .slice(0, 3)
    .flatMap((t) => t.children('obl', 'advcl'))
    .filter((t) => t.index > head.index)
    .sort((a, b) => a.index - b.index);
}

/** The subtree without coordinated actions and clauses hung on by a comma. */
function kernel(head: Token): Token[] {
  const out: Token[] = [head];
  const others = new Set(ownActionsBelow(head).map((t) => t.index));
  const walk = (t: Token, top: boolean): void => {
    for (const c of t.children()) {
      if (c.index < head.index && !belongsBefore(c, head) && !isHyphenated(c)) continue;
      if (others.has(c.index) || isAside(c)) continue;
      if (c.index > head.index && isAfterthought(c) && !isEnclosed(c, t)) continue;
      if (top && c.is('mark', 'aux', 'cc', 'nsubj', 'expl')) continue;
      out.push(c);
      walk(c, false);
    }
  };
  walk(head, true);
  return out;
}

/** `in-kind assistance`: what a hyphen ties to a modifier. */
const isHyphenated = (t: Token): boolean =>
  t.text === '-' || t.next?.text === '-' || (t.upos === 'NUM' && t.previous?.text === '-');

/** `40 officers, of whom half are women, by 2027`: what has more of the action behind its second comma is no afterthought. */
function isEnclosed(aside: Token, parent: Token): boolean {
  const end = aside.subtree.at(-1)!.index;
  return aside.is('acl:relcl', 'parataxis') && parent.children('obl').some((c) => c.index > end);
}

/** What only stands beside the action: asides, other clauses with a subject of their own, who says it. */
function isAside(t: Token): boolean {
  if (t.is('discourse', 'vocative') || isOccasion(t)) return true;
  if (t.is('conj')) return t.child('nsubj') !== null || isOtherForm(t) || isRefusedBeside(t) || stances.test(t.lemma);
  if (t.is('obl')) return t.children('case').some((c) => c.lower === 'according');
  return t.is('parataxis') && t.upos !== 'SYM';
}

/** `commitment to cooperation and readiness to talk`: what is said beside the promise. */
const stances =
  /^(readiness|willingness|opposition|concern|desire|hope|determination|gratitude|appreciation|importance|need|necessity|centrality)$/;

/** `will keep an office, but will not be able to issue visas`. */
const isRefusedBeside = (t: Token): boolean =>
  t.children('cc').some((c) => c.lower === 'but') && t.children('aux').some((a) => a.xpos === 'MD');

/** `$5 million at the conference of donors`: where it is said. */
const isOccasion = (t: Token): boolean =>
  t.is('nmod', 'obl') &&
  t.head?.upos !== 'VERB' &&
  preposition(t) === 'at' &&
  /^(conference|summit|event|meeting|forum|ceremony|session|dialogue)$/i.test(t.lemma);

/** `will work on it and looks forward`, `agreed to coordinate and committed to act`: a verb of another form goes on from further up. */
const isOtherForm = (t: Token): boolean => {
  const { head } = t;
  if (t.upos === 'VERB' && t.children('aux').some((a) => /^VB[DPZ]$/.test(a.xpos))) return true; // `…, and is building ports`
  if (head?.upos !== 'VERB') return false;
  return /^VB[DZ]$/.test(t.xpos) ? /^VBG?$/.test(head.xpos) : head.xpos === 'VBG' && /^VBP?$/.test(t.xpos);
};

/**
 * A clause behind a comma, a phrase of purpose behind one (`, with the aim of …`), and what only says at which point of a story
 * (`after four hours of talks`, `since they last met`).
 */
function isAfterthought(t: Token): boolean {
  if (t.is('advcl') && t.children('mark', 'advmod').some((m) => temporal.test(m.lower)) && t.child('nsubj'))
    return !isAsSoonAs(t);
  if (t.is('obl') && t.children('case').some((c) => c.lower === 'after') && t.subtree.length > 3) return true;
  if (!(t.is('advcl', 'acl', 'obl') || t.lower === 'subject') || !afterComma(t)) return false;
  if (t.children('mark', 'case').some((m) => m.lower === 'from')) return false; // `prevent groups, such as these, from using …`
  if (t.xpos === 'VBN' && t.children('aux:pass').length > 0 && t.children('mark').length > 0) return false; // `to be completed by 2027`
  return !t.is('obl') || purposes.test(t.lemma);
}

/** `as soon as circumstances permit` says by when, and its first half alone says nothing. */
const isAsSoonAs = (clause: Token): boolean =>
  clause.subtree[0]?.lower === 'as' && /^(soon|long|far|much|early)$/.test(clause.subtree[0].previous?.lower ?? '');

const temporal = /^(after|since|when|while|before|as|once)$/;

const purposes = /^(aim|view|goal|purpose|objective|intention|intent|hope|order)$/;

/** Before a verb nothing belongs to the action; before a noun its modifiers do. */
function belongsBefore(t: Token, head: Token): boolean {
  return (
    head.upos !== 'VERB' &&
    head.upos !== 'AUX' &&
    t.is('amod', 'compound', 'nummod', 'nmod:poss', 'advmod', 'det', 'flat', 'nmod:unmarked', 'dep')
  );
}

/** Where the action's words begin: at a verb itself; at a noun's first modifier, without a plain article. */
function firstOf(head: Token, parts: ReadonlySet<number>): number {
  let first = head;
  for (
    let t = head.previous;
    t && (parts.has(t.index) || joinsModifiers(t, parts) || isOfRange(t, parts));
    t = t.previous
  )
    first = t;
  if (
    first.index !== head.index &&
    /^(the|a|an|their|its|our|his|her|both|these|this|that|any|all)$/.test(first.lower)
  ) {
    const next = first.next!;
    if (!(kept.test(first.lower) && adding.test(next.lower))) first = next;
  }
  return first.start;
}

/** `deeper and more intensive engagement`. */
const joinsModifiers = (t: Token, parts: ReadonlySet<number>): boolean =>
  t.upos === 'CCONJ' &&
  t.previous !== null &&
  t.next !== null &&
  parts.has(t.previous.index) &&
  parts.has(t.next.index);

/** `a 50-52 percent reduction`: the first half of a range, and its dash. */
const isOfRange = (t: Token, parts: ReadonlySet<number>): boolean =>
  (/^[-–]$/.test(t.text) && t.next !== null && parts.has(t.next.index)) ||
  (t.upos === 'NUM' && /^[-–]$/.test(t.next?.text ?? '') && t.end === t.next!.start);

/** Whether the clause's first word comes right behind a comma. */
function afterComma(clause: Token): boolean {
  const start = clause.analysis.tokensIn(clause.subtreeSpan)[0];
  return [start, start?.previous].some((t) => t?.text === ',' || t?.text === '—' || t?.text === '–');
}

/** Marks and conjunctions between two kept words do not end the action. */
function bridges(t: Token, parts: ReadonlySet<number>): boolean {
  if (t.upos !== 'PUNCT' && t.upos !== 'CCONJ') return false;
  const next = t.next;
  return next !== null && next.sentence.index === t.sentence.index && parts.has(next.index);
}

const closesBracket = (t: Token): boolean => /^[)\]”’"]$/.test(t.text);
