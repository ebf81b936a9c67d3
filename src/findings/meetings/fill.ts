import type { Token } from '../../model/analysis.js';
import { preposition, verbSubjects } from '../predicates/arguments.js';
import { sameTime } from './compare.js';
import { isBody, isMeetingNoun } from './frame.js';
import type { Gathered } from './gather.js';
import type { Gathering } from './gathering.js';
import { leadDay } from './lead-day.js';
import { type Scene, unique } from './scene.js';
import { sameSeries } from './series-names.js';
import type { Sighting } from './sighting.js';

/** Gives each meeting what the rest of the text says of it: parties of the pair, the day of the report, the month of the journey. */
export function fill(scene: Scene, gathered: Gathered): void {
  const { gatherings, main } = gathered;
  if (main && !isSpoken(scene, main)) fillMain(scene, main, gatherings);
  for (const g of gatherings) {
    if (g === main || isSpoken(scene, g)) continue;
    fillParties(scene, g, sameSeriesWith(gatherings, g) ?? main);
    fillDay(g, main);
  }
}

/** Told only by those who speak in a transcript: the rest of what they say is of other things. */
const isSpoken = (scene: Scene, g: Gathering): boolean =>
  g.sightings.every((s) => scene.transcript.isSpoken(s.trigger));

function fillMain(scene: Scene, main: Gathering, all: readonly Gathering[]): void {
  if (main.parties.length < 2 && !isOpen(main) && !isGrouping(scene, main) && !isOneStates(scene, main))
    main.filled.parties = pairOf(scene, main);
  if (!main.time && main.status !== 'planned' && main.status !== 'cancelled') {
    const day = leadDay(scene, daysOfOthers(main, all)) ?? (isReadout(main) ? scene.published : null);
    if (day) main.filled.time = { start: day, end: null };
  }
}

const daysOfOthers = (main: Gathering, all: readonly Gathering[]): ReadonlySet<string> =>
  new Set(all.flatMap((g) => (g !== main && g.time ? [g.time.start] : [])));

/** Persons who met or spoke, in a text that names no day: it reports of its own day. */
function isReadout(g: Gathering): boolean {
  const told = (s: Sighting): boolean => s.form === 'verb' || s.rule === 'meeting.take-place';
  return g.sightings.some((s) => told(s) && !s.aside && s.parties.length > 1 && s.people.length > 1);
}

const joint =
  /^(?:joint|mixed|bilateral|binational|trilateral|tripartite|high-level|inter-?governmental|intergovernmental|permanent|common|border|trade)$/;

/** A board or committee of which nothing says that it is of more than one state. */
function isOneStates(scene: Scene, g: Gathering): boolean {
  return g.sightings.every(
    (s) =>
      s.form === 'noun' &&
      s.chairs.length < 2 &&
      bodiesOf(scene, s.trigger).length > 0 &&
      !bodiesOf(scene, s.trigger).some((body) => body.children('amod', 'compound').some((t) => joint.test(t.lower))),
  );
}

/** The bodies that meet: the noun itself, or the subject of the verb that says that they hold a meeting. */
function bodiesOf(scene: Scene, noun: Token): Token[] {
  if (!isMeetingNoun(scene, noun)) return isBody(scene, noun) ? [noun] : [];
  const verb = noun.head?.upos === 'VERB' && noun.is('obj') ? noun.head : null;
  return verb ? verbSubjects(verb).filter((t) => isBody(scene, t) && scene.partiesOf(t).length < 2) : [];
}

/** A conference that a text only names may be of any number of states. */
const isOpen = (g: Gathering): boolean =>
  g.name !== null && g.parties.length === 0 && g.kind === 'conference' && g.sightings.every((s) => s.aside);

/** An organisation meets its own members. */
function isGrouping(scene: Scene, g: Gathering): boolean {
  const known = scene.reading.mentions.actors.flatMap((m) => m.actors).filter((a) => g.parties.includes(a.code));
  return known.some((a) => a.kind === 'igo' || a.kind === 'body') && g.kind !== 'call';
}

