import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../model/analysis.js';
import { analyseText } from './analyse.js';
import { makeKernel } from './kernel/kernel.js';
import { loadModel } from './load.js';
import { openModelFile } from './model-file.js';

const model = loadModel();
const read = (text: string) => analyseText(text, model);

/** What holds of every analysis of every text. */
function hold(analysis: Analysis): void {
  const { tokenStart, tokenEnd, sentenceFirst, head } = analysis.arrays;
  for (let i = 0; i < analysis.length; i++) {
    expect(tokenEnd[i]!).toBeGreaterThan(tokenStart[i]!);
    expect(tokenStart[i]!).toBeGreaterThanOrEqual(i === 0 ? 0 : tokenEnd[i - 1]!);
  }
  expect(tokenEnd[analysis.length - 1] ?? 0).toBeLessThanOrEqual(analysis.text.length);
  expect(sentenceFirst[sentenceFirst.length - 1]).toBe(analysis.length);
  for (const sentence of analysis.sentences) {
    expect(sentence.last).toBeGreaterThan(sentence.first);
    const heads = Array.from(head.subarray(sentence.first, sentence.last));
    expect(heads.filter((h) => h < 0)).toHaveLength(1);
    expect(heads.every((h) => h < 0 || (h >= sentence.first && h < sentence.last))).toBe(true);
    expect(sentence.root.subtree).toHaveLength(sentence.last - sentence.first);
    for (const token of sentence.tokens) {
      expect(token.lemma.length).toBeGreaterThan(0);
      expect(token.relation === 'root').toBe(token.head === null);
    }
  }
}

const bytes = (analysis: Analysis) =>
  JSON.stringify([Object.values(analysis.arrays).map((a) => Array.from(a)), analysis.lemmas]);

describe('analyse', () => {
  const words = fc.constantFrom(
    'the',
    'minister',
    'met',
    'Norvia',
    'U.S.',
    'said',
    ',',
    '.',
    '"',
    '(',
    ')',
    '-',
    '?',
    "don't",
    '5',
    '$',
    'and',
    'of',
    '\n',
    '\n\n',
  );
  const prose = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));

  it('holds its promises for any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), prose), (text) => hold(read(text))),
      { numRuns: 150 },
    );
  });

  it('gives the same bytes again, whatever was read in between', () => {
    fc.assert(
      fc.property(prose, prose, (text, other) => {
        const once = bytes(read(text));
        read(other);
        expect(bytes(read(text))).toBe(once);
      }),
      { numRuns: 20 },
    );
  });

  const odd: [string, string][] = [
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['one letter', 'x'],
    ['capitals', 'THE MINISTERS MET IN PORT ELLIS ON FRIDAY.'],
    ['no capitals', 'the ministers met in port ellis on friday'],
    ['emoji', '🙂🙂 👩‍💻'],
    ['other scripts', 'Вчера министр 会见了 大使。'],
    ['control characters', 'a\u0000b\u001b[31mc\u200f'],
    ['half a pair', 'a \ud800 b'],
  ];
  it.each(odd)('reads %s', (_, text) => hold(read(text)));

  it('reads a sentence of 5,000 words as one', () => {
    const analysis = read(`${'the ministers of Norvia and of Ostland met , '.repeat(556)}.`);
    hold(analysis);
    expect(analysis.sentences).toHaveLength(1);
    expect(analysis.length).toBeGreaterThan(5000);
  });

  it('leaves out furniture and ends sentences where blocks end', () => {
    const text = 'Menu Home About\nNorvia and Ostland sign treaty\nThe ministers met. They spoke.';
    expect(read(text).sentences.length).toBeGreaterThanOrEqual(3);
  });
});

describe('sentences', () => {
  const rows: [string, string[]][] = [
    [
      'Secretary Antony J. Blinken met Amb. Ada Brandt. They spoke.',
      ['Secretary Antony J. Blinken met Amb. Ada Brandt.', 'They spoke.'],
    ],
    ['She lives in the U.S. and works there. He left.', ['She lives in the U.S. and works there.', 'He left.']],
    [
      '“We will pay. We will not wait,” she said. He agreed.',
      ['“We will pay.', 'We will not wait,” she said.', 'He agreed.'],
    ],
    ['JOINT STATEMENT\n\nThe ministers met today.', ['JOINT STATEMENT', 'The ministers met today.']],
    ['1. The sides will meet.\n2. They will sign.', ['1. The sides will meet.', '2. They will sign.']],
  ];
  it.each(rows)('%j', (text, expected) => expect(read(text).sentences.map((s) => s.text)).toEqual(expected));
});

describe('lemmas', () => {
  it.each([
    ['centred', 'centre'],
    ['signalled', 'signal'],
    ['focussed', 'focus'],
    ['manoeuvred', 'manoeuvre'],
    ['passed', 'pass'],
    ['pledged', 'pledge'],
  ])('%s is %s', (form, lemma) => {
    expect(read(`They ${form} it in Oslo.`).sentences[0]!.tokens[1]!.lemma).toBe(lemma);
  });
});

describe('trees and names', () => {
  it('finds who did what in a plain sentence', () => {
    const analysis = read('Foreign Minister Ada Brandt met the ambassador in Paris on Friday.');
    const root = analysis.sentences[0]!.root;
    expect(root.text).toBe('met');
    expect(root.child('nsubj')?.subtree.map((t) => t.text)).toContain('Brandt');
    expect(root.child('obj')?.lemma).toBe('ambassador');
    expect(
      analysis
        .tokensIn({ start: 0, end: 80 })
        .filter((t) => t.nameKind === 'LOC')
        .map((t) => t.text),
    ).toEqual(['Paris']);
  });

  it('takes names that the caller knows', () => {
    const text = 'Talks with Zorvania went on.';
    const at = text.split(' ').indexOf('Zorvania');
    const names = () => [{ first: at, end: at + 1, kind: 'ORG' as const, weight: 20 }];
    expect(analyseText(text, model, { names }).token(at).nameKind).toBe('ORG');
  });
});

describe('openModelFile', () => {
  it('refuses what is no model', () => expect(() => openModelFile(new ArrayBuffer(64))).toThrow(/no RAPM mark/));
});

it('uses WebAssembly where there is some', () => expect(makeKernel().kind).toBe('wasm'));
