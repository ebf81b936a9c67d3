import type { Kernel } from './kernel.js';

/** Hands out the kernel's memory from bottom to top. What was taken after a mark is given back all at once. */
export class Memory {
  #top = 1024;

  constructor(readonly kernel: Kernel) {}

  /** An address with room for `bytes`; the content is undefined. Views taken before may be stale after it. */
  take(bytes: number): number {
    const at = this.#top;
    this.#top = (at + bytes + 63) & ~63;
    if (this.#top > this.kernel.buffer.byteLength) this.kernel.grow(Math.ceil(this.#top * 1.25));
    return at;
  }

  mark(): number {
    return this.#top;
  }

  release(mark: number): void {
    this.#top = mark;
  }

  f32(at: number, length: number): Float32Array {
    return new Float32Array(this.kernel.buffer, at, length);
  }

  i16(at: number, length: number): Int16Array {
    return new Int16Array(this.kernel.buffer, at, length);
  }
}
