import type { Token } from '../../model/analysis.js';
import type { MeetingStatus } from '../../model/finding.js';
import type { Predicates } from '../predicates/predicates.js';
import type { Scene } from './scene.js';

/** What the grammar around a verb says of whether what it tells came about. */
export interface Standing {
  readonly status: MeetingStatus | null;
  /** Negated, refused, asked or only imagined: nothing is reported. */
  readonly unreal: boolean;
}

/** `were to have met`: what was planned and did not come about. */
function fellThrough(verb: Token): boolean {
  const auxiliaries = verb.children('aux');
  return (
    auxiliaries.some((t) => t.lemma === 'have') &&
    verb.children('mark').some((t) => t.lower === 'to') &&
    auxiliaries.some((t) => ['was', 'were'].includes(t.lower))
  );
}

const planWords =
  /\b(?:is|are|was|were)(?: (?:also|then|now|later|due|set|scheduled|expected|supposed|about|slated|planned|first))? to $/i;
const fallThroughWords = /\b(?:was|were) to have\b/i;

/** Standing of a clause headed by a verb, or by what a copula joins to its subject. */
export function standingOf(scene: Scene, predicates: Predicates, clause: Token): Standing {
  const predicate = predicates.at(clause);
  if (planWords.test(before(clause, 4))) return { status: 'planned', unreal: false };
  if (fellThrough(clause) || fallThroughWords.test(before(clause, 4))) return { status: 'cancelled', unreal: false };
  if (/\b(?:prepared|ready|willing) to $/i.test(before(clause, 3)) && !clause.is('conj'))
    return { status: null, unreal: true };
  if (intended(scene, clause)) return { status: 'planned', unreal: false };
  if (/\blook(?:s|ed|ing)? forward to $/i.test(before(clause, 4))) return { status: 'planned', unreal: false };
  if (wishWords.test(before(clause, 3))) return { status: null, unreal: true };
  const chance = chanceOf(clause);
  if (chance) return chance === 'wish' ? { status: null, unreal: true } : standingOf(scene, predicates, chance);
  const purpose = purposeOf(scene, clause);
  if (purpose === 'wish') return { status: null, unreal: true };
  if (purpose) return standingOf(scene, predicates, purpose);
  if (!predicate) return { status: copular(clause), unreal: false };
  if (!predicate.affirmed || predicate.question) return { status: null, unreal: true };
  const modality = predicate.modality;
  if (modality === 'will' || modality === 'plan') return { status: 'planned', unreal: false };
  if (modality === 'would') return { status: 'planned', unreal: predicate.condition !== null };
  if (modality !== null || predicate.condition) return { status: null, unreal: true };
  if (predicate.time === 'future') return { status: 'planned', unreal: false };
  if (predicate.tense === 'past') return { status: 'held', unreal: false };
  if (predicate.tense === 'none') return { status: infinite(scene, predicates, clause), unreal: false };
  return { status: null, unreal: false };
}

const wishes: ReadonlySet<string> = new Set(
  'want urge ask call invite request seek offer need encourage press propose refuse wish hope like appeal demand push fail try attempt decline'.split(
    ' ',
  ),
);

/** `departed for talks in Doha`: what a journey is for comes after it was begun. */
export const isDeparture = (verb: Token): boolean => /^(?:depart|leave)$/.test(verb.lemma);

/** Verbs whose infinitive others are to do: `agreed to encourage all parties to enter talks`. */
const urging = /^(?:urge|ask|call|invite|request|encourage|press|appeal|push)$/;

/** The verb whose purpose an infinitive tells (`met to launch`), which shares its standing; `wish` where it is only wished for. */
function purposeOf(scene: Scene, clause: Token): Token | 'wish' | null {
  const { head } = clause;
  if (head?.upos !== 'VERB' || !clause.is('xcomp', 'advcl', 'ccomp')) return null;
  const infinitive = clause.children('mark').some((t) => t.lower === 'to');
  if (!infinitive) return null;
  if (wishes.has(head.lemma)) return 'wish';
  return scene.words.intending.has(head.lemma) ? null : head;
}

