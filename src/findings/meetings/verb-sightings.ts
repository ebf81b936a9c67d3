import type { Encounter } from '../../knowledge/meetings/meetings.js';
import type { Token } from '../../model/analysis.js';
import type { MeetingKind } from '../../model/finding.js';
import type { Person, Place } from '../../model/mention.js';
import { hull, overlaps } from '../../model/span.js';
import { coordinated, preposition, surfaceSubjects, verbObjects } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import { listedAfter, peopleAround } from './around.js';
import { wordsBehind } from './behind.js';
import { sideBefore, sideBehind } from './beside.js';
import { isDeparture, standingOf } from './clause.js';
import { hostsOf, leadersOf } from './company.js';
import { daysApart, shiftDay } from './days.js';
import { isBody, isMeetingNoun } from './frame.js';
import { listBehind } from './lists.js';
import { corePhrase } from './phrase.js';
import { isPrivate, privatePeople } from './private-people.js';
import { type Scene, unique } from './scene.js';
import type { Sighting, Time, Turn } from './sighting.js';
import { timeOf } from './when.js';
import { datelinePlace, destinationOf, placeOf } from './where.js';

/** Meetings that a verb tells of: X met Y, the two sides sat down, X called on Y, X signed a memorandum with Y. */
export function verbSightings(scene: Scene): Sighting[] {
  const out: Sighting[] = [];
  for (const predicate of scene.reading.predicates) {
    if (predicate.kind !== 'verb') continue;
    for (const { rule, lead } of rulesFor(scene, predicate)) {
      const sighting = read(scene, predicate, rule, lead);
      if (!sighting) continue;
      out.push(sighting);
      break;
    }
  }
  return out;
}

/** The rules of a verb's lemma, with its particle, or with a preposition that its verb needs. */
function rulesFor(scene: Scene, predicate: Predicate): { rule: Encounter; lead: string | null }[] {
  const { encounters } = scene.words;
  const out: { rule: Encounter; lead: string | null }[] = [];
  if (predicate.lemma === 'go' && predicate.token.children('xcomp').length > 0) return [];
  for (const o of predicate.token.children('obl')) {
    const lead = preposition(o);
    for (const rule of lead ? (encounters.get(`${predicate.lemma} ${lead}`) ?? []) : []) out.push({ rule, lead });
  }
  if (predicate.token.next?.lower === 'on' && predicate.lemma === 'call') return out;
  for (const rule of encounters.get(predicate.lemma) ?? encounters.get(`${predicate.lemma}e`) ?? [])
    out.push({ rule, lead: null });
  return out;
}

function read(scene: Scene, predicate: Predicate, rule: Encounter, lead: string | null): Sighting | null {
  const verb = predicate.token;
  const subjects = repaired(scene, subjectsOf(scene, predicate), () =>
    isTruePassive(predicate) ? [] : (listBefore(scene, verb) ?? sideBefore(scene, verb)),
  );
  if (subjects.some((t) => isMeetingNoun(scene, t) || (isBody(scene, t) && scene.peopleOf(t).length === 0)))
    return null;
  const others = repaired(scene, othersOf(predicate, rule, lead), () => behind_(scene, predicate, rule));
  if (argumentsOf(predicate).some((t) => rule.unless.includes(t.lemma.toLowerCase()))) return null;
  if (rule.needs.length > 0 && !hasNeeded(predicate, rule)) return null;
  if (others.some((t) => isMeetingNoun(scene, t))) return null;
  if (!rule.other.includes('object') && rule.kind === 'talks' && !lead && verb.child('obj')) return null;
  if (
    lead &&
    (verb.children('xcomp', 'advcl').some((c) => c.children('mark').some((m) => m.lower === 'to')) ||
      others.some((t) => t.children('acl').some((c) => c.xpos === 'VB')))
  )
    return null;
  const standing = standingOf(scene, scene.reading.predicates, verb);
  if (standing.unreal) return null;
  const beside = rule.other.includes('subject') && !isTruePassive(predicate) ? peopleAround(scene, verb, subjects) : [];
  const told = companyOf(scene, rule, subjects, others, beside);
  if (!told) return null;
  const heads = new Set([verb.index, ...verb.children('xcomp').map((t) => t.index)]);
  const behind = wordsBehind(scene, verb);
  const within = withinOf(scene, heads);
  const stop = (t: Token): boolean => isMeetingNoun(scene, t);
  const place = placeOf(scene, heads, behind, stop) ?? placeAbove(scene, verb);
  const found = timeOf(scene, heads, behind, stop, standing.status === 'planned') ?? timeAbove(scene, verb);
  const scheduled = scene.timetable && predicate.tense === 'present' && scene.published !== null;
  const present = found && predicate.tense === 'present' ? timetabled(scene, found) : found;
  const time = scheduled ? (present ?? { start: scene.published!, end: null }) : present;
  const company = withHost(rule, told, place);
  if (rule.pinned && !isPinned(scene, company, time, place)) return null;
  return {
    trigger: verb,
    inTitle: scene.title !== null && overlaps(scene.title, verb),
    form: 'verb',
    rule: rule.name,
    kind:
      rule.kind === 'call' && rule.needs.length === 0 && (within !== null || isInCity(scene, verb))
        ? 'talks'
        : kindOf(scene, verb, rule),
    name: null,
    ordinal: null,
    turn: turnOf(verb),
    definite: false,
    ...company,
    place: place ?? (rule.pinned ? datelinePlace(scene) : null),
    time,
    around: { place: null, time: null },
    days: null,
    within,
    journey: rule.name === 'meeting.travel',
    status:
      (rule.name === 'meeting.travel' && isDeparture(verb) && standing.status === 'held'
        ? 'planned'
        : standing.status) ?? (scheduled || isAhead(scene, time) ? 'planned' : null),
    aside: isAside(verb) && verbOfScene(verb) === null,
    substantial:
      !(rule.side === 'place' && isForTalks(scene, verb)) &&
      (company.parties.length > 1 ||
        place !== null ||
        time !== null ||
        (company.parties.length > 0 && company.people.length > 0 && company.sharesParties)),
    words: wordsOf(scene, verb, subjects, others, behind),
  };
}

