import { describe, expect, it } from 'vitest';
import { precisionOf, wordsOfDate } from './iso-date.js';

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
