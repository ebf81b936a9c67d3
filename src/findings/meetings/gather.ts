import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import { conflict, likeness } from './compare.js';
import { Gathering } from './gathering.js';
import { leadDay } from './lead-day.js';
import type { Scene } from './scene.js';
import { sameSeries } from './series-names.js';
import type { Sighting } from './sighting.js';

/** A document's meetings, and the one it is about. */
export interface Gathered {
  readonly gatherings: Gathering[];
  readonly main: Gathering | null;
}

/** How much must speak for two sightings that both say when or where. */
const alike = 2;

/**
 * Puts the sightings of one meeting together. First those that say when, where or which round it was; of these the text's own meeting is
 * chosen; then all others go to the meeting that they refer to, or stand for themselves.
 */
export function gather(scene: Scene, sightings: readonly Sighting[]): Gathered {
  const gatherings: Gathering[] = [];
  const body = sightings.filter((s) => !s.inTitle && !s.journey);
  const located = body.filter((s) => s.substantial && isLocated(s));
  for (const s of located) {
    const fit = sameOccasion(gatherings, s) ?? best(gatherings, s);
    if (fit) fit.sightings.push(s);
    else gatherings.push(new Gathering(s));
  }
  let main = mainOf(scene, gatherings, sightings);
  for (const s of body) {
    if (located.includes(s)) continue;
    const fit =
      sameOccasion(gatherings, s) ??
      (scene.transcript.isSpoken(s.trigger) ? best(gatherings, s) : referent(scene, gatherings, main, s));
    if (fit) fit.sightings.push(s);
    else if (s.substantial) {
      gatherings.push(new Gathering(s));
      if (!main || main.status === 'planned' || isFarAside(scene, main) || isHeadline(sightings, s))
        main = mainOf(scene, gatherings, sightings);
    }
  }
  if (gatherings.every((g) => g.turn !== null || g.status === 'planned')) {
    const only = onlyTold(scene, body, gatherings);
    if (only) {
      gatherings.push(new Gathering(only));
      main = gatherings.at(-1)!;
      for (const s of body)
        if (s !== only && !s.substantial && !conflict(main, s) && s.turn === null) main.sightings.push(s);
    }
  }
  for (const s of sightings.filter((x) => x.inTitle && !x.journey)) {
    const fit =
      main && !conflict(main, s)
        ? main
        : (gatherings.find((g) => g.turn === null && !conflict(g, s) && likeness(g, s) > 0) ?? null);
    if (fit) fit.sightings.push(s);
    else if (gatherings.length === 0 && s.parties.length > 1 && !sightings.some((x) => x.journey && !x.inTitle)) {
      gatherings.push(new Gathering(s));
      main = gatherings[0]!;
    }
  }
  return { gatherings, main };
}

/** The title names a meeting of that kind and none that was told before it. */
const isHeadline = (sightings: readonly Sighting[], s: Sighting): boolean =>
  s.kind !== null && sightings.some((x) => x.inTitle && x.kind === s.kind);

/**
 * Where a text tells of no meeting by itself, and speaks of a day in its first sentences: what a verb says was held, though it says neither
 * when nor where nor who (`ministers of the three met for six hours`).
 */
function onlyTold(scene: Scene, body: readonly Sighting[], gatherings: readonly Gathering[]): Sighting | null {
  if (leadDay(scene) === null) return null;
  const told = body.filter(
    (s) =>
      !scene.transcript.isSpoken(s.trigger) &&
      !gatherings.some((g) => g.sightings.includes(s)) &&
      s.status === 'held' &&
      s.turn === null &&
      !/^meeting\.(?:mentioned|named)$/.test(s.rule),
  );
  return told.find((s) => !s.aside) ?? told.find((s) => s.chairs.length > 1) ?? null;
}

/** Says by itself which meeting it is: when or where it was, which round, or, told by a verb of its own, who met. */
function isLocated(s: Sighting): boolean {
  if (s.time !== null || s.place !== null || s.turn !== null || s.around.time !== null) return true;
  return s.form === 'verb' && !s.aside && s.parties.length > 1;
}

