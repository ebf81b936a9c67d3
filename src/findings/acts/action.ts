import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';

/** Nouns that carry the action of a promise without being verbs keep a determiner that adds to the amount: `a further $60 million`. */
const kept = /^(a|an)$/;
const adding = /^(further|additional|new|extra|total)$/;

/**
 * The words of one action: from its verb or noun to where it ends. Left out: what is coordinated with it as an action of its own,
 * clauses that a comma hangs on (purpose, result, `which …`), and the marks around it.
 */
export function actionSpan(head: Token): Span {
  const parts = new Set(kernel(head).map((t) => t.index));
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
  const follows = trigger.children('obl', 'advcl', 'nmod').some((c) => c.index > object.index && c.start < clause.end);
  return follows && clause.end > own.end ? { start: own.start, end: clause.end } : own;
}

/** The actions that share a trigger: the head and the verbs coordinated with it, those that share one object taken together. */
export function coordinatedActions(head: Token): Token[] {
  const others = head.children('conj').filter((c) => startsOwnAction(c, head));
  return [head, ...others, ...strays(head)].sort((a, b) => a.index - b.index);
}

/**
 * Conjuncts that a parser hung too low: `to resume talks on upgrading the pact and to hold a session` has a second `to`, so that
 * `hold` goes with `resume` and not with `upgrading`; likewise a second `will`.
 */
function strays(head: Token): Token[] {
  const sign = signOf(head);
  if (!sign) return [];
  return head.subtree.filter(
    (t) =>
      t.index > head.index &&
      t.is('conj') &&
      signOf(t) === sign &&
      t.head!.index !== head.index &&
      signOf(t.head!) === null,
  );
}

/** What marks a verb's form: `to`, or its modal; null for neither. */
function signOf(verb: Token): string | null {
  if (verb.children('mark').some((m) => m.lower === 'to')) return 'to';
  return verb.children('aux').find((a) => a.xpos === 'MD')?.lower ?? null;
}

/** A conjunct is an action of its own where it is a verb as its head is, and does not merely share the head's object. */
function startsOwnAction(conjunct: Token, head: Token): boolean {
  if (isVerbal(head) !== isVerbal(conjunct)) return false;
  if (!isVerbal(head)) return false;
  return !sharesObject(head, conjunct);
}

const isVerbal = (t: Token): boolean =>
  t.upos === 'VERB' ||
  t.upos === 'AUX' ||
  (/ing$/.test(t.lower) && t.upos !== 'ADJ' && t.is('conj', 'advcl', 'xcomp', 'acl', 'ccomp'));

/** `elevate and expand a partnership`: the first verb has nothing of its own, only the conjunction stands between. */
function sharesObject(head: Token, conjunct: Token): boolean {
  const own = head
    .children('obj', 'obl', 'xcomp', 'ccomp', 'advmod', 'compound')
    .filter((c) => c.index > head.index && c.index < conjunct.index);
  return own.length === 0 && conjunct.index - head.index <= 3;
}

/** The subtree without coordinated actions and clauses hung on by a comma. */
function kernel(head: Token): Token[] {
  const out: Token[] = [head];
  const astray = new Set(strays(head).map((t) => t.index));
  const walk = (t: Token, top: boolean): void => {
    for (const c of t.children()) {
      if (c.index < head.index && !belongsBefore(c, head)) continue;
      if (top && c.is('conj') && startsOwnAction(c, head)) continue;
      if (astray.has(c.index) || c.is('discourse', 'vocative') || (c.is('parataxis') && c.upos !== 'SYM')) continue;
      if (c.is('advcl', 'acl', 'ccomp') && c.index > head.index && afterComma(c) && !c.is('ccomp')) continue;
      if (top && c.is('mark', 'aux', 'cc', 'nsubj', 'expl')) continue;
      out.push(c);
      walk(c, false);
    }
  };
  walk(head, true);
  return out;
}

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
  for (let t = head.previous; t && parts.has(t.index); t = t.previous) first = t;
  if (
    first.index !== head.index &&
    /^(the|a|an|their|its|our|his|her|both|these|this|that|any|all)$/.test(first.lower)
  ) {
    const next = first.next!;
    if (!(kept.test(first.lower) && adding.test(next.lower))) first = next;
  }
  return first.start;
}

/** Whether the clause's first word comes right behind a comma. */
function afterComma(clause: Token): boolean {
  const start = clause.analysis.tokensIn(clause.subtreeSpan)[0];
  const before = start?.previous;
  return before?.text === ',' || before?.text === '—' || before?.text === '–';
}

/** Marks and conjunctions between two kept words do not end the action. */
function bridges(t: Token, parts: ReadonlySet<number>): boolean {
  if (t.upos !== 'PUNCT' && t.upos !== 'CCONJ') return false;
  const next = t.next;
  return next !== null && next.sentence.index === t.sentence.index && parts.has(next.index);
}

const closesBracket = (t: Token): boolean => /^[)\]”’"]$/.test(t.text);
