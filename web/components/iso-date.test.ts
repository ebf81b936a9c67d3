import { describe, expect, it } from 'vitest';
import { precisionOf, wordsOfDate, wordsOfStretch } from './iso-date.js';

describe('dates', () => {
  it.each([
    ['2024-05-10', '10 May 2024', null],
    ['2024-05', 'May 2024', 'day not given'],
    ['2024', '2024', 'month not given'],
    ['2023-12-01', '1 December 2023', null],
  ])('%s', (iso, words, precision) => {
    expect(wordsOfDate(iso)).toBe(words);
    expect(precisionOf(iso)).toBe(precision);
  });
});

it.each([
  ['2022-11-08', '2022-11-09', '8', '9 November 2022'],
  ['2022-10-30', '2022-11-02', '30 October', '2 November 2022'],
  ['2022-12-30', '2023-01-02', '30 December 2022', '2 January 2023'],
  ['2022-11', '2022-12', 'November 2022', 'December 2022'],
])('from %s to %s reads %s to %s', (start, end, first, last) => {
  expect(wordsOfStretch(start, end)).toEqual([first, last]);
});
