import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { findActors } from '../actors/find-actors.js';
import { plainAnalysis, plainDocument } from '../plain-analysis.testing.js';
import { findPlaces } from './find-places.js';

const knowledge = loadKnowledge();

function read(text: string): string[] {
  const document = plainDocument(text);
  const analysis = plainAnalysis(text);
  const places = findPlaces(document, analysis, knowledge, findActors(document, analysis, knowledge));
  return places.map(({ kind, reading }) => `${kind} ${reading.name} ${reading.country}`);
}

describe('places', () => {
  it.each([
    ['They met in Washington, D.C., on Friday.', ['city Washington, D.C. USA']],
    ['They met in Washington DC.', ['city Washington DC USA']],
    ['The round was held in Washington on Friday.', ['city Washington USA']],
    [
      'talks in The Hague, New York and Addis Ababa',
      ['city The Hague NLD', 'city New York USA', 'city Addis Ababa ETH'],
    ],
    ['a summit in N’Djamena', ['city N’Djamena TCD']],
    ['He flew to Kiev and Lomé.', ['city Kiev UKR', 'city Lomé TGO']],
    ['Officials of Pakistan met in Hyderabad.', ['city Hyderabad PAK']],
    ['Officials of India met in Hyderabad.', ['city Hyderabad IND']],
    ['They met in Hyderabad, Pakistan.', ['city Hyderabad PAK', 'country Pakistan PAK']],
    ['A forum in Nice, France, closed.', ['city Nice FRA', 'country France FRA']],
    ['They met at Camp David.', ['venue Camp David USA']],
    ['He spoke at the White House.', ['venue White House USA']],
    ['an office in Singapore', ['city Singapore SGP']],
    ['unrest in the Sahel and Tigray', ['region Sahel null', 'region Tigray ETH']],
    ['ISLAMABAD: Officials said so.', ['city Islamabad PAK']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('no places', () => {
  it.each([
    'Secretary Austin met Reading experts.',
    'the Geneva Conventions and the Paris Agreement',
    'Washington said no. Islamabad and Kabul agreed.',
    'Nice work. Split the sum. Most agreed.',
    'Pakistan’s envoy thanked French officials.',
    'The White House said so.',
    'Envoys of Laos, Vietnam and Brunei agreed.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

it('has coordinates', () => {
  const text = 'They met in Genève.';
  const [place] = findPlaces(plainDocument(text), plainAnalysis(text), knowledge, []);
  expect(place).toMatchObject({ start: 12, end: 18, reading: { latitude: 46.2, longitude: 6.15 } });
});
