import type { PlaceMention } from '../../model/mention.js';
import type { PeriodMention } from '../../model/period.js';
import type { Scene } from './scene.js';
import type { Sighting } from './sighting.js';

/** What may stand between a city and the time of its meeting, and before the next city of the list. */
const within = /^,?\s*(?:in|on|at)?\s*$/;
const next = /^\s*(?:,|;|,? and)\s*(?:again\s+)?(?:in|at)\s+$/;

interface Stage {
  readonly place: PlaceMention;
  readonly period: PeriodMention;
}

/**
 * `the meetings in Oslo in May 2021, in Nairobi in June 2022 and in Bergen in July 2023`: a meeting for each city of the list. Those who recall
 * them are not said to have been at any. A sighting of one meeting stays as it is.
 */
export function stagesOf(scene: Scene, s: Sighting): Sighting[] {
  if (s.place === null || s.time === null || !/^(NNS|NNPS)$/.test(s.trigger.xpos)) return [s];
  const stages = stagesBehind(scene, s);
  if (stages.length < 2) return [s];
  return stages.map(({ place, period }, k) => ({
    ...s,
    people: [],
    chairs: [],
    place: place.reading,
    time: { start: period.reading.start, end: period.reading.end },
    around: { place: null, time: null },
    words: { start: k === 0 ? s.words.start : place.start, end: period.end },
  }));
}

/** The row of cities with their times that begins with the first city behind the noun. */
function stagesBehind(scene: Scene, s: Sighting): Stage[] {
  const { text } = scene.reading.document;
  const cast = scene.castOf(s.trigger.sentence);
  const cities = cast.places
    .filter((m) => m.kind === 'city' && m.start > s.trigger.start)
    .sort((a, b) => a.start - b.start);
  const out: Stage[] = [];
  for (const place of cities) {
    const last = out.at(-1);
    if (last && !next.test(text.slice(last.period.end, place.start))) break;
    const period = cast.periods.find((p) => p.start >= place.end && within.test(text.slice(place.end, p.start)));
    if (!period) break;
    out.push({ place, period });
  }
  return out;
}
