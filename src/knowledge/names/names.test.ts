import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.js';
import { keyOfName, piecesOf } from './pieces.js';

describe('keys of names', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ["N'Djamena", 'ndjamena'],
    ['U.S.', 'us'],
    ['Da’esh', 'daesh'],
    ['World Trade Organization', 'world trade organisation'],
    ['Labor Center', 'labour centre'],
    ['Iran’s', 'iran s'],
    ['Türkiye', 'turkiye'],
    ['İzmir', 'izmir'],
  ])('%s → %s', (name, key) => expect(keyOfName(name)).toBe(key));

  it.each([
    ['the U.S.-EU talks', ['the', 'U.S.', 'EU', 'talks']],
    ['in Jama’at ranks', ['in', 'Jama’at', 'ranks']],
    ['the U.S. It said', ['the', 'U.S.', 'It', 'said']],
  ])('pieces of %s', (text, words) => expect(piecesOf(text).map((p) => text.slice(p.start, p.end))).toEqual(words));
});

describe('the longest name at a place', () => {
  const index = new NameIndex([
    { text: 'Guinea', rule: 'capitalised', value: 'GIN' },
    { text: 'Guinea-Bissau', rule: 'capitalised', value: 'GNB' },
    { text: 'Sea of Japan', rule: 'capitalised', value: 'sea' },
    { text: 'US', rule: 'exact', value: 'USA' },
  ] as const);
  const at = (text: string) => index.longestAt(piecesOf(text), 0)?.values.join() ?? null;

  it.each([
    ['Guinea Bissau', 'GNB'],
    ['Guinea, Bissau', 'GIN'],
    ['Guinea\n\nBissau', 'GIN'],
    ['GUINEA', 'GIN'],
    ['guinea', null],
    ['Sea Of Japan', 'sea'],
    ['US', 'USA'],
    ['U.S.', 'USA'],
    ['us', null],
    ['Us', null],
  ])('%j', (text, value) => expect(at(text)).toBe(value));
});
