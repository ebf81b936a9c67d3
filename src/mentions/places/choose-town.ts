import type { Town } from '../../knowledge/places/place-index.js';
import type { Place } from '../../model/mention.js';
import type { Candidate, Context } from './candidate.js';

/** What else speaks for a town, in powers of ten of its population. */
const weights = { namedBeside: 20, namedInText: 1.5, capital: 2, seat: 0.5 };

/** Of towns that share a name: the one whose country stands beside it or in the text, else the likelier by size and rank. */
export function chooseTown(c: Candidate, countries: ReadonlyMap<string, number>, context: Context): Place {
  const beside = countryBeside(c, context);
  const score = (place: Place | Town): number => {
    if (!('population' in place)) return 0;
    const { country, population, rank } = place;
    const named = country !== null && country === beside ? weights.namedBeside : 0;
    const mentioned = country !== null && countries.has(country) ? weights.namedInText : 0;
    return (
      Math.log10(population + 10) + named + mentioned + (rank === 3 ? weights.capital : rank === 2 ? weights.seat : 0)
    );
  };
  return c.places.reduce((best, place) => (score(place) > score(best) ? place : best));
}

/** The country or region right after the town and a comma: `Hyderabad, Pakistan`; `Athens, Georgia`. */
function countryBeside(c: Candidate, { document, actors, knowledge }: Context): string | null {
  const next = c.passage.pieces[c.last];
  if (next?.gap !== ',' || document.text[c.end] !== ',') return null;
  const state = actors.find((a) => a.start === next.start)?.actors[0]?.code;
  return state ?? knowledge.places.region(next.key)?.country ?? null;
}
