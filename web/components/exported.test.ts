import { describe, expect, it } from 'vitest';
import { type CellValue, csvOf } from './exported.js';

describe('csvOf', () => {
  it.each<[string, CellValue, string]>([
    ['plain words', 'Oslo', 'Oslo'],
    ['a comma', 'Oslo, Norway', '"Oslo, Norway"'],
    ['quotation marks', 'said "yes"', '"said ""yes"""'],
    ['two lines', 'a\nb', '"a\nb"'],
    ['nothing', null, ''],
    ['a negative number stays one', -3.5, '-3.5'],
    ['what a spreadsheet would run', '=SUM(A1)', "'=SUM(A1)"],
  ])('%s', (_, value, expected) => {
    expect(csvOf(['x'], [[value]])).toBe(`x\r\n${expected}`);
  });
});
