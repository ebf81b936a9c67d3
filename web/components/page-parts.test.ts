import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/document.js';
import { partsOf } from './page-parts.js';

/** Blocks of a text, each given by its words. */
function page(text: string, ...named: [BlockKind, string][]) {
  const blocks = named.map(([kind, words]) => ({
    kind,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  return { text, blocks };
}
const shown = (p: ReturnType<typeof page>) => partsOf(p).map((part) => part.blocks.map((b) => b.kind).join('+'));

describe('partsOf', () => {
  it.each<[string, ReturnType<typeof page>, string[]]>([
    [
      'a dateline stands in its paragraph',
      page('Title\nROME: They met.', ['title', 'Title'], ['dateline', 'ROME'], ['paragraph', 'They met.']),
      ['title', 'dateline+paragraph'],
    ],
    [
      'furniture runs together',
      page('Menu\nLogin\nThey met.', ['furniture', 'Menu'], ['furniture', 'Login'], ['paragraph', 'They met.']),
      ['furniture+furniture', 'paragraph'],
    ],
    [
      'words that no block claims are kept',
      page('Lost words\nThey met.', ['paragraph', 'They met.']),
      ['furniture', 'paragraph'],
    ],
    ['a page without blocks is shown whole', page('Only this'), ['furniture']],
  ])('%s', (_, p, expected) => {
    expect(shown(p)).toEqual(expected);
  });
});
