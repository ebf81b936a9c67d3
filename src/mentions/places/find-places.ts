import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, PersonMention, PlaceMention } from '../../model/mention.js';
import { bySpan, overlaps } from '../../model/span.js';
import { headToken } from '../head-token.js';
import { passagesOf } from '../passages.js';
import type { Candidate, Context } from './candidate.js';
import { chooseTown } from './choose-town.js';
import { findCountries } from './countries.js';
import { isPlace } from './evidence.js';
import { findCandidates } from './find-candidates.js';

/**
 * Towns, countries, regions and venues that a document names as places, in order of the text and without overlaps. A town has its name as
 * printed, and the country and coordinates of the likeliest of its name. Furniture is not searched.
 */
export function findPlaces(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  actors: readonly ActorMention[],
  people: readonly PersonMention[] = [],
): PlaceMention[] {
  const context: Context = { document, analysis, knowledge, actors, people };
  const countries = countriesNamed(actors);
  const spots = passagesOf(document)
    .flatMap((passage) => findCandidates(passage, knowledge))
    .filter((candidate) => isPlace(candidate, context))
    .flatMap((candidate) => mentionOf(candidate, countries, context));
  const states = findCountries(context, spots).filter((state) => !spots.some((spot) => overlaps(spot, state)));
  return [...spots, ...states].sort(bySpan);
}

function mentionOf(c: Candidate, countries: ReadonlyMap<string, number>, context: Context): PlaceMention[] {
  const head = headToken(context.analysis, c);
  if (head === null) return [];
  const { start, end } = withAbbreviationDot(c, context.document.text);
  const place = c.kind === 'city' ? chooseTown(c, countries, context) : c.places[0]!;
  const { country, latitude, longitude } = place;
  return [
    {
      start,
      end,
      head,
      kind: c.kind,
      reading: { name: printedName(c, place.name, context), country, latitude, longitude },
    },
  ];
}

/** The last dot of `Washington, D.C.` is the name's even where it ends the sentence too. */
function withAbbreviationDot(c: Candidate, text: string): { start: number; end: number } {
  return {
    start: c.start,
    end: /\.\p{Lu}$/u.test(text.slice(c.start, c.end)) && text[c.end] === '.' ? c.end + 1 : c.end,
  };
}

/** As printed; a name in capitals (`ISLAMABAD`) as the list writes it. */
function printedName(c: Candidate, listed: string, { document }: Context): string {
  const printed = document.text.slice(c.start, c.end).replace(/\s+/g, ' ');
  return printed.length > 3 && printed === printed.toUpperCase() ? listed : printed;
}

/** How often each state is named. */
function countriesNamed(actors: readonly ActorMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of actors)
    for (const actor of mention.actors)
      if (actor.kind === 'state') counts.set(actor.code, (counts.get(actor.code) ?? 0) + 1);
  return counts;
}
