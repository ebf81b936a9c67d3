import type { Span } from '../../src/model/span.js';

/** Everywhere that some words stand in a text, letter by letter. */
export function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** The place nearest to a point in the text. */
export function nearest(places: readonly Span[], to: number): Span | null {
  return places.reduce<Span | null>(
    (best, place) => (best === null || Math.abs(place.start - to) < Math.abs(best.start - to) ? place : best),
    null,
  );
}
