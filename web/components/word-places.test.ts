import { describe, expect, it } from 'vitest';
import { nearest, placesOf } from './word-places.js';

const text = 'They met. Then they met again, and met.';

describe('placesOf', () => {
  it.each([
    ['met', [5, 20, 35]],
    ['They met.', [0]],
    ['never', []],
    ['', []],
  ])('%j', (words, starts) => {
    const places = placesOf(text, words);
    expect(places.map((p) => p.start)).toEqual(starts);
    for (const { start, end } of places) expect(text.slice(start, end)).toBe(words);
  });
});

it.each([
  [0, 5],
  [19, 20],
  [99, 35],
])('nearest to %i begins at %i', (to, start) => {
  expect(nearest(placesOf(text, 'met'), to)?.start).toBe(start);
});
