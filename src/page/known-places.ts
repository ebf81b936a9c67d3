import { createRequire } from 'node:module';

/** What is used of a country of the package `world-countries`. */
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly capital: readonly string[];
}

const countries = createRequire(import.meta.url)('world-countries') as readonly Country[];

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const states = new Set(countries.flatMap(({ name }) => [plain(name.common), plain(name.official)]));
const capitals = new Set([
  ...countries.flatMap(({ capital }) => capital.map(plain)),
  // Seats of talks whose names look like a person's.
  'addis abeba',
  'new york',
  'the hague',
  'tel aviv',
  'hong kong',
  'st. petersburg',
]);

/** Whether the words name a state. */
export const isState = (words: string): boolean => states.has(plain(words));

/** Whether the words name a place: a state, a capital, or what the page itself speaks of as one ("in Dire Dawa"). */
export function isPlace(words: string, page: string): boolean {
  if (states.has(plain(words)) || capitals.has(plain(words))) return true;
  const name = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})(?:in|at|to|from|near|outside)\\s+${name}(?!\\p{L})`, 'iu').test(page);
}
