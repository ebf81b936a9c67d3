import type { Token } from '../../model/analysis.js';
import type { MeetingKind } from '../../model/finding.js';
import { overlaps } from '../../model/span.js';
import { preposition, verbSubjects } from '../predicates/arguments.js';
import { wordsBehind } from './behind.js';
import { addArguments, bystanders, type Company, dyad, joinClause, withBehind } from './company.js';
import { daysApart, yearLater } from './days.js';
import { type Frame, frameAt, type Hold, isBody, isMeetingNoun } from './frame.js';
import { mentionedRule, namedRule } from './noun-rules.js';
import {
  agreesToMeet,
  aheadOf,
  departingStatus,
  isAwaited,
  standingOfNoun,
  statusBy,
  toldStatus,
} from './noun-standing.js';
import { aroundOf, daysOf, headsOf, journeyPlace, timeOfScene, withinOf } from './noun-where-when.js';
import { ordinalAmong, turnAmong } from './ordinals.js';
import { corePhrase } from './phrase.js';
import { type Scene, unique } from './scene.js';
import { properName, seriesName } from './series-names.js';
import type { SeriesName, Sighting, Time, Turn } from './sighting.js';
import { stagesOf } from './stages.js';
import { standsForMeeting } from './stands-for-meeting.js';
import { timeOf } from './when.js';
import { placeOf } from './where.js';

const determiners: ReadonlySet<string> = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'our',
  'his',
  'her',
  'both',
  'such',
]);

/** Meetings that a noun names: `the second round`, `their meeting in Rome`, `the Pakistan-US Counterterrorism Dialogue`. */
export function nounSightings(scene: Scene): Sighting[] {
  const out: Sighting[] = [];
  const { analysis } = scene.reading;
  for (let i = 0; i < analysis.length; i++) {
    const token = analysis.token(i);
    const meeting = isMeetingNoun(scene, token);
    if (!meeting && !isBody(scene, token)) continue;
    const frame = frameAt(scene, token);
    if (!frame || !standsForMeeting(scene, frame)) continue;
    const sighting = read(scene, frame);
    if (sighting) out.push(...stagesOf(scene, sighting));
  }
  return out;
}

