/** One seed for the whole test set; changing it draws other documents and voids every tag. */
export const SEED = 20220228;

/** How many documents the test set holds. */
export const SIZE = 60;

/** Words (runs of non-space) that are tagged at most in one document. */
export const WORDS = 1500;

/**
 * mulberry32 (Tommy Ettinger, public domain): a 32-bit generator of one word of state.
 *
 * @returns a function that gives numbers in [0, 1), the same sequence for the same seed on every machine
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws `size` different positions out of `total` by the first steps of a Fisher–Yates shuffle.
 *
 * @returns positions counted from 0, ascending
 */
export function drawn(total: number, size: number, seed: number): number[] {
  const random = mulberry32(seed);
  const positions = Array.from({ length: total }, (_, position) => position);
  for (let step = 0; step < Math.min(size, total); step++) {
    const other = step + Math.floor(random() * (total - step));
    const taken = positions[other] as number;
    positions[other] = positions[step] as number;
    positions[step] = taken;
  }
  return positions.slice(0, size).sort((a, b) => a - b);
}

/**
 * How far a text is tagged: to its end, or, where it has more than `words` words, to the end of the last line that ends
 * within them (so that no sentence is cut), or to the last of those words if the first line is longer already.
 *
 * @returns an offset in UTF-16 units
 */
export function extentOf(text: string, words = WORDS): number {
  const ends = Array.from(text.matchAll(/\S+/g), (word) => word.index + word[0].length);
  if (ends.length <= words) return text.length;
  const last = ends[words - 1] as number;
  const lineEnd = text.lastIndexOf('\n', last);
  return lineEnd > 0 ? text.slice(0, lineEnd).trimEnd().length : last;
}
