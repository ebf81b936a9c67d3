import { describe, expect, it } from 'vitest';
import { compareVersions, comparisonText } from './compare.js';
import type { SavedFinding } from './saved.js';

const finding = (more: Partial<SavedFinding>): SavedFinding => ({
  document: 'a',
  kind: 'commitments',
  rule: 'commitment.agree-to',
  confidence: 0.8,
  start: 10,
  end: 30,
  verdict: 'right',
  label: 'PAK: open an office',
  says: { by: ['PAK'], action: 'open an office' },
  ...more,
});

describe('two versions of the findings', () => {
  const before = [finding({}), finding({ start: 50, end: 60 }), finding({ document: 'b' })];
  const after = [
    finding({ confidence: 0.7 }),
    finding({ start: 52, end: 60, verdict: 'partly', says: { by: ['USA'], action: 'open an office' } }),
    finding({ document: 'c', verdict: 'wrong' }),
  ];
  const { gained, lost, changed, same } = compareVersions(before, after);

  it('tells gained, lost, changed and the same apart', () => {
    expect(gained.map((f) => f.document)).toEqual(['c']);
    expect(lost.map((f) => f.document)).toEqual(['b']);
    expect(changed.map((c) => c.fields)).toEqual([['by']]);
    expect(same).toBe(1);
  });

  it('says which are right', () => {
    const text = comparisonText({ gained, lost, changed, same });
    expect(text).toMatch(/^1 gained \(0 right, 0 partly, 1 wrong, 0 not judged\), 1 lost \(1 right/);
    expect(text).toContain('✓→~ a  commitments');
    expect(text).toContain('by: ["PAK"] → ["USA"]');
  });
});
