import { describe, expect, it } from 'vitest';
import { makeKernel } from './kernel.js';

/** Fills both kernels' memories with the same pseudo-random numbers, runs the same operations, compares the memories. */
function same(rows: number, k: number, n: number): void {
  const memories = (['wasm', 'plain'] as const).map((kind) => {
    const kernel = makeKernel(kind);
    kernel.grow(1 << 20);
    const f32 = new Float32Array(kernel.buffer, 0, 1 << 18);
    let state = 12345;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 31 - 1;
    };
    for (let i = 16384; i < f32.length; i++) f32[i] = random() * 4;
    const at = (number: number) => 65536 + number * 131072;
    kernel.quantise(at(0), rows, k, k, 2047, at(1), at(2));
    kernel.quantise(at(3), n, k, k, 2047, at(4), at(2) + 4096);
    kernel.multiply(at(1), rows, k, at(4), n, at(2) + 4096, at(2), at(5), n, at(6), n);
    kernel.step(at(6), rows, n / 4, at(0), at(3));
    return new Uint8Array(kernel.buffer).slice(65536, 1 << 20);
  });
  expect(Buffer.compare(memories[0]!, memories[1]!)).toBe(0);
}

describe('the two kernels', () => {
  it.each([
    [1, 8, 32],
    [4, 16, 32],
    [7, 40, 64],
    [33, 64, 96],
  ])('agree on %i rows of %i by %i columns', (rows, k, n) => same(rows, k, n));
});
