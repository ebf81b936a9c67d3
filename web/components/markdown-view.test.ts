import { describe, expect, it } from 'vitest';
import { piecesOf } from './markdown-view.js';

describe('the Markdown of a brief', () => {
  it('puts items below items by their indent', () => {
    const pieces = piecesOf('# Title\n\nMade today.\n\n- one\n  - in one\n  - also\n- two\n\n## Next\n\n- three');
    expect(pieces.map((p) => [p.heading ?? (p.isItem ? '-' : 'p'), p.text, p.items.map((i) => i.text)])).toEqual([
      [1, 'Title', []],
      ['p', 'Made today.', []],
      ['-', 'one', ['in one', 'also']],
      ['-', 'two', []],
      [2, 'Next', []],
      ['-', 'three', []],
    ]);
  });

  it('leaves what it does not know as it is typed', () => {
    expect(piecesOf('<b>not markup</b>')[0]!.text).toBe('<b>not markup</b>');
  });
});
