import type { Kernel } from '../kernel/kernel.js';
import { Memory } from '../kernel/memory.js';
import type { ClassLists, ModelFile, NetConfig } from '../model-file.js';
import { type Batch, layOut } from './batch.js';
import { Encoder } from './encoder.js';
import { loadMatrix, type Matrix } from './matrix.js';
import { bestNames, type NameList } from './names.js';
import { bestTree } from './tree.js';
import { Words } from './words.js';

/** What the net says of one sentence: indices into the class lists, and heads counting from 1 with 0 for the root. */
export interface Reading {
  readonly tag: Uint8Array;
  readonly feat: Uint16Array;
  readonly name: Uint8Array;
  readonly head: Int32Array;
  readonly rel: Uint8Array;
}

/** Words that go through the net at once, about; more sentences at once are faster, until the caches are full. */
const CHUNK = 2048;

const padded = (n: number) => (n + 7) & ~7;

/** The trained net over a kernel. Reading is a pure function of the forms (and the list of names, if one is given). */
export class Net {
  readonly words: Words;
  readonly lists: ClassLists;
  readonly #config: NetConfig;
  readonly #memory: Memory;
  readonly #encoder: Encoder;
  readonly #heads: Matrix;
  readonly #arc: Matrix;
  readonly #rel: Matrix;

  constructor(file: ModelFile, kernel: Kernel) {
    this.#memory = new Memory(kernel);
    this.lists = file.lists;
    this.#config = file.config;
    this.words = new Words(file);
    this.#encoder = new Encoder(file, this.#memory, this.words);
    this.#heads = loadMatrix(file, 'heads', this.#memory);
    this.#arc = loadMatrix(file, 'arc', this.#memory);
    this.#rel = loadMatrix(file, 'rel', this.#memory);
  }

  /** Reads sentences, each a list of forms, none of them empty of words or longer than 512. */
  read(sentences: readonly (readonly string[])[], names?: NameList): Reading[] {
    const readings: Reading[] = new Array(sentences.length);
    const byLength = sentences.map((_, i) => i).sort((a, b) => sentences[b]!.length - sentences[a]!.length || a - b);
    let chunk: number[] = [];
    let words = 0;
    const flush = () => {
      if (chunk.length > 0) this.#readChunk(chunk, sentences, readings, names);
      chunk = [];
      words = 0;
    };
    for (const i of byLength) {
      chunk.push(i);
      words += sentences[i]!.length + 1;
      if (words >= CHUNK) flush();
    }
    flush();
    return readings;
  }

  #readChunk(chunk: number[], sentences: readonly (readonly string[])[], readings: Reading[], names?: NameList): void {
    const memory = this.#memory;
    const batch = layOut(chunk.map((i) => sentences[i]!.length));
    this.#encoder.unitScales(batch.rows);
    const mark = memory.mark();
    const states = this.#encoder.run(batch, (i) => sentences[chunk[i]!]!);
    const heads = this.#heads;
    const out = memory.take(batch.rows * heads.n * 4);
    memory.kernel.multiply(
      states,
      batch.rows,
      heads.k,
      heads.at,
      heads.n,
      heads.scale,
      this.#encoder.unitScales(batch.rows),
      heads.bias,
      0,
      out,
      heads.n,
    );
    const trees = this.#trees(batch, out);
    const relations = this.#relations(batch, out, trees);
    const scores = memory.f32(out, batch.rows * heads.n);
    let row = 0;
    for (const [b, i] of batch.order.entries()) {
      const n = batch.lengths[b]! - 1;
      const forms = sentences[chunk[i]!]!;
      readings[chunk[i]!] = {
        tag: Uint8Array.from(this.#best(scores, row + 1, n, 'tag')),
        feat: Uint16Array.from(this.#best(scores, row + 1, n, 'feat')),
        name: this.#names(scores, row + 1, n, names?.(forms)),
        head: trees[b]!.subarray(1),
        rel: relations.subarray(row + 1, row + 1 + n),
      };
      row += n + 1;
    }
    memory.release(mark);
  }

  /** Column where a head's scores begin. */
  #column(head: 'tag' | 'feat' | 'name' | 'mlp'): number {
    const { labels } = this.#config;
    const order = ['tag', 'feat', 'name'] as const;
    let at = 0;
    for (const name of order) {
      if (name === head) return at;
      at += padded(labels[name]);
    }
    return at;
  }

