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

/** A document never changes, and both actors and places are looked for in its words. */
const known = new WeakMap<Document, readonly Passage[]>();

/** The blocks to search, in words. A document without blocks is one paragraph. */
export function passagesOf(document: Document): readonly Passage[] {
  let passages = known.get(document);
  if (!passages) {
    passages = readPassages(document);
    known.set(document, passages);
  }
  return passages;
}

function readPassages(document: Document): Passage[] {
  const blocks =
    document.blocks.length > 0
      ? document.blocks.filter((block) => searched.has(block.kind))
      : [{ kind: 'paragraph' as const, start: 0, end: document.text.length }];
  return blocks.map(({ kind, start, end }) => ({ kind, start, end, pieces: piecesOf(document.text, start, end) }));
}
