import { expect, it } from 'vitest';
import type { JudgementList } from '../answers.js';
import { wordsIn } from './use-said.js';

const place = { document: 'aa', title: 'A page', kind: 'meetings' as const, start: 0, end: 5 };
const finding = (id: number, verdict: 'confirm' | 'correct' | 'add', kind: 'meetings' | 'events') => ({
  ...place,
  kind,
  id,
  madeAt: '',
  author: 'Ana',
  verdict,
  reason: null,
  quote: 'they met',
  field: verdict === 'correct' ? 'start' : null,
  value: null,
});
const pair = (id: number, word: number, about: 'merge' | 'link', verdict: 'together' | 'apart') => ({
  id,
  word,
  about,
  verdict,
  madeAt: '',
  author: 'Ana',
  reason: 'so',
  a: place,
  b: { ...place, title: null },
});
const list: JudgementList = {
  findings: [finding(1, 'confirm', 'meetings'), finding(2, 'add', 'meetings'), finding(3, 'correct', 'events')],
  pairs: [pair(9, 8, 'merge', 'apart'), pair(8, 8, 'merge', 'apart'), pair(5, 5, 'link', 'together')],
};

it.each([
  ['findings', [3, 1], 'Corrected (start): “they met”', ['A page']],
  ['meetings', [1], 'Right: “they met”', ['A page']],
  ['merges', [8], 'Different meetings', ['A page', 'Untitled page']],
  ['links', [5], 'About the promise', ['A page', 'Untitled page']],
])('what a reviewer said of %s, the latest first, each word once', (about, words, says, pages) => {
  const said = wordsIn(list, about);
  expect(said.map((s) => s.word)).toEqual(words);
  expect([said[0]!.says, said[0]!.pages.map((p) => p.title)]).toEqual([says, pages]);
});
