import { describe, expect, it } from 'vitest';
import type { NameKind } from '../../model/analysis.js';
import { type Name, scoreNames, type TaggedText } from './score.js';
import { showNames, showReport } from './show.js';

const text = 'Minister Ada Brandt of Norvia met envoys of the Harbour League in Port Ellis.';

/** The name `words` of the invented text, found rather than counted. */
function name(words: string, kind: NameKind): Name {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in the text`);
  return { start, end: start + words.length, kind };
}

const gold = [
  name('Ada Brandt', 'PER'),
  name('Norvia', 'LOC'),
  name('Harbour League', 'ORG'),
  name('Port Ellis', 'LOC'),
];
const tagged: TaggedText = { url: 'https://example.org/invented', text, names: gold };

describe('scoreNames', () => {
  const rows: [string, Name[], number, number][] = [
    ['all right, in any order', [...gold].reverse(), 1, 1],
    ['nothing predicted', [], 0, 0],
    ['a prediction given twice counts once', [...gold, gold[0]!], 1, 1],
    ['other bounds are wrong twice', [name('Minister Ada Brandt', 'PER'), ...gold.slice(1)], 3 / 4, 3 / 4],
    ['another kind is wrong twice', [gold[0]!, name('Norvia', 'ORG'), gold[2]!, gold[3]!], 3 / 4, 3 / 4],
    ['one too many', [...gold, name('Minister', 'PER')], 4 / 5, 1],
  ];
  it.each(rows)('%s', (_, predicted, precision, recall) => {
    const { overall } = scoreNames([tagged], () => predicted);
    expect([overall.precision, overall.recall]).toEqual([precision, recall]);
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    expect(overall.f1).toBeCloseTo(f1, 12);
  });

  it('scores each kind by itself', () => {
    const { byKind } = scoreNames([tagged], () => [gold[0]!, gold[1]!, name('Harbour', 'LOC')]);
    expect(byKind.PER).toMatchObject({ gold: 1, predicted: 1, correct: 1, f1: 1 });
    expect(byKind.ORG).toMatchObject({ gold: 1, predicted: 0, correct: 0, f1: 0 });
    expect(byKind.LOC).toMatchObject({ gold: 2, predicted: 2, correct: 1, precision: 0.5, recall: 0.5 });
  });

  it('lists misses and false alarms with what stands in their place', () => {
    const wide = name('Minister Ada Brandt', 'PER');
    const report = scoreNames([tagged], () => [wide, gold[1]!, gold[2]!]);
    expect(report.missed.map(({ words, instead }) => [words, instead])).toEqual([
      ['Ada Brandt', [wide]],
      ['Port Ellis', []],
    ]);
    expect(report.falseAlarms.map(({ words, instead }) => [words, instead])).toEqual([
      ['Minister Ada Brandt', [gold[0]]],
    ]);
    const shown = showReport(report);
    expect(shown).toContain('| all | 4 | 3 | 2 | 66.7 | 50.0 | 57.1 |');
    expect(shown).toContain('LOC Port Ellis (nothing there)');
  });

  it('adds up texts', () => {
    const { overall } = scoreNames([tagged, { ...tagged, names: [] }], () => gold);
    expect(overall).toMatchObject({ gold: 4, predicted: 8, correct: 4, precision: 0.5, recall: 1 });
  });
});

describe('showNames', () => {
  it('puts names in brackets', () => {
    expect(showNames(text, gold)).toBe(
      'Minister [PER Ada Brandt] of [LOC Norvia] met envoys of the [ORG Harbour League] in [LOC Port Ellis].',
    );
  });
});
