import type { Place } from '../../model/mention.js';
import { preposition } from '../predicates/arguments.js';
import { hostsOf } from './company.js';
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
      !(s.form === 'noun' && s.aside && s.people.length === 0) &&
      !added.some((a) => a.first.people.some((p) => s.people.includes(p)))
    )
      added.push(...byHost(scene, s, cities));
  }
  void main;
  const kept = gatherings.filter((g) => !dropped.has(g) && !(g.kind === 'visit' && lacksTraveller(scene, g)));
  return [
    ...kept.flatMap((g) =>
      g.first.rule === 'meeting.visit' && g.sightings.length === 1 ? byHost(scene, g.first, cities) : [g],
    ),
    ...added,
  ];
}

/** A journey to several countries is a visit to each; one to an organisation is none to the country where it sits. */
function byHost(scene: Scene, s: Sighting, cities: ReadonlyMap<string, Place>): Gathering[] {
  const travellers = unique(s.people.flatMap((p) => (p.actor ? [p.actor.code] : [])));
  const abroad = s.parties.filter((code) => !travellers.includes(code));
  const known = scene.castOf(s.trigger.sentence).actors.flatMap((m) => m.actors);
  const seats = abroad.filter((code) => known.some((a) => a.code === code && a.kind === 'igo'));
  const hosts = seats.length > 0 ? seats : abroad;
  if (seats.length > 0 && travellers.length === 1 && hosts.length === 1)
    return [new Gathering({ ...s, parties: [...travellers, ...hosts].sort() })];
  if (travellers.length !== 1 || hosts.length < 2) return [new Gathering(s)];
  return hosts.map(
    (host) =>
      new Gathering({
        ...s,
        parties: [...travellers, host].sort(),
        place: cities.get(host) ?? (s.place?.country === host ? s.place : null),
      }),
  );
}

/** `is on travel to Japan and Mongolia`: the countries of a journey of which the words do not say whose it was. */
function lacksTraveller(scene: Scene, g: Gathering): boolean {
  return g.sightings.every((s) => {
    if (s.form !== 'noun' || s.people.length > 0) return false;
    const visited = unique(
      s.trigger
        .children('nmod', 'obl')
        .flatMap((t) => (/^(?:to|in)$/.test(preposition(t) ?? '') ? hostsOf(scene, t) : [])),
    );
    return visited.length > 1 && s.parties.every((code) => visited.includes(code));
  });
}

/** Whether a meeting can be part of a journey: of the same standing and time, with the traveller or the hosts. */
function isStop(journey: Sighting, visit: Gathering | null, g: Gathering): boolean {
  if (g.kind === 'visit' || g.kind === 'call' || g.turn !== null) return false;
  const begun = !visit && g.status === 'planned' && /^(?:arrive|depart|leave)$/.test(journey.trigger.lemma);
  if (
    visit
      ? visit.status !== g.status
      : !begun && journey.status !== null && g.status !== null && journey.status !== g.status
  )
    return false;
  const time = visit?.time ?? journey.time;
  if (time && g.time && !sameTime(time, g.time) && !covers(time.start, time.end, g.time.start)) return false;
  if (isOthers(journey, g)) return false;
  const shared = g.parties.filter((p) => journey.parties.includes(p)).length;
  if (visit) return shared > 1 && (!time || !g.time || (g.time.start.length >= 7 && sameTime(time, g.time)));
  return shared > 1 || (shared === 1 && g.sightings.some((s) => s.sharesParties || s.form === 'verb'));
}

/** The traveller's side is told to have met in the person of somebody else. */
function isOthers(journey: Sighting, g: Gathering): boolean {
  const sides = unique(journey.people.flatMap((p) => (p.actor ? [p.actor.code] : [])));
  const met = g.people.filter((p) => p.actor !== null && sides.includes(p.actor.code));
  return sides.length === 1 && met.length > 0 && !met.some((p) => journey.people.some((q) => q.id === p.id));
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
  for (const { trigger } of travels.filter((t) => t.form === 'verb' || preposition(t.trigger) !== 'during'))
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
