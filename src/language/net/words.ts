import type { ModelFile } from '../model-file.js';
import { bucketsOf, normal, slots } from './features.js';

/** The form that stands for the root word in front of every sentence. */
export const rootForm = '\u0000root';

interface Table {
  readonly rows: Int8Array;
  readonly scale: Float32Array;
  readonly width: number;
}

/** The look-up tables: a word by itself → the numbers that enter the net. */
export class Words {
  readonly #vectors: Table;
  readonly #learnt: Table;
  readonly #buckets: Table;
  readonly #vectorRow: ReadonlyMap<string, number>;
  readonly #learntRow: ReadonlyMap<string, number>;
  readonly #ids = new Int32Array(slots);
  readonly width: number;

  constructor(file: ModelFile) {
    this.#vectors = table(file, 'vec');
    this.#learnt = table(file, 'emb');
    this.#buckets = table(file, 'bucket');
    this.#vectorRow = rowsOf(file.lines('words'), 0);
    this.#learntRow = rowsOf(file.lines('learnt'), 1);
    this.width = this.#vectors.width + this.#learnt.width + this.#buckets.width;
  }

  /** Whether a word in lower case is among those with a pretrained vector: a list of the language's commoner words. */
  knows(lower: string): boolean {
    return this.#vectorRow.has(lower);
  }

  /** Writes the numbers of `form` to out[at …]: pretrained vector, learnt vector, half the sum of the buckets. */
  fill(form: string, out: Float32Array, at: number): void {
    out.fill(0, at, at + this.width);
    const vector = this.#vectorRow.get(form.toLowerCase());
    if (vector !== undefined) add(this.#vectors, vector, 1, out, at);
    add(this.#learnt, this.#learntRow.get(normal(form)) ?? 0, 1, out, at + this.#vectors.width);
    bucketsOf(form, this.#ids);
    const place = at + this.#vectors.width + this.#learnt.width;
    for (let s = 0; s < slots; s++) if (this.#ids[s]! > 0) add(this.#buckets, this.#ids[s]!, 0.5, out, place);
  }
}

function table(file: ModelFile, name: string): Table {
  return { rows: file.int8(`${name}.q`), scale: file.float32(`${name}.s`), width: file.shape(`${name}.q`)[1]! };
}

function rowsOf(lines: readonly string[], first: number): Map<string, number> {
  const rows = new Map<string, number>();
  for (let i = 0; i < lines.length; i++) rows.set(lines[i]!, first + i);
  return rows;
}

function add({ rows, scale, width }: Table, row: number, factor: number, out: Float32Array, at: number): void {
  const f = scale[row]! * factor;
  const from = row * width;
  for (let i = 0; i < width; i++) out[at + i]! += rows[from + i]! * f;
}
