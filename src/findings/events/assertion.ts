import type { Token } from '../../model/analysis.js';
import { firstOfRow } from '../predicates/arguments.js';
import type { Layer } from '../predicates/embedding.js';
import { modalityOf, negationOf } from '../predicates/form.js';
import type { Predicate } from '../predicates/predicate.js';

/** Words whose clause is wanted, asked, tried or feared, not said to be so. */
const irrealis: ReadonlySet<string> = new Set(
  `want, wish, hope, desire, seek, try, attempt, ask, request, demand, urge, order, call, require, plan, intend, aim, propose, suggest, offer, promise,
   pledge, vow, agree, refuse, decline, threaten, fear, expect, encourage, consider, discuss, prefer, need, like, love, hate, recommend, advise, prepare, fail,
   oppose, reject, imperative, crucial, critical, incumbent, warn, able, unable, likely, unlikely, ready, willing, unwilling, reluctant, important, necessary, vital, essential, possible, impossible, eager, keen,
   committed, determined, call on, allow, permit, enable, let, invite, instruct, exhort, appeal, insist, press, pressure, push, deny, doubt, imagine, pretend, wait, deserve,
   designed, intended, aimed, struggle, strive, work, commit, dedicate, decide, resolve, swear, undertake, volunteer, guarantee, ensure, help, lead, tempt, force, authorise, authorize,
   convince, persuade, accuse, suspect, blame, charge, criticise, criticize, condemn, prevent, ban, bar, prohibit, stop, discourage, deter, thank, praise, commend`
    .split(',')
    .map((w) => w.trim()),
);

/** Words whose infinitive comes about, or as good as. */
const carriedOut: ReadonlySet<string> = new Set(
  `appear, attempt, begin, cease, claim, come, continue, dare, elect, force, get, go, have, help, join, manage, move, opt, proceed, report, resume, rush, say,
   seem, start, try, use, vote, choose, send, serve, know, believe, allege, lead, tend, happen, meet, set out`
    .split(',')
    .map((w) => w.trim()),
);

const conditional: ReadonlySet<string> = new Set(['if', 'unless', 'lest', 'whether', 'until', 'without', 'before']);

/** Whether the text (or a speaker in it) says that the act is, was or will be so: not under a wish, a condition, a purpose or another's demand. */
export function isAsserted(predicate: Predicate): boolean {
  if (predicate.kind === 'noun' && predicate.carrier === null && !predicate.token.child('cop'))
    return predicate.token.is('root');
  if (predicate.question || predicate.condition || isTitle(predicate) || isHabit(predicate)) return false;
  if (isOnlyIf(predicate) || isMeasure(predicate) || isMiscoordinated(predicate)) return false;
  return predicate.layers.every((layer) => passes(layer, predicate));
}

function passes(layer: Layer, predicate: Predicate): boolean {
  if (isSuspended(layer) || isMisplaced(layer) || layer.lead === 'including' || isInstead(layer)) return false;
  switch (layer.link) {
    case 'complement':
      if (isInfinitive(layer.clause)) return carriedOut.has(layer.matrix.lemma);
      if (isAttribute(layer)) return false;
      return !irrealis.has(layer.matrix.lemma) || carriedOut.has(layer.matrix.lemma);
    case 'adverbial':
      return (
        !conditional.has(layer.lead ?? '') &&
        !isAwaited(layer, predicate) &&
        !isPurpose(layer, predicate) &&
        !isCharge(layer)
      );
    case 'adnominal':
      return (
        !isPurpose(layer, predicate) && layer.lead !== 'of' && layer.lead !== 'for' && !isWhoeverDoes(layer, predicate)
      );
    case 'relative':
      return !isDemanded(layer) && !(manners.has(layer.matrix.lemma) && predicate.tense === 'present');
    default:
      return true;
  }
}

/** `must be relentless in rejecting`, `are not going to fight`: a clause without a tense of its own is no more so than the one it hangs in. */
function isSuspended({ clause, matrix, link }: Layer): boolean {
  if ((link !== 'complement' && link !== 'adverbial') || hasTense(clause)) return false;
  return ['may', 'can', 'must', 'should'].includes(modalityOf(matrix) ?? '') || negationOf(matrix) !== null;
}

