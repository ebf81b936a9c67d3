import { describe, expect, it } from 'vitest';
import { type Mark, segmentsOf } from './segments.js';

const mark = (start: number, end: number, id: string, kind: Mark['kind'] = 'event'): Mark => ({ start, end, id, kind });
const shown = (marks: Mark[], start = 0, end = 10) =>
  segmentsOf({ start, end }, marks).map((s) => `${s.start}-${s.end}:${s.marks.map((m) => m.id).join('+')}`);

describe('segmentsOf', () => {
  it.each<[string, Mark[], string[]]>([
    ['no marks: the whole range', [], ['0-10:']],
    ['one mark in the middle', [mark(2, 5, 'a')], ['0-2:', '2-5:a', '5-10:']],
    [
      'crossing marks share the middle',
      [mark(1, 6, 'a'), mark(4, 9, 'b')],
      ['0-1:', '1-4:a', '4-6:a+b', '6-9:b', '9-10:'],
    ],
    [
      'the narrower mark comes first',
      [mark(0, 10, 'wide'), mark(3, 5, 'thin')],
      ['0-3:wide', '3-5:thin+wide', '5-10:wide'],
    ],
    ['equal spans in order of kind', [mark(0, 10, 'e'), mark(0, 10, 'c', 'commitment')], ['0-10:c+e']],
    ['marks that reach beyond the range are cut', [mark(-5, 3, 'a'), mark(8, 40, 'b')], ['0-3:a', '3-8:', '8-10:b']],
    ['marks outside or empty are left out', [mark(10, 12, 'a'), mark(4, 4, 'b')], ['0-10:']],
  ])('%s', (_, marks, expected) => {
    expect(shown(marks)).toEqual(expected);
  });
});