/** A time of which the page, by its date, can only know what is planned. */
const isAhead = ({ published }: Scene, time: Time | null): boolean =>
  time !== null && published !== null && time.start > published;

/** `met Prime Minister Berisha in Tirana`: an official whose state nobody names is met in it, where the city is of no party's own state. */
function withHost<C extends Pick<Sighting, 'parties' | 'people'>>(rule: Encounter, company: C, place: Place | null): C {
  const { parties, people } = company;
  const unplaced = people.filter((p) => p.actor === null && p.office !== null && ruling.test(p.office));
  if (rule.side !== 'party' || parties.length !== 1 || unplaced.length === 0 || !place?.country) return company;
  return parties.includes(place.country) ? company : { ...company, parties: [...parties, place.country] };
}

/** Offices that are of the state where their holder is met. */
const ruling = /\b(?:president|prime minister|foreign minister|minister|king|queen|chancellor|premier|emir|sultan)\b/i;

/** `returned to Vienna to undertake the sixth round of talks`: a journey to a meeting of others than its hosts, perhaps. */
function isForTalks(scene: Scene, verb: Token): boolean {
  const purposes = verb.children('xcomp', 'advcl').flatMap((t) => t.children('obj'));
  const aims = verb.children('obl').filter((t) => preposition(t) === 'for');
  return [...purposes, ...aims].some(
    (t) => isMeetingNoun(scene, t) && scene.words.nouns.get(t.lemma.toLowerCase()) !== 'visit',
  );
}

/** How many words behind a verb a noun that it needs may stand. */
const needReach = 16;

/** Whether one of the nouns that a rule needs is an argument of the verb, or stands shortly behind it: trees hang `over the phone` on many things. */
function hasNeeded(predicate: Predicate, rule: Encounter): boolean {
  const { token } = predicate;
  const near = token.sentence.tokens.filter((t) => t.index > token.index && t.index <= token.index + needReach);
  return [...argumentsOf(predicate), ...near].some((t) => rule.needs.includes(t.lemma.toLowerCase()));
}

/** Officials of two sides, on a day, at a place or in a story filed from one. */
function isPinned(scene: Scene, company: Pick<Sighting, 'parties'>, time: Time | null, place: Place | null): boolean {
  return company.parties.length > 1 && time?.start.length === 10 && (place !== null || datelinePlace(scene) !== null);
}

/** Sides as the tree gives them, or where it gives none that can meet, as the words give them. */
function repaired(scene: Scene, sides: Token[], byWords: () => Token[]): Token[] {
  if (
    sides.some(
      (t) => isParty(scene, t) || isPair(t) || t.upos === 'PRON' || isMeetingNoun(scene, t) || isBody(scene, t),
    )
  )
    return sides;
  const found = byWords();
  return found.length > 0 ? found : sides;
}

