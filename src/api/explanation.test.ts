import { describe, expect, it } from 'vitest';
import { Analysis } from '../model/analysis.js';
import type { Journey } from '../pipeline.js';
import { explanationOf } from './explanation.js';

const text = 'They met. Norway promised ships.';
const words = [...text.matchAll(/\w+|\./g)];
const n = words.length;
const analysis = new Analysis(
  text,
  { tags: true, lemmas: true, features: false, trees: true, names: false },
  {
    tokenStart: Uint32Array.from(words, (w) => w.index),
    tokenEnd: Uint32Array.from(words, (w) => w.index + w[0].length),
    sentenceFirst: Uint32Array.of(0, 3, n),
    upos: new Uint8Array(n),
    xpos: new Uint8Array(n),
    lemma: new Uint32Array(n),
    feats: new Uint16Array(n),
    head: Int32Array.of(1, -1, 1, 4, -1, 4, 4),
    relation: new Uint8Array(n),
    name: new Uint8Array(n),
    fused: new Uint8Array(n),
  },
  { upos: ['X'], xpos: ['X'], relations: ['dep'], features: ['_'] },
  ['word'],
);
const common = { confidence: 1, rule: 'commitment.pledge' };
const journey = {
  document: {},
  analysis,
  mentions: {
    actors: [
      { start: 0, end: 4, head: 0, form: 'pronoun', actors: [], candidates: [] },
      { start: 10, end: 16, head: 3, form: 'name', actors: [{ code: 'NOR', name: 'Norway' }], candidates: [] },
    ],
    people: [],
    places: [],
    periods: [],
  },
  findings: {
    meetings: [],
    commitments: [{ ...common, id: 'c1', evidence: [{ start: 17, end: 31, quote: 'promised ships' }] }],
    deliveries: [],
    statements: [],
    events: [],
  },
} as unknown as Journey;
const rule = {
  name: common.rule,
  reason: 'A pledge binds.',
  examples: [{ text: 'We pledge.', finds: {} }],
  counterexamples: ['No.'],
};

describe('an explanation', () => {
  const explanation = explanationOf(journey, 'c1', new Map([[rule.name, rule]]))!;

  it('shows the sentence of the evidence and no other, with heads counted within it', () => {
    expect(explanation.sentences).toHaveLength(1);
    expect(explanation.sentences[0]!.tokens.map((t) => `${t.text}<${t.head}`)).toEqual([
      'Norway<1',
      'promised<-1',
      'ships<1',
      '.<1',
    ]);
  });

  it('says what was meant by the names in that sentence', () => {
    expect(explanation.mentions).toEqual([{ start: 10, end: 16, kind: 'actor', reading: 'Norway (NOR)' }]);
  });

  it('gives the rule as it stands, or says that it is code', () => {
    expect(explanation.rule).toEqual({
      name: rule.name,
      reason: rule.reason,
      examples: ['We pledge.'],
      counterexamples: ['No.'],
    });
    expect(explanationOf(journey, 'c1', new Map())!.rule.reason).toBeNull();
  });

  it('is null for a finding that was not made', () => {
    expect(explanationOf(journey, 'c2', new Map())).toBeNull();
  });
});
