import { numberWords } from '../../model/numbers.js';

const openings: ReadonlySet<string> = new Set(['the', 'all', 'these', 'those', 'our', 'their']);

/** How many a phrase like `both`, `the two`, `all three`, `our two` speaks of, and how many words it takes; null where it is none. */
export function countAt(
  keys: readonly string[],
  i: number,
): { readonly count: number; readonly length: number } | null {
  if (keys[i] === 'both') return { count: 2, length: keys[i + 1] === 'the' ? 2 : 1 };
  if (!openings.has(keys[i] ?? '')) return null;
  const at = keys[i] === 'all' && keys[i + 1] === 'the' ? i + 2 : i + 1;
  const count = keys[at] === 'both' ? 2 : numberWords[keys[at] ?? ''];
  return count === undefined || count < 2 ? null : { count, length: at + 1 - i };
}