/** The side right behind the verb, over its preposition. */
function behind_(scene: Scene, predicate: Predicate, rule: Encounter): Token[] {
  if (rule.side === 'place' || isTruePassive(predicate)) return [];
  const leads = rule.other.filter((slot) => slot !== 'object' && slot !== 'subject');
  const led = sideBehind(scene, predicate.token, leads);
  return led.length === 0 && rule.other.includes('object') ? sideBehind(scene, predicate.token, []) : led;
}

function othersOf(predicate: Predicate, rule: Encounter, lead: string | null): Token[] {
  if (lead) return predicate.oblique(lead).filter((t) => t.index > predicate.token.index);
  return rule.other.flatMap((slot) => {
    if (slot === 'object')
      return isTruePassive(predicate)
        ? verbObjects(predicate.token)
        : predicate.token.children('obj', 'iobj').flatMap(coordinated);
    return slot === 'subject' ? [] : predicate.oblique(slot);
  });
}

/** A participle without an auxiliary of the passive, or `were to have met`, is a past that a tagger took for a passive. */
function isTruePassive(predicate: Predicate): boolean {
  const auxiliaries = predicate.token.children('aux', 'aux:pass');
  return (
    predicate.passive &&
    auxiliaries.some((t) => t.lemma === 'be') &&
    !auxiliaries.some((t) => t.lemma === 'have' && t.lower === 'have')
  );
}

/** `representatives of A, B and the C Bank (CB) met`: an official noun whose list ends right before the verb. */
function listBefore(scene: Scene, verb: Token): Token[] | null {
  const { sentence } = verb;
  for (let i = verb.index - 1; i >= sentence.first; i--) {
    const token = sentence.analysis.token(i);
    if (token.upos === 'VERB' || token.text === ';') return null;
    if (!scene.actsForSomebody(token)) continue;
    const { codes, end } = listBehind(scene, token);
    if (codes.length > 1 && end >= verb.index) return [token];
  }
  return null;
}

function subjectsOf(scene: Scene, predicate: Predicate): Token[] {
  const beside = participleSubjects(predicate.token);
  if (beside.length > 0) return beside;
  if (isTruePassive(predicate)) return [...predicate.subjects];
  const found = withFirstConjuncts(predicate.token, surfaceSubjects(predicate.token));
  return found.length > 0 ? found : bareBefore(scene, predicate.token);
}

/** `the delegations of X and of Y, meeting in Oslo from 4 to 6 May, agreed`: a participle that a tree takes for one more member of the list. */
function participleSubjects(verb: Token): Token[] {
  const first = verb.is('conj') && verb.xpos === 'VBG' && verb.previous?.text === ',' ? verb.head : null;
  return first && first.upos !== 'VERB'
    ? coordinated(first).filter((t) => t.index < verb.index && t.upos !== 'VERB')
    : [];
}

/** `the governments of X and representatives of Y, which met`: a relative clause behind a list is of all of it. */
function withFirstConjuncts(verb: Token, subjects: Token[]): Token[] {
  const antecedent = verb.is('acl:relcl') ? verb.head : null;
  if (!antecedent?.is('conj') || !antecedent.head || !/^(who|which|that)$/.test(verb.child('nsubj')?.lower ?? ''))
    return subjects;
  return [...new Map([...coordinated(antecedent.head), ...subjects].map((t) => [t.index, t])).values()];
}

/** `Under Secretary Nuland`: what looks like a preposition is the first word of an office. */
function titled(scene: Scene, token: Token): boolean {
  const mark = token.child('case');
  return mark !== null && scene.castOf(token.sentence).people.some((m) => m.start <= mark.start && mark.end < m.end);
}

/** A nominal without preposition right before a verb that lacks a subject is its subject. */
function bareBefore(scene: Scene, verb: Token): Token[] {
  return verb
    .children('obl', 'dep', 'obl:unmarked')
    .filter((t) => t.index < verb.index && t.upos !== 'NUM' && (preposition(t) === null || titled(scene, t)))
    .slice(-1)
    .flatMap(coordinated);
}

const argumentsOf = (predicate: Predicate): Token[] => [
  ...predicate.objects,
  ...predicate.subjects,
  ...predicate.obliques.map((o) => o.token),
];