/** The meeting of the noun at or for which this one took place (`met for the second dialogue`, `talks during the summit`), if it does not conflict. */
function sameOccasion(gatherings: readonly Gathering[], s: Sighting): Gathering | null {
  const fits = gatherings.filter((g) =>
    g.sightings.some((x) => isOccasion(s, x) || isOccasion(x, s) || oneClause(x, s)),
  );
  return fits.find((g) => !conflict(g, s)) ?? null;
}

/** `hosted X for the consultations`, `visited Ghana and held talks`: one sentence tells of one meeting twice. */
function oneClause(a: Sighting, b: Sighting): boolean {
  const [verb, noun] = a.trigger.index < b.trigger.index ? [a, b] : [b, a];
  if (verb.trigger.sentence.index !== noun.trigger.sentence.index || verb.form !== 'verb') return false;
  if (noun.form === 'noun' && !noun.inTitle && /^(for|as part of|during)$/.test(preposition(noun.trigger) ?? ''))
    return true;
  const carrier = noun.trigger.head;
  return verb.kind === 'visit' && carrier !== null && carrier.is('conj') && carrier.head?.index === verb.trigger.index;
}

const isOccasion = (inner: Sighting, outer: Sighting): boolean =>
  inner.within !== null && inner.within.index === outer.trigger.index;

/** A round that may be the text's own: neither an earlier nor a later one. */
const isOwn = (g: Gathering): boolean => g.turn === null;

function best(gatherings: readonly Gathering[], s: Sighting): Gathering | null {
  const fits = gatherings
    .filter(
      (g) => g.turn === s.turn || g.ordinal !== null || s.ordinal !== null || (g.time && s.time) || isComing(g, s),
    )
    .filter((g) => !conflict(g, s) && !isOtherSummit(g, s));
  const ranked = fits.map((g) => ({ g, sum: likeness(g, s) })).sort((a, b) => b.sum - a.sum);
  return ranked[0] && ranked[0].sum >= alike ? ranked[0].g : null;
}

/** `the upcoming forum` is the planned one of that name, and a planned meeting of the same two persons is one. */
function isComing(g: Gathering, s: Sighting): boolean {
  const [turn, other] = g.turn === null ? [s.turn, g.status] : s.turn === null ? [g.turn, s.status] : [null, null];
  if (turn !== 'next' || other !== 'planned') return false;
  if (g.name && s.name) return sameSeries(g.name, s.name);
  return s.people.filter((p) => g.people.some((q) => q.id === p.id)).length > 1;
}

/** The meeting that a sighting without time and place refers to. */
function referent(
  scene: Scene,
  gatherings: readonly Gathering[],
  main: Gathering | null,
  s: Sighting,
): Gathering | null {
  const fits = gatherings.filter(
    (g) => !conflict(g, s) && !(isChaired(s) && isFarAside(scene, g)) && !isOtherConference(g, s),
  );
  if (isFurtherCall(s) || isOfSeveral(s)) return null;
  if (pointsBack(s.trigger)) {
    const recent = [...fits]
      .filter((g) => g.lastSentence <= s.trigger.sentence.index)
      .sort((a, b) => b.lastSentence - a.lastSentence)[0];
    if (recent) return recent;
  }
  const ranked = fits
    .map((g) => ({ g, sum: likeness(g, s) + (g === main ? 1.5 : 0) + (g.turn === s.turn ? 0.5 : -2) }))
    .filter((x) => x.sum > 0)
    .sort((a, b) => b.sum - a.sum);
  const top = ranked[0];
  if (!top) return null;
  if (isNews(s))
    return likeness(top.g, s) > alike || top.g.parties.join() === [...s.parties].sort().join() ? top.g : null;
  return s.definite || !s.substantial || s.form === 'verb' || top.sum >= alike ? top.g : null;
}

