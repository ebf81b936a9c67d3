import type { Reported, Speech } from '../../../knowledge/speech/speech.js';
import type { Token } from '../../../model/analysis.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Predicate } from '../../predicates/predicate.js';

/** The words that a predicate of speech reports, and the head of them; null where there are none. */
export interface Words {
  readonly span: Span;
  readonly head: Token;
}

export function reportedWords(predicate: Predicate, words: Reported['words'], speech: Speech): Words | null {
  const found = wordsOf(predicate, words);
  return found && { ...found, span: beforeNext(found, predicate.token, speech) };
}

function wordsOf(predicate: Predicate, words: Reported['words']): Words | null {
  switch (words) {
    case 'clause':
      return clauseOf(predicate.token);
    case 'predicate':
      return fromVerbOn(predicate);
    case 'around':
      return around(predicate.token);
  }
}

/** The finite clause that a verb takes, from behind its `that`; not where the verb itself only describes a noun (`what the rebels say they want`). */
function clauseOf(verb: Token): Words | null {
  if (verb.is('acl:relcl') && !/^(?:who|which|that)$/.test(verb.child('nsubj')?.lower ?? '')) return null;
  const own = verb.children('ccomp', 'csubj:pass', 'csubj').find((t) => t.index > verb.index && isTensed(t));
  const head = own ?? hungOnArgument(verb);
  if (!head) return takenForPhrase(verb);
  if (head.children('mark', 'advmod').some((m) => asking.has(m.lower) && m.index < head.index)) return null;
  const tokens = head.subtree.filter((t) => t.upos !== 'PUNCT' && t.index > verb.index);
  const that = tokens.findIndex((t) => t.lower === 'that' && t.index < head.index && t.upos !== 'DET');
  const said = tokens.slice(that + 1);
  if (said.length < 3 || !hasSubject(head) || breaksOff(said.at(-1)!)) return null;
  const span = { ...spanOf(said), ...(that >= 0 ? { start: firstSaid(tokens[that]!).start } : {}) };
  return {
    span: isInverted(head) ? { start: span.start, end: lastWordBefore(verb.sentence.tokens.at(-1)!).end } : span,
    head,
  };
}

/** Words that lead on to others: speech that broke off behind them says too little. */
const breaksOff = (last: Token): boolean =>
  (['ADP', 'DET', 'CCONJ', 'SCONJ'].includes(last.upos) && last.is('case', 'det', 'cc', 'mark')) ||
  (last.upos === 'AUX' && last.lemma === 'be' && /^[—–-]/.test(last.next?.text ?? ''));

/** From behind `that`, or from it where it is the subject: `that's the most important thing`. */
const firstSaid = (that: Token): Token => (that.next?.upos === 'AUX' && !that.is('mark') ? that : wordBehind(that));

/** The first word behind `that`: phrases before the subject belong to what is said, whatever they were hung on. */
function wordBehind(that: Token): Token {
  let at = that.next!;
  while (at.upos === 'PUNCT' && at.next) at = at.next;
  return at;
}

/** `underscored continued opposition`, where a participle was taken for a verb: a clause has somebody who does what it says. */
const hasSubject = (head: Token): boolean =>
  head.children('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass', 'expl').length > 0;

/** `should Chad attack, it will be answered`: a condition, which the parser took for the whole; what follows from it belongs to it. */
function isInverted(head: Token): boolean {
  const [first] = head.children('aux');
  const subject = head.child('nsubj');
  return Boolean(first && subject && /^(should|were|had)$/.test(first.lower) && first.index < subject.index);
}

/** `stressed by the minister that …`, `told reporters that …`, where a parser hung the clause on the noun before it. */
function hungOnArgument(verb: Token): Token | undefined {
  const clauses = verb.children('obl', 'obj', 'iobj').flatMap((t) => t.children('acl', 'ccomp'));
  return clauses.find((t) => t.index > verb.index && t.children('mark').some((m) => m.lower === 'that'));
}

/** `added that talks centred on water`, where a parser took the clause for a noun with a participle: a noun behind `that` begins a clause. */
function takenForPhrase(verb: Token): Words | null {
  const that = verb.sentence.tokens.find((t) => t.lower === 'that' && t.is('mark') && t.previous?.index === verb.index);
  const head = that?.head;
  const subject = head?.is('acl') ? head.head : null;
  if (!that || !head || !subject || subject.index < that.index || subject.index > head.index) return null;
  const said = subject.subtree.filter((t) => t.upos !== 'PUNCT' && t.index > that.index);
  return said.length < 3 ? null : { span: spanOf(said), head };
}

/** The sentence or clause in which a verb stands as an aside, without the aside where that is at its end. */
function around(verb: Token): Words | null {
  const behind = verb.children('ccomp').find((t) => t.index < verb.index);
  const head = verb.is('parataxis') && verb.head ? verb.head : behind;
  if (!head || !isTensed(head) || leadsOn(verb)) return null;
  const aside = verb.is('parataxis') ? verb.subtreeSpan : { start: asideStart(verb, head), end: verb.sentence.end };
  const tokens = head.subtree.filter((t) => t.upos !== 'PUNCT' && !overlaps(t, aside));
  const span = tokens.length > 1 ? spanOf(tokens) : null;
  return span && { span, head };
}