/** The two parties of which the text speaks most, those of the meeting first. */
function pairOf(scene: Scene, main: Gathering): readonly string[] {
  const counts = new Map<string, number>();
  for (const m of scene.reading.mentions.actors)
    for (const a of m.actors)
      if (a.kind === 'state' || a.kind === 'igo' || a.kind === 'armed-group')
        counts.set(a.code, (counts.get(a.code) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const present = main.people.flatMap((p) => (p.actor ? [p.actor.code] : []));
  const pair = unique([...main.parties, ...present, ...ranked]).slice(0, 2);
  return pair.length === 2 ? pair.sort() : main.parties;
}

/** A meeting of the same series whose parties are known. */
function sameSeriesWith(gatherings: readonly Gathering[], g: Gathering): Gathering | null {
  const { name } = g;
  return (
    (name && gatherings.find((x) => x !== g && x.parties.length > 1 && x.name !== null && sameSeries(x.name, name))) ??
    null
  );
}

/** Another round of the same talks has the same parties. */
function fillParties(scene: Scene, g: Gathering, main: Gathering | null): void {
  if (!main || g.parties.length > 1 || !main.parties.length) return;
  if (!g.parties.every((p) => main.parties.includes(p))) return;
  if (main.parties.length === 1 && g.turn === null && g.sightings.every((s) => s.form === 'noun' && isIndefinite(s)))
    return;
  if (main.parties.length > 2 && isPair(scene, g)) return;
  if (
    isWithUnknown(scene, g) ||
    (main.parties.length > 2 && isGrouping(scene, g)) ||
    (g.kind === 'summit' && g.name !== null && g.parties.length === 1)
  )
    return;
  const foreign = g.name !== null && main.name !== null && !sameSeries(g.name, main.name);
  if (foreign || (g.kind === 'conference' && main.kind !== 'conference' && (g.turn === null || g.name !== null)))
    return;
  g.filled.parties = unique([...g.parties, ...main.parties]).sort();
}

/** `participated in a ministerial meeting hosted by X`: another than that of the organisation told before it. */
const isIndefinite = (s: Sighting): boolean => s.trigger.children('det').some((t) => /^an?$/.test(t.lower));

/** `a call with transatlantic leaders`: with whom, the words say, though not for whom they act. */
const isWithUnknown = (scene: Scene, g: Gathering): boolean =>
  g.sightings.some((s) => s.trigger.children('nmod', 'obl').some((t) => isUnknown(scene, t)));

function isUnknown(scene: Scene, t: Token): boolean {
  if (t.xpos !== 'NNS' || scene.partiesOf(t).length > 0) return false;
  if (preposition(t) === 'with') return t.children('det', 'nmod:poss').length === 0;
  return (
    preposition(t) === 'of' &&
    scene.actsForSomebody(t) &&
    t.children('nmod').length > 0 &&
    scene.actorsWithin(t).length === 0
  );
}

/** `the two sides are to meet again`: of many who met, the text does not say which two. */
function isPair(scene: Scene, g: Gathering): boolean {
  const { text } = scene.reading.document;
  return g.sightings.some((s) =>
    /\b(?:two|both) (?:sides|parties|leaders|countries|governments)\b/i.test(
      text.slice(s.trigger.sentence.start, s.trigger.end),
    ),
  );
}

/** What is told after the text's own meeting without a day of its own (`later called on`) was on that day and there. */
function fillDay(g: Gathering, main: Gathering | null): void {
  if (
    main?.place &&
    main.time &&
    g.time &&
    !g.place &&
    g.kind !== 'call' &&
    g.turn === null &&
    g.time.start.length === 10 &&
    sameTime(main.time, g.time) &&
    main.parties.join() === g.parties.join()
  )
    g.filled.place = main.place;
  if (
    !main ||
    g.time ||
    g.turn !== null ||
    (g.status ?? 'held') !== 'held' ||
    g.sightings.some((s) => s.aside) ||
    g.place
  )
    return;
  const { time, place } = main;
  if (time && main.status === 'held') g.filled.time = time;
  if (place && g.kind !== 'call') g.filled.place = place;
}
