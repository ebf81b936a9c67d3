/** The net's sizes, as the learner chose them. */
export interface NetConfig {
  readonly width: number;
  readonly layers: number;
  readonly arc: number;
  readonly rel: number;
  readonly input: number;
  readonly labels: Readonly<Record<'tag' | 'feat' | 'name' | 'rel', number>>;
}

/** The classes of each head in the order of its scores; a tag is `UPOS|XPOS`. */
export type ClassLists = Readonly<Record<'tag' | 'feat' | 'name' | 'rel', readonly string[]>>;

interface Entry {
  readonly type: 'int8' | 'uint8' | 'float32';
  readonly shape: readonly number[];
  readonly at: number;
}

/** A model's file: a header and arrays over the bytes that were read (nothing is copied). */
export interface ModelFile {
  readonly config: NetConfig;
  readonly lists: ClassLists;
  int8(name: string): Int8Array;
  float32(name: string): Float32Array;
  /** The lines of a text; none where the file has no such text. */
  lines(name: string): string[];
  shape(name: string): readonly number[];
}

/** Opens the bytes of a model. Throws where they are not a model of this version. */
export function openModelFile(bytes: ArrayBuffer): ModelFile {
  const head = new DataView(bytes);
  if (bytes.byteLength < 8 || head.getUint32(0) !== 0x5241504d) throw new Error('not a language model (no RAPM mark)');
  const length = head.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length)));
  if (header.version !== 1)
    throw new Error(`language model of version ${header.version}; this program reads version 1`);
  const arrays: Readonly<Record<string, Entry>> = header.arrays;
  const entry = (name: string, type: Entry['type']): Entry => {
    const found = arrays[name];
    if (found?.type !== type) throw new Error(`the language model has no ${type} array ${name}`);
    return found;
  };
  const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
  const base = 8 + length;
  return {
    config: header.config,
    lists: header.lists,
    int8: (name) => {
      const { at, shape } = entry(name, 'int8');
      return new Int8Array(bytes, base + at, size(shape));
    },
    float32: (name) => {
      const { at, shape } = entry(name, 'float32');
      return new Float32Array(bytes, base + at, size(shape));
    },
    lines: (name) => {
      if (!arrays[name]) return [];
      const { at, shape } = entry(name, 'uint8');
      return new TextDecoder().decode(new Uint8Array(bytes, base + at, size(shape))).split('\n');
    },
    shape: (name) => arrays[name]?.shape ?? [],
  };
}
