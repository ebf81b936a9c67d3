import { bytes } from './bytes.js';
import { plainKernel } from './plain.js';

/**
 * The inner loops of the net over one block of memory; addresses are bytes in it. See assembly/kernel.ts, which is their
 * definition. The WebAssembly and the plain kernel give the same numbers to the last bit.
 */
export interface KernelOperations {
  multiply(
    a: number,
    rows: number,
    k: number,
    b: number,
    n: number,
    scale: number,
    rowScale: number,
    init: number,
    initStride: number,
    out: number,
    outStride: number,
  ): void;
  step(gates: number, rows: number, width: number, cells: number, out: number): void;
  quantise(from: number, rows: number, k: number, stride: number, limit: number, out: number, scales: number): void;
}

/** Operations and the memory that they work on. `grow` may move the memory: take views anew after it. */
export interface Kernel extends KernelOperations {
  readonly kind: 'wasm' | 'plain';
  readonly buffer: ArrayBuffer;
  /** Makes the memory at least `size` bytes long. */
  grow(size: number): void;
}

/** What we use of WebAssembly; neither Node's types nor ES2023's declare it. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: object };
};

const PAGE = 65536;

/** The WebAssembly kernel where the engine has SIMD, else the plain one. */
export function makeKernel(kind: 'wasm' | 'plain' | 'best' = 'best'): Kernel {
  if (kind === 'plain') return plainKernel();
  const binary = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
  if (kind === 'best' && !(typeof WebAssembly === 'object' && WebAssembly.validate(binary))) return plainKernel();
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary));
  const { memory, ...operations } = instance.exports as KernelOperations & {
    memory: { readonly buffer: ArrayBuffer; grow(pages: number): void };
  };
  return {
    kind: 'wasm',
    ...operations,
    get buffer() {
      return memory.buffer;
    },
    grow(size) {
      const missing = size - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    },
  };
}