function read(scene: Scene, frame: Frame): Sighting | null {
  const { chain, hold, modifying } = frame;
  const noun = chain[0]!;
  const { previous, next } = scene.words;
  const named = nameOf(scene, chain);
  const before = premodifiers(frame.measure ? [frame.measure, ...chain] : chain);
  const company: Company = { parties: [], people: [], chairs: [], chairing: [], shares: false };
  for (const h of [...(hold ? [hold] : []), ...modifying]) joinClause(scene, company, h, noun);
  for (const inner of chain) addArguments(scene, company, inner, before);
  if (named) company.parties.push(...dyad(scene, named.tokens, kindOf(scene, chain)));
  if (
    company.parties.length > 0
      ? company.parties.length < 2 && company.chairing.includes(company.parties[0]!)
      : new Set(company.chairing).size > 1
  )
    company.parties.push(...company.chairing);
  const outer = hold && !hold.rule && hold.position !== 'subject' ? hold.verb : frame.outer;
  if (noun.child('cop') && noun.children('advmod').some((t) => /^(not|n't|n’t)$/.test(t.lower))) return null;
  const told = company.parties.length < 2 && outer !== null && isTold(noun, outer);
  if (told && outer && !(named && kindOf(scene, chain) === 'conference')) bystanders(scene, company, outer, noun);
  if (hold?.rule && hold.rule.subject !== 'nobody' && company.people.length > 0)
    company.people.push(...withBehind(scene, company, hold.verb));
  const standing = standingOfNoun(scene, frame);
  if (standing.unreal) return null;
  if (scene.timetable && company.parties.length < 2 && !named) return null;
  const heads = headsOf(scene, frame);
  const last = named?.last ?? chain[chain.length - 1]!;
  const behind = wordsBehind(scene, last);
  const stop = (t: Token): boolean => isMeetingNoun(scene, t) && !chain.some((c) => c.index === t.index);
  const place = placeOf(scene, heads, behind, stop) ?? journeyPlace(scene, hold);
  const ordinal = ordinalAmong(before);
  const turn = turnOf(scene, before, frame, previous, next);
  const ahead = standing.status === 'planned' || turn === 'next';
  const read = timeOf(scene, heads, [...behind, ...before], stop, ahead) ?? timeOfScene(scene, hold, stop);
  const scheduled =
    scene.timetable &&
    hold?.rule != null &&
    company.parties.length > 1 &&
    standing.status === null &&
    scene.published !== null;
  const dated =
    read &&
    (turn === 'next' || standing.status === 'planned') &&
    scene.published &&
    isBefore(read.start, scene.published) &&
    !(read.start.length === 10 && daysApart(read.start, scene.published) <= justBegun) &&
    !scene.yearWritten(read.start) &&
    !scene.isRelative(read.start)
      ? yearLater(read)
      : read;
  const time = dated ?? (scheduled && scene.published ? { start: scene.published, end: null } : null);
  const kind = kindOf(scene, chain);
  const definite = before.some((t) => determiners.has(t.lower)) || noun.children('nmod:poss').length > 0;
  const parties = unique(company.parties);
  const around = aroundOf(scene, outer, noun);
  const status =
    aheadOf(scene, departingStatus(hold) ?? standing.status, time) ??
    (scheduled ? 'planned' : null) ??
    statusBy(scene, time?.start ?? around.time?.start ?? null, turn) ??
    (outer ? toldStatus(scene, outer, noun) : null) ??
    (isAwaited(noun) ? 'planned' : null);
  return {
    trigger: noun,
    inTitle: scene.title !== null && overlaps(scene.title, noun),
    form: 'noun',
    rule: hold?.rule?.name ?? modifying.find((h) => h.rule)?.rule?.name ?? (named ? namedRule : mentionedRule).name,
    kind,
    name: named?.name ?? null,
    ordinal,
    turn,
    definite,
    parties,
    sharesParties: company.shares || parties.length === 0,
    people: unique(company.people),
    chairs: unique(company.chairs),
    place,
    time,
    around,
    days: daysOf(noun, before),
    within: withinOf(scene, chain, heads),
    journey: isJourney(noun),
    status,
    aside: (hold === null || !hold.rule) && !(told && company.people.length > 1),
    substantial: isSubstantial({
      named: named !== null,
      ordinal,
      turn,
      time: time ?? around.time,
      place: place !== null || around.place !== null,
      parties: parties.length,
      hold,
      modifying,
      definite,
      kind,
      locating: isLocating(noun),
      pair: company.shares && hold?.rule?.name === 'meeting.hold',
    }),
    words: wordsOf(frame, behind),
  };
}

/** A plan whose first day lies no more days before publication is under way: it is not next year's. */
const justBegun = 14;

/** Whether a time of some precision lies before a day; the month or year of that day does not. */
const isBefore = (start: string, day: string): boolean => start < day.slice(0, start.length);

/** The measuring noun around a meeting noun: days of `two days of talks`. */
function outermostOf(noun: Token): Token {
  return noun.head?.lemma === 'day' && preposition(noun) === 'of' ? noun.head : noun;
}

/** Whether a verb tells of what was done at or after a meeting: `said at the close of the talks`, `signing an accord at the dialogue`. */
function isTold(noun: Token, outer: Token): boolean {
  const head = outermostOf(noun).head;
  if (!head) return false;
  if (head.index === outer.index || isClosing(noun) || isClosing(outermostOf(noun))) return true;
  return head.is('obj') && head.head?.index === outer.index && /^(sign|launch|announce|adopt|issue)$/.test(outer.lemma);
}

/** `the close of the talks`, `delegates to the talks`. */
function isClosing(noun: Token): boolean {
  return (
    noun.head !== null &&
    /^(close|end|conclusion|opening|start|delegate|participant|attendee|negotiator)$/.test(noun.head.lemma)
  );
}

const isJourney = (noun: Token): boolean => /^(trip|travel|tour|journey)$/.test(noun.lemma.toLowerCase());

interface Substance {
  readonly named: boolean;
  readonly ordinal: number | null;
  readonly turn: Turn;
  readonly time: Time | null;
  readonly place: boolean;
  readonly parties: number;
  readonly hold: Hold | null;
  readonly modifying: readonly Hold[];
  readonly definite: boolean;
  readonly kind: MeetingKind | null;
  /** Led in by `at` or `on the margins of`: something happened there. */
  readonly locating: boolean;
  /** Held by a pair that the text has named before. */
  readonly pair: boolean;
}

/** Enough to be a meeting of its own. */
function isSubstantial(s: Substance): boolean {
  const carried = s.hold?.rule != null || s.modifying.length > 0 || s.hold?.position === 'subject';
  const round = s.ordinal !== null || s.turn !== null;
  if (
    s.hold?.rule &&
    /^(continu|resum|restart)/.test(s.hold.verb.lemma) &&
    (s.definite || !s.time) &&
    !(s.place && s.parties > 1)
  )
    return false;
  const vague = s.time?.start.length === 4 && s.time.end === null && s.definite && !s.named && !round;
  if (s.time && !vague && (s.place || s.named || s.parties > 0 || carried || round)) return true;
  if (s.named && (s.place || s.parties > 1 || carried || s.locating)) return true;
  if (round) return carried || s.place || s.parties > 0;
  if (s.place && (s.parties > 1 || carried)) return true;
  if (s.pair && !s.definite) return true;
  return s.parties > 1 && (carried || s.kind === 'visit' || s.kind === 'call' || !s.definite);
}

/** `at the summit`, `on the margins of the ministerial`. */
function isLocating(noun: Token): boolean {
  const lead = preposition(noun);
  return lead === 'at' || (lead === 'of' && /^(margin|sideline|fringe)s?$/.test(noun.head?.lower ?? ''));
}

/** All words before the nouns of a chain, within their phrases. */
function premodifiers(chain: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const noun of chain) {
    const first = leftEdge(noun);
    for (let i = first; i < noun.index; i++) out.push(noun.analysis.token(i));
  }
  return out;
}

const edge = [
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'punct',
  'case',
  'flat',
  'advmod',
  'conj',
  'cc',
];

function leftEdge(noun: Token): number {
  const own = noun
    .children()
    .filter((t) => t.index < noun.index && t.is(...edge) && !(t.is('case') && !/^['’]s?$/.test(t.text)));
  let first = noun.index;
  for (const t of own.reverse()) {
    if (t.is('punct') && t.text === ',') break;
    first = Math.min(
      first,
      t.is('nmod:poss', 'amod', 'compound', 'nmod:desc', 'nmod:unmarked', 'nummod')
        ? (t.subtree[0]?.index ?? t.index)
        : t.index,
    );
  }
  return first;
}

function nameOf(scene: Scene, chain: readonly Token[]): { name: SeriesName; last: Token; tokens: Token[] } | null {
  for (const [k, noun] of chain.entries()) {
    const inner = chain[chain.length - 1]!;
    const last = k < chain.length - 1 && /^\p{Lu}/u.test(inner.text) ? inner : noun;
    const span = properName(scene, noun, last);
    if (!span) continue;
    const tokens = scene.reading.analysis.tokensIn(span);
    return {
      name: seriesName(scene, tokens, span),
      last: tokens[tokens.length - 1]!,
      tokens: tokens.filter((t) => t.index <= noun.index),
    };
  }
  return null;
}

function kindOf(scene: Scene, chain: readonly Token[]): MeetingKind | null {
  const kinds = chain.map(
    (t) => scene.words.nouns.get(t.lower) ?? scene.words.nouns.get(t.lemma.toLowerCase()) ?? null,
  );
  const special = kinds.find((k) => k !== null && k !== 'talks');
  if (special) return special;
  if (chain[0]!.children('compound').some((t) => t.lower === 'summit')) return 'summit';
  if (/^COP ?\d+$/.test(chain[0]!.text)) return 'conference';
  const generic = ['session', 'round', 'sitting', 'plenary'].includes(chain[0]!.lemma.toLowerCase());
  return generic && chain.length === 1 ? null : (kinds.find((k) => k !== null) ?? 'talks');
}

function turnOf(
  scene: Scene,
  before: readonly Token[],
  frame: Frame,
  previous: ReadonlySet<string>,
  next: ReadonlySet<string>,
): Turn {
  const inPeriod = (t: Token): boolean => scene.castOf(t.sentence).periods.some((p) => overlaps(p, t));
  const own = turnAmong(
    before.filter((t) => !inPeriod(t)),
    previous,
    next,
  );
  if (own) return own;
  const adverbs = frame.hold ? frame.hold.verb.children('advmod').map((t) => t.lower) : [];
  if (frame.hold && agreesToMeet(scene, frame.hold)) return 'next';
  if (adverbs.includes('last') || adverbs.includes('previously')) return 'previous';
  return adverbs.includes('again') || adverbs.includes('next') ? 'next' : null;
}

/** The words that report it: the clause of the verb that carries the noun, else the noun with what follows of place and time. */
function wordsOf({ chain, hold }: Frame, behind: readonly Token[]) {
  const noun = chain[0]!;
  const tokens = [...corePhrase(noun), ...chain, ...behind.filter((t) => t.text !== ',')];
  if (hold?.rule) tokens.push(hold.verb, ...verbSubjects(hold.verb).flatMap(corePhrase));
  const inSentence = tokens.filter((t) => t.index >= noun.sentence.first && t.index < noun.sentence.last);
  const last = trimmed(inSentence);
  return { start: Math.min(...inSentence.map((t) => t.start)), end: last };
}

function trimmed(tokens: readonly Token[]): number {
  const sorted = [...tokens].sort((a, b) => b.index - a.index);
  return (sorted.find((t) => t.upos !== 'PUNCT' && t.upos !== 'ADP') ?? sorted[0]!).end;
}