/** Whether what was said comes behind the verb: a clause, `that`, or more words than say where and when. */
function leadsOn(verb: Token): boolean {
  if (verb.next?.lower === 'that' || verb.children('ccomp').some((t) => t.index > verb.index)) return true;
  return verb.is('parataxis') ? false : verb.sentence.last - verb.index > longestTail;
}

/** Where a main verb behind what was said begins: with its subject. */
const asideStart = (verb: Token, said: Token): number =>
  Math.min(...verb.subtree.filter((t) => t.index > said.index && !isBelow(t, said)).map((t) => t.start));

const isBelow = (t: Token, top: Token): boolean =>
  t.index === top.index || t.ancestors.some((a) => a.index === top.index);

/** From the verb to the end of what belongs to it; an aside, a further clause behind a comma or another verb is no part of it. */
function fromVerbOn({ token: verb, objects }: Predicate): Words | null {
  if (objects.length > 0 && objects.every((t) => t.index < verb.index)) return null;
  if (
    verb.next?.text === ':' ||
    (verb.lemma === 'ask' &&
      asking.has(verb.next?.lower ?? '') &&
      verb.next?.lower !== 'for' &&
      verb.next?.lower !== 'to')
  )
    return null;
  let end = verb.end;
  for (const child of verb.children().sort((a, b) => a.index - b.index)) {
    if (child.index < verb.index) continue;
    if (child.is('punct')) continue;
    if (child.is('conj', 'cc', 'parataxis') || (child.is('advcl') && isSetOff(child))) break;
    end = Math.max(end, child.subtreeSpan.end);
  }
  if (end === verb.end) end = Math.max(end, ...objects.map((t) => t.subtreeSpan.end));
  const last = lastSaid(verb, end);
  return last.index > verb.index ? { span: { start: verb.start, end: closedEnd(verb, last) }, head: verb } : null;
}

/** An end with the bracket that closes one opened before it: `organizations (NGOs)`. */
function closedEnd(verb: Token, last: Token): number {
  const said = verb.analysis.text.slice(verb.start, last.end);
  const isOpen = said.lastIndexOf('(') > said.lastIndexOf(')');
  return isOpen && last.next?.text === ')' ? last.next.end : last.end;
}

/** The last word before an end, without those that only lead on to others: `condemns torture wherever`. */
function lastSaid(verb: Token, end: number): Token {
  const within = verb.sentence.tokens.filter((t) => t.index >= verb.index && t.end <= end && t.upos !== 'PUNCT');
  while (within.length > 1 && leading.has(within.at(-1)!.lower)) within.pop();
  return within.at(-1)!;
}

const leading: ReadonlySet<string> = new Set(
  'wherever whenever whoever when where while and or but of to the a in that which'.split(' '),
);

/**
 * The words before what begins another thing said: a participle of speech behind a comma (`…, adding that`), or a verb of speech without a
 * subject that stands in the tense of the saying, which a parser may join to the clause (`said it would leave and urged …`).
 */
function beforeNext({ span, head }: Words, saying: Token, speech: Speech): Span {
  const next = head.sentence.tokens.find(
    (t) =>
      contains(span, t) &&
      t.index > head.index &&
      (speech.verbs.has(t.lemma) || (t.is('conj') && t.head === head)) &&
      startsAnother(t, head, saying),
  );
  return next ? { start: span.start, end: lastWordBefore(next.previous!).end } : span;
}

/** The last word of a sentence up to a token, marks aside. */
function lastWordBefore(token: Token): Token {
  let at = token.previous!;
  while (at.upos === 'PUNCT' && at.previous) at = at.previous;
  return at;
}

function startsAnother(verb: Token, head: Token, saying: Token): boolean {
  if (verb.xpos === 'VBG') return verb.previous?.text === ',';
  if (verb.xpos !== saying.xpos || verb.xpos === head.xpos || !/^VB[DZ]$/.test(verb.xpos)) return false;
  return verb.is('conj') && verb.child('nsubj') === null && verb.previous?.lower === 'and';
}

const isSetOff = (clause: Token): boolean => clause.subtree[0]?.previous?.text === ',';

/** How many words may follow `…, he said` in a sentence: `in an interview with the state broadcaster on Monday`. */
const longestTail = 15;

const asking: ReadonlySet<string> = new Set(['whether', 'if', 'to', 'how', 'why', 'where', 'when', 'for']);

function isTensed(head: Token): boolean {
  if (/^VB[DPZ]$/.test(head.xpos)) return true;
  if (head.children('mark').some((m) => m.lower === 'that')) return true;
  return head.children('aux', 'cop', 'aux:pass').some((t) => /^(?:VB[DPZ]|MD)$/.test(t.xpos));
}

const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
