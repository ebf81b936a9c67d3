import { describe, expect, it } from 'vitest';
import { pairIn } from './suggestions.js';

const names = { KEN: 'Kenya', NER: 'Niger', NGA: 'Nigeria', NOR: 'Norway', USA: 'United States' };

describe('two actors in a few words', () => {
  it.each([
    ['kenya norway', '/between/KEN/NOR'],
    ['Norway and Kenya', '/between/NOR/KEN'],
    ['usa-ken', '/between/USA/KEN'],
    ['United States and Kenya', '/between/USA/KEN'],
    ['US Kenya', '/between/USA/KEN'],
    ['niger norw', '/between/NER/NOR'],
    ['kenya', undefined],
    ['kenya kenya', undefined],
    ['ocean dialogue', undefined],
  ])('%s', (q, href) => {
    expect(pairIn(q, names)[0]?.href).toBe(href);
  });

  it.each([
    ['kenya norway', true],
    ['us and kenya', true],
    ['kenya norway fisheries', false],
    ['kenya norway niger', false],
  ])('whether Enter on “%s” goes to the two: %s', (q, sure) => {
    expect(pairIn(q, names)[0]?.sure).toBe(sure);
  });
});
