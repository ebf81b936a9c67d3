import type { Scene } from './scene.js';
import type { Sighting } from './sighting.js';

/**
 * Where the ministers of a grouping meet and the text names its states, the states are the parties: a sighting that names only the grouping
 * takes the states of one that names them all.
 */
export function withStates(scene: Scene, sightings: readonly Sighting[]): Sighting[] {
  const members = new Map(scene.reading.mentions.actors.flatMap((m) => m.actors).map((a) => [a.code, a.members]));
  const lists = sightings.map((s) => s.parties).filter((p) => p.length > 2);
  return sightings.map((s) => {
    const own = members.get(s.parties[0] ?? '') ?? [];
    if (s.parties.length !== 1 || own.length < 3) return s;
    const states = lists.find((list) => list.length === own.length && list.every((code) => own.includes(code)));
    return states ? { ...s, parties: states } : s;
  });
}
