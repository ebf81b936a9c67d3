import type { Token } from '../../model/analysis.js';
import { aims, intentions, refusals } from './closed-classes.js';

export type Tense = 'past' | 'present' | 'future' | 'none';
export type Modality = 'will' | 'would' | 'may' | 'can' | 'must' | 'should' | 'plan';

/** Modal verbs by what they say of the act; `plan` is said by verbs and adjectives that lead in the infinitive. */
const modals: Readonly<Record<string, Modality>> = {
  will: 'will',
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  shall: 'will',
  would: 'would',
  "'d": 'would',
  '’d': 'would',
  may: 'may',
  might: 'may',
  can: 'can',
  ca: 'can',
  could: 'may',
  must: 'must',
  should: 'should',
  ought: 'should',
};

const finiteTags: Readonly<Record<string, Tense>> = { VBD: 'past', VBP: 'present', VBZ: 'present' };

/** Words of negation that stand beside a verb or before a noun. */
const negators: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'nobody',
  'none',
  'nothing',
]);

/** The auxiliaries of a clause; a co-ordinated verb without subject or auxiliaries of its own shares those of the first. */
export function auxiliaries(clause: Token): Token[] {
  const own = clause.children('aux', 'aux:pass', 'cop');
  if (own.length > 0 || !clause.is('conj') || !clause.head || clause.child('nsubj')) return own;
  if (['VBD', 'VBZ', 'VBP'].includes(clause.xpos)) return own;
  return auxiliaries(clause.head);
}

/** The modality that auxiliaries, `be to`, or the word that leads in the infinitive give a clause; null where it states a fact. */
export function modalityOf(clause: Token): Modality | null {
  const own = auxiliaries(clause);
  for (const aux of own) {
    const modal = modals[aux.lower];
    if (modal && aux.xpos === 'MD') return modal;
  }
  if (
    own.some((t) => t.lemma === 'be') &&
    isToInfinitive(clause) &&
    (own[0]!.head?.index === clause.index || isToInfinitive(own[0]!.head!)) && // not `is meeting them … and to sign`
    leadsNoInfinitive(clause)
  )
    return 'plan';
  if (own.some((t) => t.lemma === 'have') && clause.is('xcomp') === false && own.some((t) => t.lower === 'to'))
    return 'must';
  const lead = clause.is('xcomp') ? clause.head : null;
  if (!lead) return null;
  if (lead.lemma === 'be') return 'plan';
  if (lead.lemma === 'go') return lead.xpos === 'VBG' ? 'will' : null;
  if (['have', 'need'].includes(lead.lemma) && clause.xpos === 'VB') return modalityOf(lead) ?? 'must';
  if (intentions.has(lead.lemma) || intentions.has(lead.lower)) return 'plan';
  return null;
}

const isToInfinitive = (clause: Token): boolean => clause.children('mark').some((t) => t.lower === 'to');

/**
 * `is to visit` stands alone; `is ready to visit` hangs on its adjective and says nothing of `be to`, and `the aim is to visit` says what
 * the aim is.
 */
function leadsNoInfinitive(clause: Token): boolean {
  if (clause.upos !== 'VERB' || (clause.is('xcomp') && clause.head?.lemma !== 'be')) return false;
  if (clause.children('cop').length === 0) return true;
  const subject = clause.child('nsubj');
  return clause.xpos === 'VB' && subject !== null && !aims.has(subject.lemma.toLowerCase());
}

/** The tense of a clause from its first finite word; `none` for an infinitive, a participle or a noun. */
export function tenseOf(clause: Token): Tense {
  const modality = modalityOf(clause);
  if (modality === 'will' || modality === 'plan') return 'future';
  for (const aux of auxiliaries(clause)) {
    if (aux.xpos === 'MD') return 'none';
    const tense = finiteTags[aux.xpos];
    if (tense === 'present' && aux.lemma === 'have') return 'past';
    if (tense) return tense;
  }
  return finiteTags[clause.xpos] ?? 'none';
}

export function isPerfect(clause: Token): boolean {
  return auxiliaries(clause).some((t) => t.lemma === 'have');
}

export function isProgressive(clause: Token): boolean {
  return clause.xpos === 'VBG' && auxiliaries(clause).some((t) => t.lemma === 'be');
}

/** The word that negates a clause (`not`, `no` on its subject or object, `without`), or null. */
export function negationOf(clause: Token): Token | null {
  for (const t of clause.children('advmod', 'neg', 'det', 'cc:preconj', 'cc')) {
    if (!negators.has(t.lower)) continue;
    if (t.next?.lower === 'only') continue;
    if (t.is('cc') && t.lower !== 'nor') continue;
    return t;
  }
  const noLonger = clause.children('advmod').find((t) => t.lower === 'longer' && t.previous?.lower === 'no');
  if (noLonger) return noLonger.previous;
  const without = clause.children('mark').find((t) => t.lower === 'without');
  if (without) return without;
  for (const argument of clause.children('nsubj', 'obj', 'nsubj:pass', 'obl')) {
    const no = argument.children('det', 'advmod').find((t) => ['no', 'neither'].includes(t.lower));
    if (no && !argument.is('obl')) return no;
    if (argument.is('nsubj') && ['none', 'nobody', 'neither', 'nothing'].includes(argument.lower)) return argument;
  }
  return null;
}

/** The verb of refusing or failing that leads in a clause (`declined to sign`, `stopped short of condemning`), or null. */
export function refusalOf(clause: Token): Token | null {
  const head = clause.head;
  if (!head || !clause.is('xcomp', 'advcl', 'ccomp')) return null;
  if (clause.is('xcomp') && refusals.has(head.lemma)) return head;
  const marks = clause.children('mark').map((t) => t.lower);
  if (head.lemma === 'stop' && marks.includes('of')) return head;
  if (['prevent', 'bar', 'stop', 'refrain', 'abstain', 'prohibit'].includes(head.lemma) && marks.includes('from'))
    return head;
  return null;
}

/** The subordinator that makes a clause a condition (`if`, `unless`, `should` in front), or null. */
export function conditionOf(clause: Token): Token | null {
  if (!clause.is('advcl')) return null;
  const mark = clause
    .children('mark')
    .find((t) => ['if', 'unless', 'lest', 'provided', 'whether', 'in'].includes(t.lower));
  if (mark && (mark.lower !== 'in' || mark.children('fixed').some((t) => t.lower === 'case'))) return mark;
  const first = clause.children('aux')[0];
  const subject = clause.child('nsubj');
  return first && subject && first.lower === 'should' && first.index < subject.index ? first : null;
}