/**
 * A participle that could as well belong to the one right before it, which says what some noun is like: `a regime committed to war, committed
 * to bombs`; and `as opposed to`. Whatever it was hung on, nobody knows who does it.
 */
function isMisplaced({ clause, matrix, link, lead }: Layer): boolean {
  if (link !== 'adverbial' || clause.index < matrix.index)
    return link === 'adverbial' && lead === 'as' && !hasTense(clause);
  if (lead === 'as' && clause.xpos === 'VBN' && !hasTense(clause)) return true;
  if (
    clause.xpos === 'VBN' &&
    !hasTense(clause) &&
    nouns.has(clause.previous?.upos ?? '') &&
    clause.children('mark').length === 0
  )
    return true;
  if (isOfNounBefore(clause, matrix)) return true;
  if (!['VBG', 'VBN'].includes(clause.xpos) || clause.previous?.text !== ',') return false;
  for (let at = clause.previous.previous; at && at.index !== matrix.index; at = at.head)
    if (at.is('acl', 'acl:relcl') && at.xpos === clause.xpos) return true;
  return false;
}

const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * `welcomed a report calling on …`, `praised the leadership in supporting …`: a gerund right behind a noun after the verb is what the noun
 * does, unless the verb is one of giving out words or of joining others.
 */
function isOfNounBefore(clause: Token, matrix: Token): boolean {
  const mark = clause.previous?.is('mark') ? clause.previous : null;
  const before = (mark ?? clause).previous;
  if (clause.xpos !== 'VBG' || hasTense(clause) || !before || !nounOrBracket.test(before.upos + before.text))
    return false;
  const lead = mark?.lower ?? null;
  if (lead === null) return valuing.has(matrix.lemma);
  return (
    lead === 'in' && before.upos === 'NOUN' && (valuing.has(matrix.lemma) || ['thank', 'credit'].includes(matrix.lemma))
  );
}

const nounOrBracket = /^(?:NOUN|PROPN)|\)$/;

/** Verbs of judging: the clause behind their object says what is judged. */
const valuing: ReadonlySet<string> = new Set(
  'welcome praise commend applaud laud hail condemn denounce criticise criticize deplore note acknowledge recognise recognize appreciate thank see read receive reject'.split(
    ' ',
  ),
);

/** Verbs of judging what others do. */
const judging: ReadonlySet<string> = new Set([
  ...valuing,
  ...'lament regret decry mourn protest support oppose discuss mention'.split(' '),
]);

/** `are only going to reach a deal if …`: what is said is the condition. */
function isOnlyIf({ clause, time }: Predicate): boolean {
  if (time !== 'future') return false;
  const above = clause.is('xcomp') && clause.head ? [clause.head] : [];
  const own = [clause, ...above];
  return (
    own.some((t) => t.children('advmod').some((a) => a.lower === 'only')) &&
    own.some((t) => t.children('advcl').some((c) => c.children('mark').some((m) => m.lower === 'if')))
  );
}

/** `a great deal of work`, `a good deal more`: how much, and no deal between two. */
const isMeasure = ({ token }: Predicate): boolean =>
  token.lemma === 'deal' &&
  token.children('amod').some((t) => ['great', 'good'].includes(t.lower)) &&
  token.children('det').some((t) => t.lower === 'a') &&
  token.children('nmod').every((t) => t.child('case')?.lower !== 'with');

/** Nouns for how, why or one way in which something is done as a rule. */
const manners: ReadonlySet<string> = new Set(['way', 'reason', 'thing', 'manner', 'means']);

/** `it is an imperative that we strengthen …`: a clause that a noun of wishing leads in, which looks like one that describes the noun. */
const isDemanded = ({ clause, matrix }: Layer): boolean =>
  matrix.child('expl') !== null && matrix.child('cop') !== null && clause.children('mark').length > 0;

/** `rather than hold elections, it …`: what was not done. */
const isInstead = ({ clause, lead }: Layer): boolean =>
  lead === 'rather' || lead === 'instead' || /^(?:rather than|instead of)$/.test(openingOf(clause));

const openingOf = (clause: Token): string => {
  const [first, second] = clause.subtree;
  return `${first?.lower} ${second?.lower}`;
};