  #best(scores: Float32Array, first: number, n: number, head: 'tag' | 'feat'): number[] {
    const column = this.#column(head);
    const classes = this.#config.labels[head];
    return Array.from({ length: n }, (_, i) => indexOfMost(scores, (first + i) * this.#heads.n + column, classes));
  }

  #names(scores: Float32Array, first: number, n: number, listed?: ReturnType<NameList>): Uint8Array {
    const column = this.#column('name');
    const size = this.#config.labels.name;
    const own = new Float32Array(n * size);
    for (let i = 0; i < n; i++)
      for (let c = 0; c < size; c++) own[i * size + c] = scores[(first + i) * this.#heads.n + column + c]!;
    return bestNames(own, n, this.lists.name, listed);
  }

  /** Leaky rectifier over a stretch of the heads' columns, as rows of their own. */
  #rectified(out: number, rows: number, column: number, width: number): number {
    const to = this.#memory.take(rows * width * 4);
    const source = this.#memory.f32(out, rows * this.#heads.n);
    const target = this.#memory.f32(to, rows * width);
    for (let m = 0; m < rows; m++)
      for (let u = 0; u < width; u++) {
        const z = source[m * this.#heads.n + column + u]!;
        target[m * width + u] = z > 0 ? z : z * 0.1;
      }
    return to;
  }

  /** The best tree of each sentence from the arcs' scores. */
  #trees(batch: Batch, out: number): Int32Array[] {
    const memory = this.#memory;
    const { kernel } = memory;
    const mark = memory.mark();
    const { arc } = this.#config;
    const column = this.#column('mlp');
    const rows = batch.rows;
    const longest = padded(batch.lengths[0] ?? 0);
    const dependents = this.#rectified(out, rows, column, arc);
    const heads = this.#rectified(out, rows, column + arc, arc);
    const short = memory.take(rows * arc * 2);
    const headShort = memory.take(rows * arc * 2);
    const scales = memory.take(rows * 4);
    const headScales = memory.take((rows + 8) * 4);
    const left = memory.take(rows * arc * 4);
    const packed = memory.take(longest * arc * 2);
    const scores = memory.take(longest * longest * 4);
    const zeros = memory.take(longest * 4);
    memory.f32(zeros, longest).fill(0);
    kernel.quantise(dependents, rows, arc, arc, 32767, short, scales);
    const w = this.#arc;
    kernel.multiply(short, rows, arc, w.at, arc, w.scale, scales, w.bias, 0, left, arc);
    // both sides of this product vary, so both get 12 bits: arc · 2047² fits into 32
    kernel.quantise(left, rows, arc, arc, 2047, short, scales);
    kernel.quantise(heads, rows, arc, arc, 2047, headShort, headScales);
    let row = 0;
    const trees = Array.from(batch.lengths, (length) => {
      const n = padded(length);
      packTransposed(memory.i16(headShort + row * arc * 2, length * arc), length, arc, memory.i16(packed, n * arc));
      kernel.multiply(
        short + row * arc * 2,
        length,
        arc,
        packed,
        n,
        headScales + row * 4,
        scales + row * 4,
        zeros,
        0,
        scores,
        n,
      );
      row += length;
      const view = memory.f32(scores, length * n);
      return bestTree(length - 1, (d, h) => view[d * n + h]!);
    });
    memory.release(mark);
    return trees;
  }

  /** The best relation of each word (rows of the batch, roots included) to the head that its tree gives it. */
  #relations(batch: Batch, out: number, trees: readonly Int32Array[]): Uint8Array {
    const memory = this.#memory;
    const mark = memory.mark();
    const { arc, rel, labels } = this.#config;
    const rows = batch.rows;
    const column = this.#column('mlp') + 2 * arc;
    const dependents = this.#rectified(out, rows, column, rel);
    const heads = this.#rectified(out, rows, column + rel, rel);
    const size = 3 * rel;
    const joint = memory.take(rows * size * 4);
    const d = memory.f32(dependents, rows * rel);
    const h = memory.f32(heads, rows * rel);
    const j = memory.f32(joint, rows * size);
    let row = 0;
    for (const tree of trees) {
      for (let i = 0; i < tree.length; i++) {
        const own = (row + i) * rel;
        const other = (row + Math.max(0, tree[i]!)) * rel;
        const at = (row + i) * size;
        for (let u = 0; u < rel; u++) {
          j[at + u] = d[own + u]! * h[other + u]!;
          j[at + rel + u] = d[own + u]!;
          j[at + 2 * rel + u] = h[other + u]!;
        }
      }
      row += tree.length;
    }
    const short = memory.take(rows * size * 2);
    const scales = memory.take(rows * 4);
    const scored = memory.take(rows * this.#rel.n * 4);
    const w = this.#rel;
    memory.kernel.quantise(joint, rows, size, size, 32767, short, scales);
    memory.kernel.multiply(short, rows, size, w.at, w.n, w.scale, scales, w.bias, 0, scored, w.n);
    const view = memory.f32(scored, rows * w.n);
    const root = this.lists.rel.indexOf('root');
    const best = new Uint8Array(rows);
    row = 0;
    for (const tree of trees) {
      for (let i = 1; i < tree.length; i++) {
        const at = (row + i) * w.n;
        if (tree[i]! > 0) view[at + root] = -Infinity;
        best[row + i] = tree[i] === 0 ? root : indexOfMost(view, at, labels.rel);
      }
      row += tree.length;
    }
    memory.release(mark);
    return best;
  }
}

function indexOfMost(scores: Float32Array, at: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (scores[at + c]! > scores[at + best]!) best = c;
  return best;
}

/** Packs the rows of heads as the columns of a matrix; columns up to the next multiple of eight are zeros. */
function packTransposed(rows: Int16Array, length: number, k: number, out: Int16Array): void {
  out.fill(0);
  for (let c = 0; c < length; c++) {
    const block = (c >> 3) * k * 8 + (c & 7) * 2;
    for (let i = 0; i < k; i++) out[block + (i >> 1) * 16 + (i & 1)] = rows[c * k + i]!;
  }
}
