import { expect, it } from 'vitest';
import { weightInWords } from './weighed-reasons.js';

it.each([
  [3, 'strongly for'],
  [1.2, 'for'],
  [0.3, 'a little for'],
  [-0.2, 'a little against'],
  [-2, 'against'],
  [-4, 'strongly against'],
  [-100, 'rules it out'],
])('a weight of %d is %s', (weight, says) => {
  expect(weightInWords(weight)).toBe(says);
});