/** `deplored continuing attacks`: a participle before a noun, which a parser took for what somebody does. */
const isAttribute = ({ clause, matrix }: Layer): boolean =>
  clause.xpos === 'VBG' && clause.is('xcomp') && clause.previous?.index === matrix.index && judging.has(matrix.lemma);

/**
 * `discussed a settlement that respects rights, allows …, and prevents …`: the present of a clause that describes a noun goes on, though a
 * parser joined what follows to the verb in the past before it; so do infinitives (`promised to fight crime, strengthen courts`).
 */
function isMiscoordinated({ clause }: Predicate): boolean {
  for (let at = clause; at.head; at = at.head) {
    if (!at.is('conj') || at.child('nsubj') || at.head.upos !== 'VERB') continue;
    const first = firstOfRow(at);
    if (first.xpos === 'VBD' && ['VB', 'VBP'].includes(at.xpos) && at.children('aux').length === 0) return true;
    const goesOn = at.xpos === 'VBZ' || at.children('aux').some((t) => t.lower === 'will');
    if (!goesOn || !['VBD', 'VBN'].includes(first.xpos)) continue;
    const between = clause.sentence.tokens.filter((t) => t.index > first.index && t.index < at.index);
    if (between.some((t) => t.is('acl:relcl') && ['VBZ', 'VBP'].includes(t.xpos))) return true;
  }
  return false;
}

/** `citizens seeking help should …`: whoever does it is told what to do; nobody is said to do it. */
function isWhoeverDoes({ clause, matrix }: Layer, predicate: Predicate): boolean {
  if (clause.xpos !== 'VBG' || clause.previous?.text === ',' || predicate.kind !== 'verb') return false;
  const verb = matrix.is('nsubj', 'nsubj:pass') ? matrix.head : null;
  return verb !== null && ['may', 'can', 'must', 'should'].includes(modalityOf(verb) ?? '');
}

/** `Blocking Property With Respect to …`: words of a title, in capitals within a sentence. */
const isTitle = ({ token }: Predicate): boolean =>
  token.upos === 'VERB' &&
  token.index > token.sentence.first &&
  [token, token.next].every((t) => /^\p{Lu}\p{Ll}/u.test(t?.text ?? '')) &&
  token.next!.upos !== 'PROPN';

/** `when we meet with them`: what is done whenever there is occasion. */
function isHabit({ clause, layers, tense, aspect }: Predicate): boolean {
  if (aspect === 'perfect') return false;
  if (clause.children('advmod').some((t) => habitually.has(t.lower))) return true;
  if (tense !== 'present' || aspect !== 'simple') return false;
  return layers.some(
    (l) =>
      l.link === 'adverbial' && l.clause.children('mark', 'advmod').some((t) => ['when', 'whenever'].includes(t.lower)),
  );
}

const habitually: ReadonlySet<string> = new Set(
  'always often usually generally regularly routinely frequently traditionally typically normally sometimes annually'.split(
    ' ',
  ),
);

const hasTense = (clause: Token): boolean =>
  ['VBD', 'VBP', 'VBZ'].includes(clause.xpos) ||
  clause.children('aux', 'cop', 'aux:pass').some((t) => ['VBD', 'VBP', 'VBZ', 'MD'].includes(t.xpos));

/** What somebody is blamed, thanked or responsible for is not said for its own sake. */
const isCharge = (layer: Layer): boolean =>
  layer.clause.xpos === 'VBG' && ['of', 'for', 'from', 'against', 'about'].includes(layer.lead ?? '');

/** `after the coast will be occupied`: feared or awaited, not foretold. */
const isAwaited = (layer: Layer, predicate: Predicate): boolean =>
  (layer.lead === 'after' || layer.lead === 'when') && predicate.time === 'future';

const isInfinitive = (clause: Token): boolean =>
  clause.xpos === 'VB' && clause.children('mark').some((t) => t.lower === 'to') && clause.children('aux').length === 0;

const isPurpose = (layer: Layer, predicate: Predicate): boolean =>
  layer.lead === 'to' || (predicate.clause.xpos === 'VB' && layer.lead === 'for');
