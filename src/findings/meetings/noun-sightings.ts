import type { Token } from '../../model/analysis.js';
import type { MeetingKind, MeetingStatus } from '../../model/finding.js';
import type { Person, Place } from '../../model/mention.js';
import { numberWords } from '../../model/numbers.js';
import { overlaps } from '../../model/span.js';
import {
  coordinated,
  isPassive,
  preposition,
  verbObjects,
  verbSubjects,
  withParticle,
} from '../predicates/arguments.js';
import { listedAfter, peopleAround, peopleBehind } from './around.js';
import { wordsBehind } from './behind.js';
import { standingOf } from './clause.js';
import { daysApart, yearLater } from './days.js';
import { type Frame, frameAt, type Hold, isBody, isMeetingNoun } from './frame.js';
import { mentionedRule, namedRule } from './noun-rules.js';
import { ordinalAmong, turnAmong } from './ordinals.js';
import { corePhrase } from './phrase.js';
import { type Scene, unique } from './scene.js';
import { properName, seriesName } from './series-names.js';
import type { SeriesName, Sighting, Time, Turn } from './sighting.js';
import { stagesOf } from './stages.js';
import { timeOf } from './when.js';
import { destinationOf, placeOf } from './where.js';

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
const convening: ReadonlySet<string> = new Set([
  'hold',
  'convene',
  'conven',
  'launch',
  'inaugurate',
  'open',
  'host',
  'conclude',
]);
const meetingVerbs: ReadonlySet<string> = new Set([
  'meet',
  'sit',
  'convene',
  'gather',
  'reconvene',
  'assemble',
  'rise',
  'adjourn',
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
    if (!frame || !names(scene, frame)) continue;
    const sighting = read(scene, frame);
    if (sighting) out.push(...stagesOf(scene, sighting));
  }
  return out;
}

/** Whether the noun stands for a meeting here: not a call for aid, a round of sanctions, or a body that only exists. */
function names(scene: Scene, { chain, hold, modifying }: Frame): boolean {
  const noun = chain[0]!;
  const lemma = noun.lemma.toLowerCase();
  const leads = noun.children('nmod', 'obl').map((t) => preposition(t));
  if (
    lemma === 'call' &&
    (leads.includes('for') || leads.includes('on') || noun.children('acl').some((t) => t.xpos === 'VB'))
  )
    return false;
  if (
    ['conference', 'call', 'videoconference', 'conversation'].includes(lemma) &&
    ['by', 'via', 'over', 'through', 'per'].includes(preposition(noun) ?? '')
  )
    return false;
  if (/^COP/.test(noun.text) && noun.previous?.text === '(') return false;
  if (isShortened(noun)) return false;
  if (lemma === 'conference' && /^(?:press|news)$/.test(noun.previous?.lower ?? '')) return false;
  if (isOwnPeoples(scene, noun)) return false;
  if (lemma === 'call' && noun.next?.lower === 'to' && /^(?:action|arms)$/.test(noun.next.next?.lower ?? ''))
    return false;
  if (hold?.position === 'on' && scene.words.nouns.get(lemma) === 'visit' && isGoing(scene, hold.verb)) return false;
  if (
    /^(?:platform|forum|format)$/.test(lemma) &&
    hold &&
    /^(?:establish|create|form|found|set)$/.test(hold.verb.lemma)
  )
    return false;
  if (lemma === 'round' && chain.length === 1 && leads.includes('of')) return false;
  if (lemma === 'event' && noun.previous?.lower === 'the' && noun.next?.lower === 'of') return false;
  if (noun.upos === 'NOUN' && noun.lower === 'meeting' && noun.children('obj').length > 0) return false;
  if (isMeetingNoun(scene, noun) || chain.length > 1) return true;
  if (/^(a|an)$/.test(noun.child('det')?.lower ?? '') && !/^\p{Lu}/u.test(noun.text)) return false;
  const verbs = [...(hold ? [hold] : []), ...modifying].filter((h) => !isFounding(noun, h.verb));
  return verbs.some(
    (h) =>
      (h.position === 'subject' && meetingVerbs.has(h.verb.lemma)) ||
      (h.rule?.name === 'meeting.hold' && h.position === 'object' && convening.has(h.verb.lemma)) ||
      (h.rule?.name === 'meeting.chair' &&
        h.position === 'object' &&
        !/lead|head/.test(h.verb.lemma) &&
        !/^VB[PZ]$/.test(h.verb.xpos)),
  );
}

