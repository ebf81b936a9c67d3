import type { Gathered } from './gather.js';
import type { Gathering } from './gathering.js';
import type { Scene } from './scene.js';

/**
 * A visit made up of reported meetings is no entry of its own: they are. Its dates and stops are theirs where they have none: the month of
 * the journey, the city named for their country.
 */
export function withoutJourneys(scene: Scene, { gatherings, main }: Gathered): Gathering[] {
  const journeys = gatherings.filter((g) => g.kind === 'visit');
  const within = (journey: Gathering): Gathering[] =>
    gatherings.filter(
      (g) =>
        g.kind !== 'visit' && g.kind !== 'call' && g.status === journey.status && g.turn === null && shares(journey, g),
    );
  const dropped = new Set<Gathering>();
  for (const journey of journeys) {
    const held = within(journey);
    if (held.length === 0) continue;
    dropped.add(journey);
    for (const g of held) {
      if (!g.time && journey.time) g.filled.time = { start: journey.time.start.slice(0, 7), end: null };
      if (!g.place && journey.place && held.length === 1) g.filled.place = journey.place;
    }
  }
  void scene;
  void main;
  return gatherings.filter((g) => !dropped.has(g));
}

/** Whether a meeting can be part of a journey: its parties are among those of the traveller and the hosts. */
function shares(journey: Gathering, g: Gathering): boolean {
  return g.parties.filter((p) => journey.parties.includes(p)).length > 1;
}
