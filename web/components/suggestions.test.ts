import { describe, expect, it } from 'vitest';
import { pairIn } from './suggestions.js';

const actors = [
  { code: 'KEN', name: 'Kenya' },
  { code: 'NOR', name: 'Norway' },
  { code: 'USA', name: 'United States' },
];

describe('two actors in a few words', () => {
  it.each([
    ['kenya norway', '/between/KEN/NOR'],
    ['Norway and Kenya', '/between/NOR/KEN'],
    ['usa-ken', '/between/USA/KEN'],
    ['kenya', undefined],
    ['kenya kenya', undefined],
    ['ocean dialogue', undefined],
  ])('%s', (q, href) => {
    expect(pairIn(q, actors)[0]?.href).toBe(href);
  });
});
