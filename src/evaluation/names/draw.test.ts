import { describe, expect, it } from 'vitest';
import { drawn, extentOf, mulberry32 } from './draw.js';

describe('mulberry32', () => {
  it('gives the sequence of the published generator for seed 0', () => {
    const random = mulberry32(0);
    expect([random(), random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });
});

describe('drawn', () => {
  it('draws different positions in ascending order, the same for the same seed', () => {
    const positions = drawn(100, 20, 7);
    expect(new Set(positions).size).toBe(20);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.every((position) => position >= 0 && position < 100)).toBe(true);
    expect(drawn(100, 20, 7)).toEqual(positions);
    expect(drawn(100, 20, 8)).not.toEqual(positions);
  });
  it('draws everything where there is no more', () => expect(drawn(3, 60, 7)).toEqual([0, 1, 2]));
});

describe('extentOf', () => {
  const rows: [string, string, number, string][] = [
    ['a short text to its end', 'a b\n\nc', 3, 'a b\n\nc'],
    ['a long one to the last whole line', 'a b\n\nc d e', 4, 'a b'],
    ['also where the last word ends a line', 'a b\n\nc d\n\ne', 4, 'a b\n\nc d'],
    ['or within a first line that is too long', 'a b c d', 3, 'a b c'],
  ];
  it.each(rows)('%s', (_, text, words, tagged) => expect(text.slice(0, extentOf(text, words))).toBe(tagged));
});