/** Who met whom, or null where the sides are not such as meet: `met the criteria`, `tourists visited Kenya`. */
function companyOf(
  scene: Scene,
  rule: Encounter,
  subjects: readonly Token[],
  others: readonly Token[],
  beside: readonly Person[],
): Pick<Sighting, 'parties' | 'people' | 'chairs' | 'sharesParties'> | null {
  const further = others.flatMap((t) => listedAfter(scene, t));
  const people: Person[] = [...[...subjects, ...others].flatMap((t) => [...scene.peopleOf(t)]), ...beside, ...further];
  const sidesBeside = beside.flatMap((p) => (p.actor ? [p.actor.code] : []));
  const first = unique([...subjects.flatMap((t) => scene.partiesOf(t)), ...sidesBeside]);
  const sided = others.filter(
    (t) => isSide(scene, rule, t) && !isUnknownMany(scene, t) && !isDiaspora(t) && !isPrivate(scene, t),
  );
  if (sided.length === 0 && others.some(isDiaspora)) return null;
  if (others.some((t) => isUnknownMany(scene, t) || privatePeople.test(t.lemma.toLowerCase())) && sided.length === 0)
    return null;
  if (rule.name === 'meeting.call-on' && !subjects.some((t) => isOfficialHead(scene, t))) return null;
  const second = otherSide(
    scene,
    first,
    unique([
      ...sided.flatMap((t) => (rule.side === 'place' ? hostsOf(scene, t) : scene.partiesOf(t))),
      ...(sided.length > 0 && rule.side !== 'place' ? further.flatMap((p) => (p.actor ? [p.actor.code] : [])) : []),
    ]),
    sided,
  );
  const chairs = [...subjects, ...others].flatMap((t) => leadersOf(scene, t));
  const sides = { people: unique([...people, ...chairs]), chairs: unique(chairs) };
  if (sided.length > 0) {
    const known = subjects.some((t) => isParty(scene, t));
    if (!known && second.length === 0) return null;
    if (!known && subjects.length > 0 && rule.side === 'place') return null;
    if (rule.side === 'place' && !subjects.some((t) => isOfficial(scene, t))) return null;
    if (rule.side === 'place' && first.length === 0 && second.length > 1 && subjects.some((t) => t.upos === 'NOUN'))
      return null;
    if (first.length === 0 && second.length > 1 && subjects.length === 1 && /^(?:he|she)$/.test(subjects[0]!.lower))
      return null;
    if (rule.side === 'place' && people.some((p) => /^(?:ambassador|chargé|consul)\b.* to\b/i.test(p.office ?? '')))
      return null;
    if (rule.name === 'meeting.telephone' && second.length === 0 && !sided.some((t) => scene.peopleOf(t).length > 0))
      return null;
    if (sided.every((t) => isFormer(scene, t) && scene.actorsWithin(t).length === 0)) return null;
    if (rule.side === 'place' && second.every((code) => first.includes(code))) return null;
    return {
      ...sides,
      parties: unique([...first, ...second]),
      sharesParties: first.length === 0 || (second.length === 0 && rule.side !== 'place'),
    };
  }
  if (!rule.other.includes('subject')) return null;
  if (rule.side === 'person' && !subjects.some((t) => isOfficial(scene, t))) return null;
  if (
    others.length > 0 &&
    rule.side === 'party' &&
    first.length < 2 &&
    !subjects.some((t) => isPlural(t) && (isParty(scene, t) || isPair(t)))
  )
    return null;
  if (first.length > 1) return { ...sides, parties: first, sharesParties: false };
  const several =
    subjects.length > 1 || subjects.some((t) => isPlural(t) && (isParty(scene, t) || t.upos === 'PRON' || isPair(t)));
  return several && subjects.some((t) => isParty(scene, t) || t.upos === 'PRON' || isPair(t))
    ? { ...sides, parties: first, sharesParties: true }
    : null;
}

/** `former President Lopez`: who holds an office no more acts for nobody, unless the words say for whom. */
function isFormer(scene: Scene, token: Token): boolean {
  const named = scene.castOf(token.sentence).people.find((m) => m.start <= token.start && token.end <= m.end);
  const first = named ? scene.reading.analysis.tokensIn(named)[0] : token;
  return /^(?:former|ex|late)$/.test(first?.lower ?? '') || /^(?:former|ex|late)$/.test(first?.previous?.lower ?? '');
}

