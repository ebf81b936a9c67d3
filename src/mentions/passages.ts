import { type Piece, piecesOf } from '../knowledge/names/pieces.js';
import type { BlockKind, Document } from '../model/document.js';
import type { Span } from '../model/span.js';

/** A block in which actors and places are looked for, with its words. */
export interface Passage extends Span {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/** Not furniture, nor who wrote the page. */
const searched: ReadonlySet<BlockKind> = new Set(['title', 'dateline', 'heading', 'paragraph', 'list-item']);

/** The blocks to search, in words. A document without blocks is one paragraph. */
export function passagesOf(document: Document): Passage[] {
  const blocks =
    document.blocks.length > 0
      ? document.blocks.filter((block) => searched.has(block.kind))
      : [{ kind: 'paragraph' as const, start: 0, end: document.text.length }];
  return blocks.map(({ kind, start, end }) => ({ kind, start, end, pieces: piecesOf(document.text, start, end) }));
}
