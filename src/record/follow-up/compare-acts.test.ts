import { describe, expect, it } from 'vitest';
import type { Measure } from '../../model/finding.js';
import { subjectWords } from '../merging/words.js';
import type { Act } from './acts.js';
import { actThreshold, compareActs } from './compare-acts.js';

const measured = (amount: number): Measure => ({ amount, unit: null, bound: null, currency: 'EUR' });

/** `FRA+DEU 2024-05-02: open a joint school`, with the amount where one is named. */
function promise(row: string, document: string): Act {
  const [, parties, day, action] = /^(\S+) (\S+): (.*)$/.exec(row)!;
  const words = subjectWords(action!, new Set());
  const amount = /\d+ million/.exec(action!);
  return {
    document,
    id: 'c1',
    kind: 'commitment',
    by: parties!.split('+'),
    to: [],
    words,
    context: words,
    names: [],
    numbers: [],
    measure: amount ? measured(Number.parseInt(amount[0], 10) * 1e6) : null,
    strength: 'agreed',
    action: action!,
    sentence: action!,
    deadline: null,
    day: day!,
    evidence: [],
  };
}

const areOne = (a: string, b: string): boolean =>
  compareActs(promise(a, 'one'), promise(b, 'other')).score >= actThreshold;

describe('promises in two reports', () => {
  it.each([
    // Few words, the same parties, within days
    [
      'FRA+DEU 2024-05-02: meet again in Strasbourg in autumn',
      'DEU+FRA 2024-05-03: meet again in Strasbourg in autumn',
    ],
    ['FRA 2024-05-02: exempt tractors from duty', 'FRA 2024-05-02: exempt Spanish tractors of their duty'],
    ['FRA 2024-05-02: 20 million for barges', 'FRA 2024-05-04: 20 million for its barges on the canal'],
  ])('are one: %s; %s', (a, b) => {
    expect(areOne(a, b)).toBe(true);
  });

  it.each([
    // Years or parties apart, two amounts, another thing
    ['FRA+DEU 2024-05-02: meet again in Strasbourg', 'FRA+DEU 2025-05-02: meet again in Strasbourg'],
    ['FRA+DEU 2024-05-02: meet again in Strasbourg', 'FRA+ESP 2024-05-02: meet again in Strasbourg'],
    ['FRA 2024-05-02: give 20 million for canals', 'FRA 2024-05-02: give 5 million for canals'],
    ['FRA+DEU 2024-05-02: open a school at the border', 'FRA+DEU 2024-05-02: open a line for freight trains'],
  ])('are two: %s; %s', (a, b) => {
    expect(areOne(a, b)).toBe(false);
  });
});
