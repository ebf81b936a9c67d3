import { describe, expect, it } from 'vitest';
import { bestTree, isTree } from './tree.js';

/** All single-root trees over n words, by trying every assignment of heads. */
function bestByTrying(n: number, score: number[][]): number {
  let best = -Infinity;
  const heads = new Int32Array(n + 1).fill(-1);
  const visit = (d: number, sum: number): void => {
    if (d > n) {
      if (sum > best && isTree(heads)) best = sum;
      return;
    }
    for (let h = 0; h <= n; h++)
      if (h !== d) {
        heads[d] = h;
        visit(d + 1, sum + score[d]![h]!);
      }
  };
  visit(1, 0);
  return best;
}

describe('bestTree', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i))('is a tree and no tree is better: case %i', (seed) => {
    let state = seed + 1;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const n = 1 + (seed % 6);
    const score = Array.from({ length: n + 1 }, () => Array.from({ length: n + 1 }, random));
    const heads = bestTree(n, (d, h) => score[d]![h]!);
    expect(isTree(heads)).toBe(true);
    const sum = Array.from(heads).reduce((all, h, d) => (d === 0 ? 0 : all + score[d]![h]!), 0);
    expect(sum).toBeCloseTo(bestByTrying(n, score), 9);
  });
});

describe('isTree', () => {
  const rows: [string, number[], boolean][] = [
    ['a chain', [-1, 0, 1, 2], true],
    ['two roots', [-1, 0, 0], false],
    ['a cycle', [-1, 2, 1], false],
    ['a cycle beside a tree', [-1, 0, 3, 2], false],
    ['no words', [-1], true],
  ];
  it.each(rows)('%s', (_, heads, expected) => expect(isTree(Int32Array.from(heads))).toBe(expected));
});