/** Where both sides seem one, the state named before the other side's office is its own: `the Portuguese political director`. */
function otherSide(scene: Scene, first: readonly string[], second: string[], sided: readonly Token[]): string[] {
  if (first.length !== 1 || second.length !== 1 || first[0] !== second[0]) return second;
  const named = unique(sided.flatMap((t) => scene.actorsWithin(t))).filter((code) => code !== first[0]);
  return named.length === 1 ? named : second;
}

/** `Palestinian Americans`: people of two nations, who act for neither. */
const isDiaspora = (token: Token): boolean =>
  /s$/.test(token.text) &&
  /^\p{Lu}/u.test(token.text) &&
  token.children('amod', 'compound').some((t) => /(?:an|ese|ish)$/.test(t.text));

/** `religious leaders`, `innovation leaders`: many of a kind, of whom the text does not say for whom they act. */
function isUnknownMany(scene: Scene, token: Token): boolean {
  const many = token.xpos === 'NNS' || /^(?:staff|personnel)$/.test(token.lower);
  if (!many || scene.partiesOf(token).length > 0 || scene.peopleOf(token).length > 0) return false;
  return token.children('det', 'nmod:poss', 'nummod').length === 0 && token.upos === 'NOUN';
}

function isPlural(token: Token): boolean {
  return token.xpos === 'NNS' || token.xpos === 'NNPS' || /^(they|we|two|both|all)$/.test(token.lower);
}

/** `the two men`, `both women`, `the pair`. */
function isPair(token: Token): boolean {
  return (
    /^(pair|duo|two|three|both)$/.test(token.lower) ||
    token.children('nummod', 'det').some((t) => /^(two|three|four|both)$/.test(t.lower))
  );
}

function isParty(scene: Scene, token: Token): boolean {
  return (
    scene.peopleOf(token).length > 0 ||
    scene.partiesOf(token).length > 0 ||
    (scene.actsForSomebody(token) && token.upos !== 'PRON')
  );
}

/** A person in office, or somebody who acts for a state. */
function isOfficial(scene: Scene, token: Token): boolean {
  return scene.actsForSomebody(token) || scene.peopleOf(token).some((p) => p.actor !== null || p.office !== null);
}

/** Such a one by its own noun, not by one that hangs on it: the president, not the efforts of `efforts by the president`. */
function isOfficialHead(scene: Scene, token: Token): boolean {
  if (!isOfficial(scene, token)) return false;
  if (token.upos !== 'NOUN' || scene.actsForSomebody(token)) return true;
  const heads = [token, ...token.children('appos', 'flat')];
  const named = scene
    .castOf(token.sentence)
    .people.some((m) => heads.some((t) => m.start <= t.start && t.end <= m.end));
  return named || scene.reading.referents.referentsOf(token).people.length > 0;
}

/** Common nouns for where a state is, not for something that it has: `the Kenyan capital`, but not `Kenyan projects`. */
const somewhere =
  /^(?:capital|country|city|region|state|kingdom|republic|island|nation|port|headquarters|province|town|territory|neighbou?r)$/;

function isSide(scene: Scene, rule: Encounter, token: Token): boolean {
  switch (rule.side) {
    case 'place':
      return hostsOf(scene, token).length > 0 && (token.upos !== 'NOUN' || somewhere.test(token.lemma.toLowerCase()));
    case 'person':
    case 'official':
      return isOfficialHead(scene, token) && !(rule.name === 'meeting.speak' && scene.partiesOf(token).length === 0);
    case 'party':
      return isParty(scene, token);
  }
}

/** Who speaks or meets by telephone, calls; who travels to speak with somebody, does not. */
function kindOf(scene: Scene, verb: Token, rule: Encounter): MeetingKind {
  const behind = verb.sentence.tokens
    .filter((t) => t.index > verb.index && t.index < verb.index + 12)
    .map((t) => t.lower);
  if (behind.some((w) => w === 'phone' || w === 'telephone') && rule.kind !== 'visit') return 'call';
  const journey =
    verb.is('advcl', 'xcomp') &&
    verb.head &&
    scene.words.encounters.get(verb.head.lemma)?.some((r) => r.side === 'place');
  return rule.kind === 'call' && (journey || behind.slice(0, 6).join(' ').includes('in person')) ? 'talks' : rule.kind;
}

