import { describe, expect, it } from 'vitest';
import { everyMonth, monthNumber, monthOf } from './months.js';

describe('months', () => {
  it.each(['2024-01', '2024-12', '0099-07'])('%s comes back', (month) => {
    expect(monthOf(monthNumber(month))).toBe(month);
  });

  it('fills the months between', () => {
    const filled = everyMonth([{ month: '2024-02' }, { month: '2023-11' }]);
    expect(filled.map((m) => `${m.month}${m.entry ? '!' : ''}`)).toEqual([
      '2023-11!',
      '2023-12',
      '2024-01',
      '2024-02!',
    ]);
  });
});
