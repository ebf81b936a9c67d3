import type { ActorMention, PlaceMention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import type { Context } from './candidate.js';

const locative =
  /\b(in|at|to|from|near|into|across|throughout|inside|outside|visit(?:ed|ing|s)?|via|toward|towards|around|leave|left|between) (?:the |both |northern |southern |eastern |western |central )*$/i;
/** States that are a town: the meeting's city when a meeting is "in Singapore". */
const cityStates = new Set(['SGP', 'HKG', 'MAC', 'MCO', 'VAT', 'DJI', 'LUX', 'GIB', 'SMR']);

/** States by name where the sentence treats them as ground: `in Qatar`, and after one of `spots`: `Doha, Qatar`. */
export function findCountries({ document, actors, knowledge }: Context, spots: readonly Span[]): PlaceMention[] {
  const ends = new Set(spots.map((spot) => spot.end));
  return actors.flatMap((mention) => {
    const place = mention.form === 'name' ? knowledge.places.country(mention.actors[0]?.code ?? '') : null;
    if (!place || !isGround(mention, document.text, ends)) return [];
    const { start, end, head } = mention;
    const kind = cityStates.has(place.country!) ? ('city' as const) : ('country' as const);
    const name = kind === 'city' ? document.text.slice(start, end) : place.name;
    return [{ start, end, head, kind, reading: { ...place, name } }];
  });
}

function isGround({ start, end }: ActorMention, text: string, ends: ReadonlySet<number>): boolean {
  const lead = text.slice(Math.max(0, start - 30), start);
  // `in Pakistan’s view`, `in US-led talks`: not ground.
  if (/^(['’]s?|-)/.test(text.slice(end, end + 2))) return false;
  return locative.test(lead) || (lead.endsWith(', ') && ends.has(start - 2));
}
