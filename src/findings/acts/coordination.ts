import type { Token } from '../../model/analysis.js';

/** The grammatical form that two actions must share to be coordinated. */
type Form = 'infinitive' | 'gerund' | 'finite' | 'sum' | 'noun';

/** The actions that share a trigger: the head and those coordinated with it, in order of the text. */
export function coordinatedActions(head: Token): Token[] {
  return [head, ...ownActionsBelow(head)].sort((a, b) => a.index - b.index);
}

/** The words below an action that start actions of their own: conjuncts of its form, those hung too low, and the rest of a series. */
export function ownActionsBelow(head: Token): Token[] {
  const found = new Map<number, Token>();
  const add = (t: Token): void => {
    if (t.index === head.index || found.has(t.index)) return;
    found.set(t.index, t);
    for (const next of conjunctsLike(t, head)) add(next);
  };
  for (const t of [...conjunctsLike(head, head), ...strays(head), ...series(head)]) add(t);
  return [...found.values()];
}

/** Conjuncts of a word that have the head's form and do not merely share an object with the word before them. */
function conjunctsLike(word: Token, head: Token): Token[] {
  const form = formOf(head);
  if (form === 'noun') return [];
  return word.children('conj').filter((c) => formOf(c) === form && !sharesObject(word, c));
}

/** `to build`, `building`, `will build`, `$5 million`; a plain noun otherwise. */
function formOf(t: Token): Form {
  if (/^[$€£¥₹]|\$$/.test(t.text)) return 'sum';
  if (t.xpos === 'VBG' && t.upos !== 'NOUN') return 'gerund';
  if (t.upos !== 'VERB' && t.upos !== 'AUX') return 'noun';
  if (t.xpos === 'VBP' && t.child('nsubj')) return 'finite';
  return t.xpos === 'VB' || t.xpos === 'VBP' ? 'infinitive' : 'finite';
}

/** `elevate and expand a partnership`, `exploring new and expanding old ties`: the first verb has no noun of its own, only the conjunction stands between. */
export function sharesObject(word: Token, conjunct: Token): boolean {
  const own = word
    .children('obj', 'obl', 'xcomp', 'ccomp', 'advmod', 'compound')
    .filter((c) => c.index > word.index && c.index < conjunct.index && c.upos !== 'ADJ');
  return own.length === 0 && conjunct.index - word.index <= 4 && formOf(word) !== 'sum';
}

/**
 * Conjuncts that a parser hung too low: `to resume talks on upgrading the pact and to hold a session` has a second `to`, so that
 * `hold` goes with `resume` and not with `upgrading`; likewise a second `will`.
 */
function strays(head: Token): Token[] {
  const sign = signOf(head);
  if (!sign) return [];
  const stray = head.subtree.filter(
    (t) =>
      t.index > head.index &&
      t.is('conj') &&
      signOf(t) === sign &&
      t.head!.index !== head.index &&
      signOf(t.head!) === null,
  );
  return [...stray, ...infinitiveSeries(head)];
}

/** `to start a scheme, to open a desk, and to hold a session`: infinitives behind commas with an `and to` before the last. */
function infinitiveSeries(head: Token): Token[] {
  if (signOf(head) !== 'to') return [];
  const items = head.subtree.filter(
    (t) => t.index > head.index && /^(,|;|and)$/.test(leadOf(t)?.previous?.lower ?? ''),
  );
  return items.length > 1 && leadOf(items.at(-1)!)!.previous!.lower === 'and' ? items : [];
}

const leadOf = (verb: Token): Token | null => verb.children('mark').find((m) => m.lower === 'to') ?? null;

/** What marks a verb's form: `to`, or its modal; null for neither. */
function signOf(verb: Token): string | null {
  if (verb.children('mark').some((m) => m.lower === 'to')) return 'to';
  return verb.children('aux').find((a) => a.xpos === 'MD')?.lower ?? null;
}

/**
 * `committed to fighting piracy, boosting trade, and opening ports`, `to address threats, cooperate on trade, and train police`: bare verbs behind
 * commas with an `and` before the last, wherever the tree hangs them.
 */
function series(head: Token): Token[] {
  const form = formOf(head);
  if (form !== 'gerund' && !(form === 'infinitive' && signOf(head) === 'to')) return [];
  const beside = head.head?.children('parataxis').flatMap((t) => t.subtree) ?? [];
  const items = [...head.subtree, ...beside].filter((t) => t.index > head.index && isItem(t, form));
  const led = (by: RegExp): boolean => items.some((t) => by.test(t.previous?.lower ?? ''));
  return led(/^and$/) && (form === 'gerund' || led(/^[,;]$/)) ? items : [];
}

/** A verb of the form with something of its own behind it, and nothing but a comma or conjunction before it. */
function isItem(t: Token, form: Form): boolean {
  if (formOf(t) !== form || t.xpos === 'VBP' || !t.is('advcl', 'acl', 'conj', 'xcomp', 'parataxis', 'appos'))
    return false;
  if (t.children('mark', 'case', 'nsubj', 'aux').length > 0 || !/^(,|and|;)$/.test(t.previous?.lower ?? ''))
    return false;
  if (form === 'gerund' && t.is('conj') && t.head?.children('mark', 'case').some((m) => /^(by|through)$/.test(m.lower)))
    return false; // `by cutting fees and opening ports` says how
  if (form === 'infinitive' && t.is('conj') && t.head !== null && signOf(t.head) === null && !t.head.is('parataxis'))
    return false;
  return t.children('obj', 'obl', 'xcomp', 'ccomp', 'advmod', 'compound:prt').some((c) => c.index > t.index);
}
