import { expect, it } from 'vitest';
import { grouped } from './numbers.js';

it.each([
  0,
  7,
  999,
  1000,
  12_345,
  999_999,
  1_000_000,
  12_345_678,
  -1234,
  1.5,
  -4.25,
  1234.5678,
  0.1 + 0.2,
])('writes %s as the browser does', (n) => {
  expect(grouped(n)).toBe(n.toLocaleString('en'));
});
