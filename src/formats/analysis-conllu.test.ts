import { describe, expect, it } from 'vitest';
import { Analysis } from '../model/analysis.js';
import { analysisToConllu } from './analysis-conllu.js';
import { parseConllu, textOf } from './conllu.js';
import { drawTree } from './text/tree.js';

const text = "Ada can't go.";
const starts = [0, 4, 6, 10, 12];
const ends = [3, 6, 9, 12, 13];
const analysis = new Analysis(
  text,
  { tags: true, lemmas: true, features: true, trees: true, names: true },
  {
    tokenStart: Uint32Array.from(starts),
    tokenEnd: Uint32Array.from(ends),
    sentenceFirst: Uint32Array.from([0, 5]),
    upos: Uint8Array.from([0, 1, 2, 3, 4]),
    xpos: Uint8Array.from([0, 0, 0, 0, 0]),
    lemma: Uint32Array.from([0, 1, 2, 3, 4]),
    feats: new Uint16Array(5),
    head: Int32Array.from([3, 3, 3, -1, 3]),
    relation: Uint8Array.from([0, 1, 2, 3, 4]),
    name: Uint8Array.from([1, 0, 0, 0, 0]),
    fused: Uint8Array.from([0, 0, 1, 0, 0]),
  },
  {
    upos: ['PROPN', 'AUX', 'PART', 'VERB', 'PUNCT'],
    xpos: ['X'],
    relations: ['nsubj', 'aux', 'advmod', 'root', 'punct'],
    features: ['_'],
  },
  ['Ada', 'can', 'not', 'go', '.'],
);

describe('analysisToConllu', () => {
  it('writes contractions, names and missing spaces so that the text comes back', () => {
    const written = analysisToConllu(analysis);
    expect(written).toContain("2-3\tcan't\t_");
    expect(written).toContain('Name=B-PER');
    const sentences = parseConllu(written);
    expect(textOf(sentences).text).toBe(text);
    expect(sentences[0]!.words.map((w) => w.head)).toEqual([4, 4, 4, 0, 4]);
  });
});

describe('drawTree', () => {
  it('draws a word a line, dependents below', () => {
    expect(drawTree(analysis.sentences[0]!)).toBe(
      `${text}\nroot  go  VERB\n├─ nsubj  Ada  PROPN [PER]\n├─ aux  ca  AUX\n├─ advmod  n't  PART\n└─ punct  .  PUNCT\n\n`,
    );
  });
});