/** A conference that a text only names, and of which it does not say who met, is not the meeting without a name that it reports. */
const isOtherConference = (g: Gathering, s: Sighting): boolean =>
  (s.kind === 'conference' || s.kind === 'summit') &&
  s.name !== null &&
  s.aside &&
  (s.parties.length === 0 || g.parties.length === 0) &&
  g.name === null &&
  g.kind !== 'conference' &&
  g.kind !== 'summit';

/** `met the Prime Minister. … At the Summit on Climate in April they launched …`: a summit named later is not the encounter of two. */
const isOtherSummit = (g: Gathering, s: Sighting): boolean =>
  (s.kind === 'conference' || s.kind === 'summit') &&
  s.name !== null &&
  s.aside &&
  g.sightings.every((x) => x.form === 'verb' && x.trigger.sentence.index < s.trigger.sentence.index);

/** Somebody is told to have chaired it: the text's own meeting, as a rule. */
const isChaired = (s: Sighting): boolean => s.form === 'noun' && !s.aside && s.name !== null && s.chairs.length > 1;

/** Only mentioned in passing, and not of these days. */
const isFarAside = (scene: Scene, g: Gathering): boolean => g.sightings.every((s) => s.aside) && !near(scene, g);

/** `also called on`, `later called on`: a visitor's next encounter, not the one told before. */
const isFurtherCall = (s: Sighting): boolean =>
  s.rule === 'meeting.call-on' &&
  s.trigger.children('advmod').some((t) => /^(also|later|then|separately|afterwards?)$/.test(t.lower));

/** `the NATO and EU summits`: more than one, so not the one that the text is on. */
const isOfSeveral = (s: Sighting): boolean =>
  s.form === 'noun' && s.trigger.xpos === 'NNS' && /^(?:summits|conferences|visits)$/.test(s.trigger.lower);

/** A meeting that the text brings up as new: `will hold a joint meeting`. */
function isNews(s: Sighting): boolean {
  return s.form === 'noun' && s.substantial && !s.definite && !s.aside && s.ordinal === null && s.name === null;
}

/** `that session`, `the same meeting`. */
function pointsBack(noun: Token): boolean {
  return (
    noun.children('det').some((t) => ['this', 'that', 'these', 'those'].includes(t.lower)) ||
    noun.children('amod').some((t) => t.lower === 'same')
  );
}

/** The meeting that the text is about: not an earlier or later round, told and not only mentioned, near the top, in the title. */
function mainOf(scene: Scene, gatherings: readonly Gathering[], sightings: readonly Sighting[]): Gathering | null {
  const titles = sightings.filter((s) => s.inTitle);
  const candidates = gatherings.filter(isOwn);
  const score = (g: Gathering, k: number): number => {
    let sum = -k * 0.5;
    if (g.sightings.every((s) => s.aside)) sum -= g.sightings.some((s) => s.ordinal !== null) ? 0.5 : 2;
    if (g.sightings.length === 1 && g.sightings.some((s) => s.form === 'noun' && s.aside && !(s.name && s.ordinal)))
      sum -= 1;
    if (
      g.status === 'planned' &&
      gatherings.some((x) => isOwn(x) && x.status === 'held' && isOfTwo(x) && !(x.time && isFarAside(scene, x)))
    )
      sum -= 3;
    if (near(scene, g)) sum += 2;
    if (titles.some((s) => !conflict(g, s) && likeness(g, s) > 0)) sum += 3;
    return sum + Math.min(3, g.sightings.length) * 0.5;
  };
  return candidates.map((g, k) => ({ g, sum: score(g, k) })).sort((a, b) => b.sum - a.sum)[0]?.g ?? null;
}

/** Two parties are told, or such as the text has named before. */
const isOfTwo = (g: Gathering): boolean =>
  g.parties.length > 1 || (g.parties.length === 0 && g.time !== null && g.sightings.some((s) => s.sharesParties));

/** Whether a meeting's day lies within a fortnight of publication. */
function near(scene: Scene, g: Gathering): boolean {
  const start = g.time?.start;
  if (!start || !scene.published || start.length < 10) return false;
  return Math.abs(Date.parse(start) - Date.parse(scene.published)) < 14 * 86_400_000;
}
