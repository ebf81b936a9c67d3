import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.js';

const marked = (base: string, said: string): string =>
  wordDifference(base, said)
    .map((r) => (r.differs ? `[${r.words.trim()}]` : r.words))
    .join('');

describe('wordDifference', () => {
  it.each([
    ['both sides agreed to meet', 'both sides agreed to meet', 'both sides agreed to meet'],
    ['both sides agreed to meet', 'both sides decided to meet', 'both sides [decided]to meet'],
    ['both sides agreed to meet', 'Both sides, it said, agreed to meet.', 'Both sides, [it said,]agreed to meet.'],
    ['a joint patrol', 'nothing of the kind', '[nothing of the kind]'],
    ['', 'new words', '[new words]'],
    ['old words', '', ''],
  ])('%s → %s', (base, said, expected) => {
    expect(marked(base, said)).toBe(expected);
  });
});
