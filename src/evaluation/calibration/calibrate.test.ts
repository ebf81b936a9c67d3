import { describe, expect, it } from 'vitest';
import { calibrate, confidenceOf, type Outcome } from './calibrate.js';
import { binsOf, leaveOneOut } from './check.js';

const outcomes = (rule: string, right: number, wrong: number): Outcome[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ document: `${rule} ${i}`, rule, right: i < right }));

const some = [...outcomes('meeting.meet', 36, 4), ...outcomes('meeting.rare', 0, 1), ...outcomes('event.x', 1, 1)];

describe('calibration', () => {
  const calibration = calibrate(some, 4);
  it.each([
    ['a rule seen often keeps its own share', 'meeting.meet', 0.9],
    ['one seen once is drawn to its kind', 'meeting.rare', 0.69],
    ['an unknown one has the share of its kind', 'meeting.new', 0.86],
    ['reported speech stands apart from quotations', 'statement.reported.say', 0.89],
    ['of an unknown kind nothing is known', 'visit.new', 0.5],
  ])('%s', (_, rule, confidence) => expect(confidenceOf(calibration, rule)).toBeCloseTo(confidence, 2));

  it('lets no document judge itself', () => {
    const alone = leaveOneOut(outcomes('meeting.rare', 0, 1), 4);
    expect(alone).toEqual([{ confidence: 0.5, right: false }]);
  });

  it('puts findings into bins with the share that is right', () => {
    const said = [0.92, 0.94, 0.91, 1].map((confidence, i) => ({ confidence, right: i > 0 }));
    expect(binsOf(said).map((b) => [b.of, b.right])).toEqual([
      [3, 2 / 3],
      [1, 1],
    ]);
  });
});
