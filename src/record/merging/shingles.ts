import type { Report } from '../../model/report.js';
import { tokens } from './words.js';

/** Hashes of every five words in a row of what a page says, furniture left out. */
export function shinglesOf({ document: d }: Report): Set<number> {
  const body = d.blocks
    .filter((b) => b.kind === 'paragraph' || b.kind === 'list-item')
    .map((b) => d.text.slice(b.start, b.end));
  const words = tokens(body.join(' ')).map(wordHash);
  const shingles = new Set<number>();
  for (let i = 0; i + 5 <= words.length; i++) {
    let hash = 0;
    for (let k = 0; k < 5; k++) hash = mix(hash ^ words[i + k]!);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** FNV-1a over UTF-16 units, unsigned. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A round of murmur's finaliser: every bit of the input changes every bit of the result. */
function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

export const signatureLength = 64;
/** Rows of a band: the fewer, the less alike two texts may be and still be compared. */
const bandRows = 2;

/** MinHash: of each of 64 orders of all shingles the first one that the text has. Two texts agree in as many places as they share shingles. */
export function signatureOf(shingles: ReadonlySet<number>): number[] {
  const signature = new Array<number>(signatureLength).fill(0xffffffff);
  for (const shingle of shingles)
    for (let i = 0; i < signatureLength; i++) {
      const hash = mix(shingle ^ Math.imul(i + 1, 0x9e3779b1)) >>> 0;
      if (hash < signature[i]!) signature[i] = hash;
    }
  // PostgreSQL's integers are signed.
  return signature.map((h) => h | 0);
}

/** One hash for each band of a signature, different for the same rows in different bands; texts that share one are worth comparing. */
export function bandsOf(signature: readonly number[]): number[] {
  return Array.from({ length: signature.length / bandRows }, (_, band) => {
    let hash = band;
    for (let k = 0; k < bandRows; k++) hash = mix(hash ^ signature[band * bandRows + k]!);
    return hash | 0;
  });
}

/** The share of shingles that two texts have in common, as their signatures tell it. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  return a.filter((h, i) => h === b[i]).length / signatureLength;
}
