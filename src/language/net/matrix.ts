import type { Memory } from '../kernel/memory.js';
import type { ModelFile } from '../model-file.js';

/** A weight matrix in the kernel's memory: packed 16-bit numbers, a factor a column, and a bias (zeros where none). */
export interface Matrix {
  readonly k: number;
  readonly n: number;
  readonly at: number;
  readonly scale: number;
  readonly bias: number;
}

/** Packs rows [k][n] by eight columns and pairs of k: [n/8][k/2][8][2]. */
export function pack(rows: Int8Array | Int16Array, k: number, n: number, out: Int16Array): void {
  for (let i = 0; i < k; i++) {
    const base = (i >> 1) * 16 + (i & 1);
    for (let j = 0; j < n; j++) out[(j >> 3) * k * 8 + base + (j & 7) * 2] = rows[i * n + j]!;
  }
}

/** Loads the matrix called `name` from a model's file. */
export function loadMatrix(file: ModelFile, name: string, memory: Memory): Matrix {
  const [k, n] = file.shape(`${name}.w`) as [number, number];
  const at = memory.take(k * n * 2);
  const scale = memory.take(n * 4);
  const bias = memory.take(n * 4);
  pack(file.int8(`${name}.w`), k, n, memory.i16(at, k * n));
  memory.f32(scale, n).set(file.float32(`${name}.s`));
  if (file.shape(`${name}.b`).length > 0) memory.f32(bias, n).set(file.float32(`${name}.b`));
  else memory.f32(bias, n).fill(0);
  return { k, n, at, scale, bias };
}