/** `the national dialogue`, `an inclusive political dialogue`: one people's own, unless the words name two sides. */
const isOwnPeoples = (scene: Scene, noun: Token): boolean =>
  /^(?:dialogue|dialog|conference|consultations?)$/.test(noun.text) &&
  noun.children('amod').some((t) => /^(?:national|political|inter-?party|internal)$/.test(t.text)) &&
  scene.actorsWithin(noun).length < 2;

/** `will travel to Kenya on a trade visit`: the verb tells of it. */
const isGoing = (scene: Scene, verb: Token): boolean =>
  scene.words.encounters.get(verb.lemma)?.some((rule) => rule.side === 'place') === true;

/** `the East Asia Summit (EAS) Senior Officials’ Meeting`: the first noun with its short name only modifies the last. */
function isShortened(noun: Token): boolean {
  const open = noun.next;
  const close = open?.next?.next;
  return (
    open?.text === '(' &&
    close?.text === ')' &&
    /^(?:\p{Lu}\p{Ll}.*|nations|members|countries|states|ministers|leaders|partners)$/u.test(close.next?.text ?? '')
  );
}

/** `launched a partnership`, `relaunched the initiative`: a body that is set up does not meet by that. */
const isFounding = (noun: Token, verb: Token): boolean =>
  /^(re)?(launch|inaugurate|open|begin|start|establish|create)$/.test(verb.lemma) &&
  /^(partnership|initiative|platform|process|mechanism|group|format|task ?force|taskforce|council|commission|committee|board)$/.test(
    noun.lemma.toLowerCase(),
  );

/** Who is said to be what to a meeting. */
interface Company {
  readonly parties: string[];
  readonly people: Person[];
  readonly chairs: Person[];
  /** Codes of the chairs' sides: one alone says nothing of who met. */
  readonly chairing: string[];
  shares: boolean;
}