const wishWords =
  /\b(?:initiative|proposal|readiness|preparedness|willingness|effort|efforts|invitation|offer|desire|wish) to $/i;
const chances = /^(opportunity|chance|occasion|privilege|honou?r|pleasure)$/;
const holding = /^(have|get|take|use|be)$/;
const moods = /^(proud|pleased|glad|happy|honou?red|delighted|able|grateful|privileged|fortunate)$/;
const readiness =
  /^(ready|willing|open|eager|reluctant|unable|unwilling|prepared|idea|effort|need|desire|wish|readiness|preparedness|willingness|invitation|offer|request|call|proposal|initiative|way|attempt|hope|goal|point|right|time|possibility|prospect|appeal|reason)$/;

/**
 * What an infinitive or gerund behind a noun or adjective hangs on: `had an opportunity to meet` and `was proud to host` came about as their verb
 * did; `efforts to meet`, `open to meeting` are a `wish`; null for others.
 */
function chanceOf(conjunct: Token): Token | 'wish' | null {
  const clause =
    conjunct.is('conj') && conjunct.xpos === 'VB' && conjunct.head?.xpos === 'VB' ? conjunct.head : conjunct;
  const { head } = clause;
  if (!head || !clause.is('acl', 'xcomp', 'advcl', 'ccomp', 'csubj')) return null;
  const marks = clause.children('mark', 'case').map((t) => t.lower);
  if (clause.is('ccomp', 'csubj', 'xcomp') && marks.includes('for') && marks.includes('to')) return 'wish';
  if (!marks.includes('to') && !(clause.xpos === 'VBG' && marks.includes('of'))) return null;
  const lemma = head.lemma.toLowerCase();
  if (readiness.test(lemma) && head.upos !== 'VERB') return 'wish';
  if (moods.test(lemma) && head.child('cop')) return head;
  if (!chances.test(lemma) || /^(?:welcome|await|anticipate)$/.test(head.head?.lemma ?? '')) return null;
  const verb = head.is('obj', 'xcomp') && head.head && holding.test(head.head.lemma) ? head.head : null;
  return verb ?? (head.child('cop') ? head : 'wish');
}

/** The words right before a verb, to see auxiliaries that a parser hung elsewhere. */
function before(token: Token, count: number): string {
  const first = token.analysis.token(Math.max(token.sentence.first, token.index - count));
  return token.analysis.text.slice(first.start, token.start);
}

/** The infinitive or clause of a verb of intending: agreed to meet, agreed that their experts would meet, is due to meet. */
function intended(scene: Scene, clause: Token): boolean {
  const { intending } = scene.words;
  for (let at = clause, depth = 0; at.head && depth < 3; depth++) {
    if (at.is('conj')) {
      at = at.head;
      continue;
    }
    if (!at.is('xcomp', 'ccomp', 'acl', 'advcl')) return false;
    const infinitive = at.children('mark').some((t) => t.lower === 'to');
    const reported =
      at.is('ccomp') && at.children('aux').some((t) => ['would', 'will', 'should', 'shall'].includes(t.lower));
    if (urging.test(at.head.lemma)) return false;
    if ((infinitive || reported) && intending.has(at.head.lemma)) return true;
    if (!infinitive) return false;
    at = at.head;
  }
  return false;
}

function copular(clause: Token): MeetingStatus | null {
  const words = clause.children('cop', 'aux').map((t) => t.lower);
  if (words.includes('will') || clause.lemma === 'due') return 'planned';
  return words.includes('was') || words.includes('were') ? 'held' : null;
}

/** A participle or infinitive shares the standing of the clause it hangs on. */
function infinite(scene: Scene, predicates: Predicates, clause: Token): MeetingStatus | null {
  const head = clause.head;
  if (!head || !clause.is('xcomp', 'advcl', 'ccomp', 'acl', 'conj')) return null;
  if (clause.is('acl') && clause.xpos === 'VBN') return null;
  return head.upos === 'VERB' || head.upos === 'AUX' ? standingOf(scene, predicates, head).status : null;
}
