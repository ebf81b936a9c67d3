import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/load.js';
import { analyseText } from '../language/analyse.js';
import { loadModel } from '../language/load.js';
import { findMentions } from './find-mentions.js';
import { plainAnalysis, plainDocument } from './plain-analysis.testing.js';
import { Referents } from './referents.js';

const knowledge = loadKnowledge();
const model = loadModel();

/** Whom the word in [brackets] stands for, actors then people. */
function read(marked: string, plain = false): string {
  const at = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const document = plainDocument(text);
  const analysis = plain ? plainAnalysis(text) : analyseText(text, model);
  const referents = new Referents(document, analysis, findMentions(document, analysis, knowledge), knowledge);
  const { actors, people } = referents.referentsOf(analysis.token(analysis.indexAt(at)));
  return [...actors.map((a) => a.code), ...people.map((p) => p.name)].join(' ');
}

const rows: [text: string, expected: string][] = [
  ['[Norway] signed the treaty.', 'NOR'],
  ['[Norway] and Chile signed the treaty.', 'NOR CHL'],
  ['[Benin], Mali, and Niger signed the treaty.', 'BEN MLI NER'],
  ['Pakistani [officials] signed the treaty.', 'PAK'],
  ['The Turkish foreign [ministry] said so.', 'TUR'],
  ['The [government] of Kenya agreed.', 'KEN'],
  ['[Officials] from Kenya and Norway met.', 'KEN NOR'],
  ['Kenya’s foreign [ministry] agreed.', 'KEN'],
  ['The [Ministry] of Foreign Affairs of Japan agreed.', 'JPN'],
  ['A [delegation] led by Kenyan Foreign Minister Ada Mwangi arrived.', 'KEN Ada Mwangi'],
  ['Foreign [Minister] Tor Eide of Norway agreed.', 'NOR Tor Eide'],
  ['Norway and Chile met. Both [governments] agreed.', 'NOR CHL'],
  ['Norway and Chile met. The [sides] agreed.', 'NOR CHL'],
  ['[Representatives] of Norway and Chile met.', 'NOR CHL'],
  ['The U.S. and Japanese [delegations] met.', 'USA JPN'],
  ['Norway, [which] signed the treaty, will pay.', 'NOR'],
  ['Norway signed and its [police] arrived.', 'NOR'],
];

const misses = [
  'The Turkish [lira] fell.',
  'The [meeting] between Norway and Chile ended.',
  'The [treaty] was signed by Norway.',
  'Many [people] came.',
];

describe('Referents', () => {
  it.each(rows)('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(misses)('finds nobody for %s', (text) => {
    expect(read(text)).toBe('');
  });

  it.each([
    ['[Norway] signed the treaty.', 'NOR'],
    ['Pakistani [officials] signed the treaty.', 'PAK'],
    ['Kenya’s foreign [ministry] agreed.', 'KEN'],
  ])('works on words alone: %s → %s', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });
});