function read(scene: Scene, frame: Frame): Sighting | null {
  const { chain, hold, modifying } = frame;
  const noun = chain[0]!;
  const { previous, next } = scene.words;
  const named = nameOf(scene, chain);
  const before = premodifiers(frame.measure ? [frame.measure, ...chain] : chain);
  const company: Company = { parties: [], people: [], chairs: [], chairing: [], shares: false };
  for (const h of [...(hold ? [hold] : []), ...modifying]) join(scene, company, h, noun);
  for (const inner of chain) arguments_(scene, company, inner, before);
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
  const standing = standings(scene, frame);
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
    aheadOf(scene, departing(hold) ?? standing.status, time) ??
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

/** `announced last night when the committee rose`: a clause led in by `when` or `as` has the time of the verb that it hangs on. */
function timeOfScene(scene: Scene, hold: Hold | null, stop: (t: Token) => boolean): Time | null {
  const verb = hold?.rule ? hold.verb : null;
  if (!verb?.is('advcl') || verb.head?.upos !== 'VERB') return null;
  if (!verb.children('advmod', 'mark').some((t) => /^(when|as|while)$/.test(t.lower))) return null;
  return timeOf(scene, new Set([verb.head.index]), [], stop);
}

/** `departed for travel to Kabul and Doha`: what a journey is for comes after it was begun. */
const departing = (hold: Hold | null): MeetingStatus | null =>
  hold?.position === 'for' && /^(?:depart|leave)$/.test(hold.verb.lemma) ? 'planned' : null;

/** A plan whose first day lies no more days before publication is under way: it is not next year's. */
const justBegun = 14;

/** `co-hosted by Chad on 16 March`, in a page of February: what lies ahead of the page is planned, whatever its participle. */
function aheadOf(scene: Scene, status: MeetingStatus | null, time: Time | null): MeetingStatus | null {
  const ahead =
    status === 'held' && time?.start.length === 10 && scene.published !== null && time.start > scene.published;
  return ahead ? 'planned' : status;
}

/** Whether a time of some precision lies before a day; the month or year of that day does not. */
const isBefore = (start: string, day: string): boolean => start < day.slice(0, start.length);

/** Place and time of the clause that a meeting only locates: of what was said at its close, or announced after it. */
function aroundOf(scene: Scene, outer: Token | null, noun: Token): Sighting['around'] {
  if (!outer || isAwaited(noun) || !/^(at|after|during|following|of|in|to)$/.test(preposition(noun) ?? 'to'))
    return { place: null, time: null };
  const heads = new Set([outer.index]);
  const stop = (t: Token): boolean => t.index !== noun.index && isMeetingNoun(scene, t);
  return { place: placeOf(scene, heads, [], stop), time: timeOf(scene, heads, [], stop) };
}

/** `in the run-up to the conference`: what is told happened before it. */
const isAwaited = (noun: Token): boolean =>
  /^(?:lead-?up|lead|run-?up|preparations?|advance|ahead|path|road|way|prior)$/.test(noun.head?.lower ?? '');

/** What was said at or after a meeting, in the past, was said of one that was held. */
function toldStatus(scene: Scene, outer: Token, noun: Token): MeetingStatus | null {
  const closing =
    noun.head !== null && /^(close|end|conclusion|margin|sideline|opening|start)s?$/.test(noun.head.lemma);
  if (!closing && !/^(at|after|during|following)$/.test(preposition(noun) ?? '')) return null;
  const { status } = standingOf(scene, scene.reading.predicates, outer);
  return status === 'held' ||
    (status === 'planned' && isToCome(scene, outer) && /^(at|during)$/.test(preposition(noun) ?? ''))
    ? status
    : null;
}

const isToCome = (scene: Scene, verb: Token): boolean => scene.reading.predicates.at(verb)?.modality === 'will';

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

/** The persons named right behind a `with` of the clause, which a tree may hang on a date or a place: their sides too. */
function withBehind(scene: Scene, company: Company, verb: Token): Person[] {
  const { sentence } = verb;
  const { people } = scene.castOf(sentence);
  const text = scene.reading.document.text;
  for (const token of sentence.tokens.filter((t) => t.index > verb.index && t.lower === 'with')) {
    let end = token.end;
    const found: Person[] = [];
    for (const m of people.filter((p) => p.start > token.start)) {
      if (!/^\s*(,|,? and)?\s*(the|his|her|its|their)?\s*$/.test(text.slice(end, m.start))) break;
      found.push(...m.people);
      end = m.end;
    }
    if (found.length === 0) continue;
    company.parties.push(...found.flatMap((p) => (p.actor ? [p.actor.code] : [])));
    return found;
  }
  return [];
}

/** `the close of the talks`, `delegates to the talks`. */
function isClosing(noun: Token): boolean {
  return (
    noun.head !== null &&
    /^(close|end|conclusion|opening|start|delegate|participant|attendee|negotiator)$/.test(noun.head.lemma)
  );
}

/** `two-day meeting`, `four days of talks`. */
function daysOf(noun: Token, before: readonly Token[]): number | null {
  const words = before.map((t) => t.lower).join(' ');
  const own = /\b(one|two|three|four|five|six|seven|\d)(?: - |-| )day\b/.exec(words)?.[1];
  if (own) return numberOf(own);
  const measure = noun.head;
  if (measure?.lemma !== 'day' || preposition(noun) !== 'of') return null;
  const count = measure.child('nummod')?.lower;
  return count ? numberOf(count) : null;
}

const numberOf = (word: string): number => numberWords[word] ?? (Number(word) || 1);

/** The other meeting noun that locates this one: `discussions held during the summit`. */
function withinOf(scene: Scene, chain: readonly Token[], heads: ReadonlySet<number>): Token | null {
  const analysis = scene.reading.analysis;
  for (const index of heads)
    for (const t of analysis.token(index).children('obl', 'nmod')) {
      if (chain.some((c) => c.index === t.index) || !isMeetingNoun(scene, t)) continue;
      if (['during', 'at', 'for', 'as part of', 'as', 'within'].includes(preposition(t) ?? '')) return t;
    }
  return null;
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

/** The verbs and nouns on which the meeting's place and time hang; its own noun first. */
function headsOf(scene: Scene, { chain, hold, modifying }: Frame): Set<number> {
  const heads = new Set(chain.map((t) => t.index));
  if (hold && (hold.rule || hold.position === 'subject')) addClause(heads, hold.verb);
  else if (
    hold &&
    ['at', 'for', 'in', 'during', 'after', 'following', 'as part of', 'with', 'within'].includes(hold.position)
  )
    addClause(heads, hold.verb);
  for (const h of modifying) addClause(heads, h.verb);
  if (hold?.rule) for (const above of purposeAbove(scene, hold.verb)) heads.add(above.index);
  return heads;
}

/** `led a delegation on Monday to continue talks`: place and time may hang on the verb whose purpose is told. */
function purposeAbove(scene: Scene, verb: Token): Token[] {
  if (!verb.is('advcl', 'xcomp') || verb.head?.upos !== 'VERB') return [];
  const marks = verb.children('mark').map((t) => t.lower);
  const purpose = verb.xpos === 'VB' && marks.includes('to') && !scene.words.intending.has(verb.head.lemma);
  return purpose || (verb.xpos === 'VBG' && (marks.includes('after') || marks.includes('while'))) ? [verb.head] : [];
}

/** A verb with the infinitive it leads in: `is due to be held`. */
function addClause(heads: Set<number>, verb: Token): void {
  heads.add(verb.index);
  for (const t of verb.children('xcomp')) heads.add(t.index);
}

function standings(scene: Scene, { hold, modifying, chain }: Frame): { status: MeetingStatus | null; unreal: boolean } {
  const { predicates } = scene.reading;
  const own =
    hold && !isBorrowed(hold) && (hold.rule || hold.position === 'subject' || hold.position === 'for')
      ? standingOf(scene, predicates, hold.verb)
      : null;
  if (own?.unreal) return own;
  if (hold && agreesToMeet(scene, hold)) return { status: 'planned', unreal: false };
  if (chain[0]!.children('det').some((t) => t.lower === 'no')) return { status: null, unreal: true };
  if (hold?.rule?.name === 'meeting.come-to' && predicates.at(hold.verb)?.tense === 'present')
    return { status: 'planned', unreal: false };
  const said = [hold, ...modifying].map((h) => h?.rule?.status ?? null).find((s) => s !== null);
  if (said) return { status: said, unreal: false };
  const certain = own?.status === 'planned' && hold?.rule !== null;
  for (const h of modifying) {
    const found = modifierStatus(scene, h);
    if (found === 'held' && certain && h.rule?.name !== 'meeting.take-place' && h.verb.lemma !== 'hold') continue;
    if (found) return { status: found, unreal: false };
  }
  return own ?? { status: null, unreal: false };
}

/** `the session is due on Friday, officials said`: a verb that has its own subject beside the one that a tree gives it. */
const isBorrowed = ({ verb, position }: Hold): boolean => position === 'subject' && verb.children('nsubj').length > 1;

/** `the conference agreed to meet again in Oslo`: what follows is of its next round. */
const agreesToMeet = (scene: Scene, { verb, position }: Hold): boolean =>
  position === 'subject' &&
  scene.words.intending.has(verb.lemma) &&
  verb.children('xcomp').some((t) => meetingVerbs.has(t.lemma));

/** `to be held`, `that was to be held`, `held`, `planned for`. */
function modifierStatus(scene: Scene, { verb, rule }: Hold): MeetingStatus | null {
  const marks = verb.children('mark', 'aux', 'aux:pass').map((t) => t.lower);
  if (marks.includes('to') || marks.includes('will')) return 'planned';
  if (!rule && scene.words.intending.has(verb.lemma)) return 'planned';
  if (rule?.status) return rule.status;
  if (verb.xpos === 'VBN' || verb.xpos === 'VBD') return 'held';
  return standingOf(scene, scene.reading.predicates, verb).status;
}

function statusBy(scene: Scene, start: string | null, turn: Turn): MeetingStatus | null {
  if (start && scene.published) {
    const length = Math.min(start.length, scene.published.length);
    const [a, b] = [start.slice(0, length), scene.published.slice(0, length)];
    if (a > b) return 'planned';
    if (a < b) return 'held';
  }
  return turn === 'next' ? 'planned' : turn === 'previous' ? 'held' : null;
}

/** Adds those whom a clause makes something to the meeting. */
function join(scene: Scene, company: Company, { verb, position, rule }: Hold, noun: Token): void {
  const subjects = verbSubjects(verb).filter((t) => t.index !== noun.index);
  const encounter =
    scene.words.encounters.get(withParticle(verb))?.find((r) => r.needs.length === 0 && !r.pinned) ?? null;
  const role = rule?.subject ?? (encounter && position !== 'object' && position !== 'subject' ? 'parties' : null);
  if (role !== null || rule) chairmanship(scene, company, verb);
  if (role === null || role === 'nobody') {
    if (role === 'nobody') companions(scene, company, verb, 'parties');
    return;
  }
  for (const subject of subjects) add(scene, company, subject, role);
  if (role === 'parties' && position === 'object') addListed(scene, company, verb, subjects);
  if (role === 'chairs') company.chairs.push(...peopleAround(scene, verb, subjects));
  companions(scene, company, verb, role);
  if (encounter?.side === 'place' && position === 'for')
    for (const to of verb.children('obl').filter((t) => /^(?:to|in)$/.test(preposition(t) ?? '')))
      company.parties.push(...hostsOf(scene, to));
  if (role === 'host' || (encounter && position === 'for'))
    for (const guest of verbObjects(verb)) if (guest.index !== noun.index) add(scene, company, guest, 'parties');
  chairmanship(scene, company, verb);
}

/** `Secretary A, Foreign Minister B, and Foreign Secretary C held a meeting`: a list of persons with their offices, of which a tree loses some. */
function addListed(scene: Scene, company: Company, verb: Token, subjects: readonly Token[]): void {
  const first = subjects[0];
  if (!first || first.index > verb.index || scene.peopleOf(first).length === 0) return;
  const listed = subjects.flatMap((t) => listedAfter(scene, t)).filter((p) => p.actor !== null);
  company.people.push(...listed);
  company.parties.push(...listed.map((p) => p.actor!.code));
}

/** Those led in by `with`. */
function companions(scene: Scene, company: Company, verb: Token, role: string): void {
  for (const other of [verb, ...verb.children('obj').filter((t) => t.lower === 'place')]
    .flatMap((t) => t.children('obl', 'nmod'))
    .filter((t) => ['with', 'together with', 'alongside', 'between', 'among'].includes(preposition(t) ?? ''))
    .filter((t) => !/^(support|help|assistance|participation|aim|view|goal|focus|objective)$/.test(t.lemma))
    .flatMap(coordinated))
    add(scene, company, other, role);
  const between =
    role === 'parties' ? verb.sentence.tokens.find((t) => t.index > verb.index && t.lower === 'between') : null;
  if (between && verb.child('obj')?.lower === 'place') company.people.push(...peopleBehind(scene, between));
}

/** `under the chairmanship of X and of Y`, `met under X and Y`. */
function chairmanship(scene: Scene, company: Company, verb: Token): void {
  for (const noun of verb.children('obl', 'nmod')) {
    if (preposition(noun) !== 'under' || noun.children('case').some((t) => t.text === 'Under')) continue;
    const office = /^(chairmanship|co-chairmanship|chair|presidency|leadership)$/.test(noun.lemma.toLowerCase());
    const chairs = office ? peopleBehind(scene, noun) : coordinated(noun).flatMap((t) => [...scene.peopleOf(t)]);
    company.chairs.push(...chairs);
    company.people.push(...chairs);
  }
}

export function add(scene: Scene, company: Company, token: Token, role: string): void {
  if (isMeetingNoun(scene, token)) return;
  const people = scene.peopleOf(token);
  const parties = scene.partiesOf(token);
  company.people.push(...people);
  if (role === 'chairs') company.chairs.push(...people);
  if (role === 'chairs') company.chairing.push(...parties);
  else if (role !== 'participants') company.parties.push(...parties);
  if (parties.length === 0 && people.length === 0) company.shares = true;
  company.chairs.push(...leadersOf(scene, token));
  company.people.push(...leadersOf(scene, token));
}

/** `a team led by X`. */
export function leadersOf(scene: Scene, token: Token): Person[] {
  return token
    .children('acl')
    .filter((t) => /^(lead|head|chair)$/.test(t.lemma) && (isPassive(t) || t.xpos === 'VBN'))
    .flatMap((t) => verbSubjects(t).flatMap((x) => scene.peopleOf(x)));
}

/** The arguments of a noun: between X and Y, with X, X's visit to Y, the Japan-Peru dialogue, the meeting of the council. */
function arguments_(scene: Scene, company: Company, noun: Token, before: readonly Token[]): void {
  const kind = scene.words.nouns.get(noun.lower) ?? scene.words.nouns.get(noun.lemma.toLowerCase()) ?? null;
  for (const owner of noun.children('nmod:poss').flatMap(coordinated)) add(scene, company, owner, 'parties');
  for (const modifier of noun.children('nmod', 'obl').filter((t) => !t.is('nmod:poss'))) {
    const lead = preposition(modifier) ?? '';
    const journey = kind === 'visit' || kind === 'call';
    if (
      ['between', 'with', 'among', 'by', 'involving'].includes(lead) ||
      (journey && lead === 'of') ||
      (kind === 'call' && lead === 'to')
    )
      for (const t of coordinated(modifier)) add(scene, company, t, 'parties');
    else if (kind === 'visit' && (lead === 'to' || lead === 'in')) company.parties.push(...hostsOf(scene, modifier));
    else if (lead === 'of' && !isMeetingNoun(scene, modifier) && modifier.text !== 'Parties')
      for (const t of coordinated(modifier)) company.parties.push(...membersOf(scene, t));
  }
  company.parties.push(...dyad(scene, before, kind));
}

/** `meeting of the OIC`, `session of ministers of the GCC`: the organisation, or the states named. */
function membersOf(scene: Scene, token: Token): string[] {
  const direct = scene.partiesOf(token);
  return direct.length > 0 ? direct : isBody(scene, token) ? scene.actorsWithin(token) : [];
}

/** The states of the places that a visit goes to. */
export function hostsOf(scene: Scene, token: Token): string[] {
  const phrase = coordinated(token).flatMap(corePhrase);
  const cast = scene.castOf(token.sentence);
  const places = cast.places
    .filter((m) => phrase.some((t) => overlaps(t, m)))
    .flatMap((m) => (m.reading.country ? [m.reading.country] : []));
  return unique([
    ...places,
    ...cast.actors.filter((m) => phrase.some((t) => overlaps(t, m))).flatMap((m) => m.actors.map((a) => a.code)),
  ]);
}

/** The actors named before the noun: two make a pair, an organisation meets its own members; a single state is only a host or a topic. */
function dyad(scene: Scene, before: readonly Token[], kind: MeetingKind | null): string[] {
  if (before.length === 0) return [];
  const cast = scene.castOf(before[0]!.sentence);
  const actors = cast.actors.filter((m) => before.some((t) => overlaps(t, m))).flatMap((m) => m.actors);
  const codes = unique(actors.map((a) => a.code));
  if (codes.length > 1 || kind === 'visit') return codes;
  return actors.some((a) => a.kind === 'igo' || a.kind === 'body') ? codes : [];
}

/** Who speaks where the meeting only locates the speech: `X and Y announced it after a meeting`. */
function bystanders(scene: Scene, company: Company, verb: Token, noun: Token): void {
  const lead = preposition(noun);
  if (lead && !['at', 'after', 'following', 'during', 'of', 'in'].includes(lead)) return;
  if (!lead && verb.xpos === 'VB' && verb.children('mark').some((t) => t.lower === 'to')) return;
  const parties = unique(verbSubjects(verb).flatMap((t) => scene.partiesOf(t)));
  if (parties.length < 2) return;
  company.parties.push(...parties);
  company.people.push(...verbSubjects(verb).flatMap((t) => scene.peopleOf(t)));
}

function journeyPlace(scene: Scene, hold: Hold | null): Place | null {
  return hold && scene.words.encounters.has(withParticle(hold.verb)) ? destinationOf(scene, hold.verb) : null;
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
