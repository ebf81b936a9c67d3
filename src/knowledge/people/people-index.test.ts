import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../load.js';
import { foldWord } from './people-index.js';

const { people } = loadKnowledge();
const words = (text: string): string[] => text.split(' ').map(foldWord);

describe('PeopleIndex', () => {
  it.each([
    ['Secretary of State for Security', 3, 'government'],
    ['secretary-general of the league', 1, 'administration'],
    ['King Harald', 1, 'throne'],
    ['Chargé d’Affaires a.i.', 2, 'diplomacy'],
  ])('knows the office at the head of %s', (text, length, group) => {
    expect(people.headAt(words(text), 0)).toEqual({ length, value: group });
  });

  it.each([
    ['Ministers', 'government'],
    ['Secretaries', 'government'],
    ['Spokesmen', 'administration'],
  ])('knows the plural %s', (text, group) => {
    expect(people.pluralHeadAt(words(text), 0)?.value).toBe(group);
  });

  it('takes no singular for a plural', () => {
    expect(people.pluralHeadAt(['minister'], 0)).toBeNull();
  });

  it.each([
    ['H.E. Someone', 1],
    ['Rear Admiral Someone', 2],
    ['His Royal Highness Someone', 3],
  ])('knows the honorific of %s', (text, length) => {
    expect(people.honorificAt(words(text), 0)?.length).toBe(length);
  });

  it('knows who held an office on a day', () => {
    expect(people.holdersNamed('Merkel', '2015-01-01').map((h) => h.actor)).toEqual(['DEU']);
    expect(people.holdersNamed('Merkel', '2023-01-01')).toEqual([]);
  });
});
