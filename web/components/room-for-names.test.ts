import { describe, expect, it } from 'vitest';
import { roomForNames } from './room-for-names.js';

describe('room for names', () => {
  it('leaves out a name that would lie over an earlier one, and keeps what stands apart', () => {
    const names = [
      { key: 'a', name: 'Norway', x: 0, y: 0 },
      { key: 'b', name: 'Kenya', x: 20, y: 5 },
      { key: 'c', name: 'Ghana', x: 20, y: 30 },
      { key: 'd', name: 'Peru', x: 200, y: 0 },
    ];
    expect([...roomForNames(names)]).toEqual(['a', 'c', 'd']);
  });

  it('never lets two of five hundred overlap', () => {
    const names = Array.from({ length: 500 }, (_, i) => ({
      key: `${i}`,
      name: `Actor ${i}`,
      x: (i * 37) % 1000,
      y: (i * 91) % 640,
    }));
    const shown = names.filter((n) => roomForNames(names).has(n.key));
    const over = shown.flatMap((a, i) =>
      shown.slice(i + 1).filter((b) => Math.abs(a.y - b.y) < 13 && Math.abs(a.x - b.x) < 40),
    );
    expect(shown.length).toBeGreaterThan(60);
    expect(over).toEqual([]);
  });
});
