import type { Place } from '../../model/mention.js';
import { sameTime } from './compare.js';
import type { Gathered } from './gather.js';
import { Gathering } from './gathering.js';
import { type Scene, unique } from './scene.js';
import type { Sighting } from './sighting.js';

/**
 * Visits made up of reported meetings are no entries of their own: the meetings are. What the journey says is theirs where they do not say
 * it: the month, the traveller's side, the city named for their country. A journey without meetings is a visit.
 */
export function readJourneys(
  scene: Scene,
  { gatherings, main }: Gathered,
  sightings: readonly Sighting[],
): Gathering[] {
  const travels = sightings.filter((s) => s.journey);
  const cities = citiesByCountry(scene, travels);
  const dropped = new Set<Gathering>();
  const visits = gatherings.filter((g) => g.kind === 'visit').map((g) => ({ g, s: g.first }));
  const added: Gathering[] = [];
  for (const { g, s } of [...visits, ...travels.map((s) => ({ g: null, s }))]) {
    const stops = gatherings.filter((x) => x !== g && !dropped.has(x) && isStop(s, g, x));
    if (stops.length > 0) {
      if (g) dropped.add(g);
      for (const stop of stops) complete(scene, stop, s, cities);
    } else if (
      !g &&
      s.substantial &&
      s.parties.length > 1 &&
      !s.inTitle &&
      !added.some((a) => a.first.people.some((p) => s.people.includes(p)))
    )
      added.push(new Gathering(s));
  }
  void main;
  return [...gatherings.filter((g) => !dropped.has(g)), ...added];
}

/** Whether a meeting can be part of a journey: of the same standing and time, with the traveller or the hosts. */
function isStop(journey: Sighting, visit: Gathering | null, g: Gathering): boolean {
  if (g.kind === 'visit' || g.kind === 'call' || g.turn !== null) return false;
  if (visit ? visit.status !== g.status : journey.status !== null && g.status !== null && journey.status !== g.status)
    return false;
  const time = visit?.time ?? journey.time;
  if (time && g.time && !sameTime(time, g.time) && !covers(time.start, time.end, g.time.start)) return false;
  const shared = g.parties.filter((p) => journey.parties.includes(p)).length;
  if (visit) return shared > 1 && (!time || !g.time || (g.time.start.length >= 7 && sameTime(time, g.time)));
  return shared > 1 || (shared === 1 && g.sightings.some((s) => s.sharesParties || s.form === 'verb'));
}

const covers = (start: string, end: string | null, day: string): boolean => day >= start && day <= (end ?? start);

function complete(scene: Scene, stop: Gathering, journey: Sighting, cities: ReadonlyMap<string, Place>): void {
  if (!stop.time && journey.time) stop.filled.time = { start: journey.time.start.slice(0, 7), end: null };
  const travellers = unique(journey.people.flatMap((p) => (p.actor ? [p.actor.code] : [])));
  if (stop.parties.length < 2 && travellers.length > 0) {
    stop.filled.parties = unique([...stop.parties, ...travellers]).sort();
    if (stop.people.length === 0 || stop.sightings.some((s) => s.sharesParties))
      stop.peopleBeside.unshift(...journey.people);
  }
  if (stop.place) return;
  const hosts = stop.parties.filter((p) => !travellers.includes(p));
  const city = hosts.map((h) => cities.get(h)).find((c) => c !== undefined);
  const place = lastCityInParagraph(scene, stop) ?? city;
  if (place) stop.filled.place = place;
}

/** The city that a journey's sentences name for each country. */
function citiesByCountry(scene: Scene, travels: readonly Sighting[]): ReadonlyMap<string, Place> {
  const out = new Map<string, Place>();
  for (const { trigger } of travels)
    for (const m of scene.castOf(trigger.sentence).places)
      if (m.kind === 'city' && m.reading.country && !out.has(m.reading.country)) out.set(m.reading.country, m.reading);
  return out;
}

/** The city last named before a meeting in its own paragraph. */
function lastCityInParagraph(scene: Scene, g: Gathering): Place | null {
  const at = g.first.trigger.start;
  const block = scene.reading.document.blocks.find((b) => b.start <= at && at < b.end);
  if (!block) return null;
  const before = scene.reading.mentions.places.filter(
    (m) => m.kind === 'city' && m.start >= block.start && m.start < at,
  );
  return before.at(-1)?.reading ?? null;
}
