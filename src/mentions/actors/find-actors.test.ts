import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { plainAnalysis, plainDocument } from '../plain-analysis.testing.js';
import { findActors } from './find-actors.js';

const knowledge = loadKnowledge();

/** Each mention as `words=CODE`, in order of the text. */
function read(text: string): string[] {
  const found = findActors(plainDocument(text), plainAnalysis(text), knowledge);
  return found.map((m) => `${text.slice(m.start, m.end)}=${m.actors[0]!.code}`);
}

describe('names of actors', () => {
  it.each([
    ['Pakistan’s envoy met Afghan officials and two Chinese.', ['Pakistan=PAK', 'Afghan=AFG', 'Chinese=CHN']],
    ['The U.S.-EU summit and the Pak-US dialogue', ['U.S.=USA', 'EU=EU', 'Pak=PAK', 'US=USA']],
    ['Sino-Indian talks on Indo-Pacific trade', ['Sino=CHN', 'Indian=IND']],
    ['Brazil/Argentina talks', ['Brazil=BRA', 'Argentina=ARG']],
    ['Officials of the Republic of Korea and of the DPRK', ['Republic of Korea=KOR', 'DPRK=PRK']],
    [
      'Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea',
      ['Papua New Guinea=PNG', 'Equatorial Guinea=GNQ', 'Guinea-Bissau=GNB', 'Guinea=GIN'],
    ],
    ['Niger and Nigeria', ['Niger=NER', 'Nigeria=NGA']],
    ['the Security Council and the European Commission', ['Security Council=UN', 'European Commission=EU']],
    [
      'fighters of Tehrik-i-Taliban Pakistan and ISIS-Khorasan',
      ['Tehrik-i-Taliban Pakistan=TTP', 'ISIS-Khorasan=ISKP'],
    ],
    ['the Central Asian C5+1 and the P5+1', ['C5+1=C5+1', 'P5+1=P5+1']],
    ['ENVOYS SAID US, CHINA SPOKE WITH US ENVOY', ['US=USA', 'CHINA=CHN', 'US=USA']],
    ['Al Shabaab and al-Qa’ida', ['Al Shabaab=ALSHABAAB', 'al-Qa’ida=AQ']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('no actors', () => {
  it.each([
    'They told us who was there and what care is.',
    'JOIN US AND SEE WHO WAS THERE',
    'the Indian Ocean, the South China Sea and New Mexico',
    'It cost US$ 18 million, or 3 million U.S. dollars.',
    'The Washington Post named Jordan Reed and Sen. Washington.',
    'under the Vienna Convention and the Paris Agreement',
    'He ate a turkey on fine china.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('capitals and seats of power', () => {
  it.each([
    ['Washington said it would not wait.', ['Washington=USA']],
    ['Islamabad and Kabul agreed to talk.', ['Islamabad=PAK', 'Kabul=AFG']],
    ['talks between Ankara and Athens', ['Ankara=TUR', 'Athens=GRC']],
    ['Kabul’s position has not changed.', ['Kabul=AFG']],
    ['The Kremlin and the White House kept silent.', ['Kremlin=RUS', 'White House=USA']],
    ['Paris urged Tehran to answer.', ['Paris=FRA', 'Tehran=IRN']],
    ['They met in Washington and flew to Kabul.', []],
    ['He spoke at the White House.', []],
    ['Kabul’s airport was closed.', []],
    ['Washington, D.C., was hot.', []],
    ['a hotel in Moscow and Paris', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what the text itself says of a name', () => {
  it.each([
    ['Republic of Cyprus (ROC) officials. ROC said.', ['Republic of Cyprus=CYP', 'ROC=CYP', 'ROC=CYP']],
    ['the Acute Unrest (AU) index rose. The AU fell.', []],
    ['the Arakan Army (AKA) fights. The AKA won.', ['Arakan Army=AA', 'AKA=AA', 'AKA=AA']],
    ['The Congolese army met the Republic of the Congo.', ['Congolese=COG', 'Republic of the Congo=COG']],
    ['The Congolese army', ['Congolese=COD']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

it('searches no furniture', () => {
  const text = 'Home | Pakistan | India\n\nFrance agreed.';
  const blocks = [
    { kind: 'furniture' as const, start: 0, end: 23 },
    { kind: 'paragraph' as const, start: 25, end: text.length },
  ];
  const found = findActors({ ...plainDocument(text), blocks }, plainAnalysis(text), knowledge);
  expect(found.map((m) => m.actors[0]!.code)).toEqual(['FRA']);
});

it('knows form, head and the other readings of a mention', () => {
  const text = 'A Congolese envoy';
  const [mention] = findActors(plainDocument(text), plainAnalysis(text), knowledge);
  expect(mention).toMatchObject({ form: 'demonym', head: 1, start: 2, end: 11 });
  expect(mention!.candidates.map((a) => a.code)).toEqual(['COG']);
});
