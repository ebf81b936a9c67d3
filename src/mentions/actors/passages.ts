import { piecesOf } from '../../knowledge/names/pieces.js';
import type { BlockKind, Document } from '../../model/document.js';
import type { Passage } from './candidate.js';

/** Where actors are looked for: not in furniture, nor in who wrote the page and from where. */
const searched: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item']);

/** The blocks to search, in words. A document without blocks is one paragraph. */
export function passagesOf(document: Document): Passage[] {
  const blocks =
    document.blocks.length > 0
      ? document.blocks.filter((block) => searched.has(block.kind))
      : [{ kind: 'paragraph' as const, start: 0, end: document.text.length }];
  return blocks.map(({ kind, start, end }) => ({ kind, start, end, pieces: piecesOf(document.text, start, end) }));
}