/** `President A in B will be talking with President C`: a city right before the verb is where they are both. */
function isInCity(scene: Scene, verb: Token): boolean {
  const before = scene
    .castOf(verb.sentence)
    .places.filter((p) => p.kind === 'city' && p.end <= verb.start)
    .at(-1);
  if (!before) return false;
  const between = verb.sentence.tokens.filter((t) => t.start >= before.end && t.index < verb.index);
  const lead = scene.reading.analysis.tokensIn(before)[0]?.previous?.lower;
  return lead === 'in' && between.every((t) => t.upos === 'AUX' || t.upos === 'ADV');
}

/** The meeting noun for which or at which they met: `met in Bangkok for the second dialogue`. */
function withinOf(scene: Scene, heads: ReadonlySet<number>): Token | null {
  for (const index of heads)
    for (const t of scene.reading.analysis.token(index).children('obl', 'advcl'))
      if (isMeetingNoun(scene, t) && /^(for|at|during|as part of|as|within)$/.test(preposition(t) ?? '')) return t;
      else if (t.lower === 'part' && preposition(t) === 'as') {
        const whole = t.children('nmod').find((x) => preposition(x) === 'of' && isMeetingNoun(scene, x));
        if (whole) return whole;
      }
  return null;
}

function turnOf(verb: Token): Turn {
  const adverbs = [verb, ...(verb.head ? [verb.head] : [])].flatMap((t) => t.children('advmod').map((a) => a.lower));
  if (
    verb.children('advmod').some((t) => t.lower === 'last' || t.lower === 'previously') ||
    verb.previous?.lower === 'last'
  )
    return 'previous';
  return adverbs.includes('again') ? 'next' : null;
}

/** `meets on Thursday`: a present with a weekday speaks of the next, although it was read as the last. */
function timetabled(scene: Scene, time: Time): Time {
  const { published } = scene;
  if (!published || time.end || time.start.length < 10 || scene.dayWritten(time.start)) return time;
  const ago = daysApart(time.start, published);
  return ago > 0 && ago < 7 ? { start: shiftDay(time.start, 7), end: null } : time;
}

/** Clauses that only locate something else: since, when, after they met; relative clauses. */
function isAside(verb: Token): boolean {
  return verb.is('advcl', 'acl:relcl') && verb.xpos !== 'VB';
}

/** The verb of whose time and place a `where` clause tells more: settled, of `settled it on Tuesday in Oslo, where A received B`. */
function verbOfScene(verb: Token): Token | null {
  if (!verb.is('acl:relcl', 'advcl') || !verb.children('advmod').some((t) => t.lower === 'where')) return null;
  let above = verb.head;
  for (let depth = 0; above && above.upos !== 'VERB' && depth < 4; depth++) above = above.head;
  const background = above?.children('aux').some((t) => t.lower === 'had');
  return above?.upos === 'VERB' && !background ? above : null;
}

/** `travel to Seoul to meet …`: the place of a journey above. */
function placeAbove(scene: Scene, verb: Token) {
  if (!verb.is('advcl', 'xcomp', 'conj') || !verb.head) return null;
  return scene.words.encounters.get(verb.head.lemma)?.some((r) => r.side === 'place')
    ? destinationOf(scene, verb.head)
    : null;
}

/** `led a delegation on Monday to continue talks`: an infinitive of purpose has the time of the verb above. */
function timeAbove(scene: Scene, verb: Token) {
  const above = verbOfScene(verb);
  if (above) return timeOf(scene, new Set([above.index]), [], (t) => isMeetingNoun(scene, t));
  if (!verb.is('advcl', 'xcomp') || verb.xpos !== 'VB' || !verb.head || scene.words.intending.has(verb.head.lemma))
    return null;
  return timeOf(scene, new Set([verb.head.index]), [], (t) => isMeetingNoun(scene, t));
}

function wordsOf(
  scene: Scene,
  verb: Token,
  subjects: readonly Token[],
  others: readonly Token[],
  behind: readonly Token[],
) {
  void scene;
  const { sentence } = verb;
  const near = [
    verb,
    ...verb.children('compound:prt', 'advmod'),
    ...subjects.flatMap(corePhrase),
    ...others.flatMap(corePhrase),
    ...verb.children('obj').flatMap(corePhrase),
    ...behind.filter((t) => t.upos !== 'PUNCT' && t.upos !== 'ADP'),
  ];
  return hull(near.filter((t) => t.index >= sentence.first && t.index < sentence.last));
}
