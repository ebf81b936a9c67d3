import { describe, expect, it } from 'vitest';
import type { Actor } from '../model/actor.js';
import { knownFrom } from './known-actors.js';

const actor = (code: string, kind: Actor['kind'], name: string, ...names: string[]): Actor => ({
  code,
  kind,
  name,
  names: names.map((text) => ({ text, form: text === 'Abidjan' ? 'metonym' : 'demonym', since: null, until: null })),
  actsFor: null,
  members: [],
  references: { iso3166: null, unsc: null, wikidata: null },
});
const known = knownFrom([
  actor('CIV', 'state', 'Côte d’Ivoire', 'Ivorian', 'Abidjan'),
  actor('MLI', 'state', 'Mali', 'Malian'),
  actor('SOM', 'state', 'Somalia', 'Somali'),
  actor('MALIC', 'company', 'Malicorp'),
]);

describe('the actors that the program knows', () => {
  it.each([
    ['mali', ['MLI', 'MALIC', 'SOM']],
    ['cote d', ['CIV']],
    ['ivorian', ['CIV']],
    ['som', ['SOM']],
    ['abidjan', []],
  ])('are found by %s, the likeliest first', (letters, codes) => {
    expect(known.matching(letters, 5).map((a) => a.code)).toEqual(codes);
  });

  it('are found by code, as many as are known', () => {
    expect(known.among(['MLI', 'XXX']).map((a) => a.name)).toEqual(['Mali']);
  });
});
