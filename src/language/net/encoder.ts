import type { Memory } from '../kernel/memory.js';
import type { ModelFile } from '../model-file.js';
import { type Batch, backwardRow, forwardRow } from './batch.js';
import { loadMatrix, type Matrix } from './matrix.js';
import { rootForm, type Words } from './words.js';

interface Direction {
  readonly input: Matrix;
  readonly recurrent: Matrix;
}

const rowOf = [forwardRow, backwardRow] as const;

/** The bidirectional LSTMs: words of a batch → a row of 2·width numbers a word, in units of 1/32767. */
export class Encoder {
  readonly #layers: readonly (readonly Direction[])[];
  readonly #width: number;
  readonly #memory: Memory;
  readonly #words: Words;
  /** Factors that turn outputs of an LSTM into numbers; one for every row that a batch can have. */
  #unitScales = { at: 0, rows: 0 };

  constructor(file: ModelFile, memory: Memory, words: Words) {
    this.#memory = memory;
    this.#words = words;
    this.#width = file.config.width;
    this.#layers = Array.from({ length: file.config.layers }, (_, layer) =>
      [0, 1].map((d) => ({
        input: loadMatrix(file, `x${layer}.${d}`, memory),
        recurrent: loadMatrix(file, `u${layer}.${d}`, memory),
      })),
    );
  }

  /** Factors 1/32767 for `rows` rows; call before a mark that is released. */
  unitScales(rows: number): number {
    if (rows > this.#unitScales.rows) {
      this.#unitScales = { at: this.#memory.take(rows * 4), rows };
      this.#memory.f32(this.#unitScales.at, rows).fill(1 / 32767);
    }
    return this.#unitScales.at;
  }

  /**
   * Runs a batch.
   *
   * @param forms a sentence's forms by its place in the caller's list
   * @returns address of 16-bit rows, a word a row, sentence by sentence in the batch's order, the root first
   */
  run(batch: Batch, forms: (sentence: number) => readonly string[]): number {
    const memory = this.#memory;
    const width = this.#width;
    const out = memory.take(batch.rows * width * 4);
    const states = [0, 1].map(() => memory.take(batch.rows * width * 2));
    const gates = memory.take(batch.rows * width * 16);
    const mark = memory.mark();
    for (const [layer, directions] of this.#layers.entries()) {
      if (layer === 0) this.#readWords(batch, forms, directions, gates, states);
      else
        for (const d of [0, 1] as const) {
          const { input } = directions[d]!;
          const x = memory.take(batch.rows * width * 4);
          this.#spread(batch, out, x, d);
          memory.kernel.multiply(
            x,
            batch.rows,
            input.k,
            input.at,
            input.n,
            input.scale,
            this.unitScales(batch.rows),
            input.bias,
            0,
            gates,
            input.n,
          );
          this.#recur(batch, directions[d]!, gates, states[d]!);
          memory.release(mark);
        }
      this.#join(batch, states, out);
    }
    return out;
  }

  /** The first layer: what a word by itself contributes is computed once for each form of the batch. */
  #readWords(
    batch: Batch,
    forms: (sentence: number) => readonly string[],
    directions: readonly Direction[],
    gates: number,
    states: readonly number[],
  ): void {
    const memory = this.#memory;
    const mark = memory.mark();
    const types = new Map<string, number>([[rootForm, 0]]);
    const ids = batch.order.map((sentence) => {
      const row = new Int32Array(forms(sentence).length + 1);
      for (const [i, form] of forms(sentence).entries()) {
        let id = types.get(form);
        if (id === undefined) {
          id = types.size;
          types.set(form, id);
        }
        row[i + 1] = id;
      }
      return row;
    });
    const size = this.#words.width;
    const numbers = memory.take(types.size * size * 4);
    const x = memory.take(types.size * size * 2);
    const scales = memory.take(types.size * 4);
    const projected = memory.take(types.size * directions[0]!.input.n * 4);
    const view = memory.f32(numbers, types.size * size);
    for (const [form, id] of types) this.#words.fill(form, view, id * size);
    memory.kernel.quantise(numbers, types.size, size, size, 32767, x, scales);
    for (const d of [0, 1] as const) {
      const { input } = directions[d]!;
      memory.kernel.multiply(
        x,
        types.size,
        input.k,
        input.at,
        input.n,
        input.scale,
        scales,
        input.bias,
        0,
        projected,
        input.n,
      );
      const from = memory.f32(projected, types.size * input.n);
      const to = memory.f32(gates, batch.rows * input.n);
      for (const [b, row] of ids.entries())
        for (const [t, id] of row.entries())
          to.set(from.subarray(id * input.n, (id + 1) * input.n), rowOf[d](batch, b, t) * input.n);
      this.#recur(batch, directions[d]!, gates, states[d]!);
    }
    memory.release(mark);
  }

  /** The steps of one direction: gates hold the input's share and take the recurrent one; states get the outputs. */
  #recur(batch: Batch, { recurrent }: Direction, gates: number, states: number): void {
    const memory = this.#memory;
    const width = this.#width;
    const mark = memory.mark();
    const scales = this.unitScales(batch.rows);
    const cells = memory.take(batch.lengths.length * width * 4);
    memory.f32(cells, batch.lengths.length * width).fill(0);
    const { kernel } = memory;
    for (let t = 0; t + 1 < batch.stepFirst.length; t++) {
      const first = batch.stepFirst[t]!;
      const rows = batch.stepFirst[t + 1]! - first;
      const at = gates + first * width * 16;
      if (t > 0) {
        const before = states + batch.stepFirst[t - 1]! * width * 2;
        kernel.multiply(
          before,
          rows,
          width,
          recurrent.at,
          recurrent.n,
          recurrent.scale,
          scales,
          at,
          recurrent.n,
          at,
          recurrent.n,
        );
      }
      kernel.step(at, rows, width, cells, states + first * width * 2);
    }
    memory.release(mark);
  }

  /** Puts the outputs of both directions side by side, sentence by sentence. */
  #join(batch: Batch, states: readonly number[], out: number): void {
    const width = this.#width;
    const to = this.#memory.i16(out, batch.rows * width * 2);
    for (const d of [0, 1] as const) {
      const from = this.#memory.i16(states[d]!, batch.rows * width);
      let place = d * width;
      for (let b = 0; b < batch.lengths.length; b++)
        for (let t = 0; t < batch.lengths[b]!; t++, place += 2 * width) {
          const row = rowOf[d](batch, b, t) * width;
          to.set(from.subarray(row, row + width), place);
        }
    }
  }

  /** The opposite: rows sentence by sentence → rows in the order of a direction's steps. */
  #spread(batch: Batch, from: number, to: number, d: 0 | 1): void {
    const size = this.#width * 2;
    const source = this.#memory.i16(from, batch.rows * size);
    const target = this.#memory.i16(to, batch.rows * size);
    let at = 0;
    for (let b = 0; b < batch.lengths.length; b++)
      for (let t = 0; t < batch.lengths[b]!; t++, at += size)
        target.set(source.subarray(at, at + size), rowOf[d](batch, b, t) * size);
  }
}
