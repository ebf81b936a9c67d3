import type { Block } from '../../src/model/document.js';
import type { Span } from '../../src/model/span.js';
import type { ReportedDocument } from '../answers.js';

/** One paragraph as shown: the blocks that stand on one line together (a dateline and its paragraph), or a run of furniture. */
export interface Part {
  readonly furniture: boolean;
  readonly blocks: readonly Block[];
}

/** The page in the order of its text. Words that no block claims are kept, as furniture: nothing of the page goes unseen. */
export function partsOf({ text, blocks }: Pick<ReportedDocument, 'text' | 'blocks'>): Part[] {
  const parts: { furniture: boolean; blocks: Block[] }[] = [];
  for (const block of withGaps(text, blocks)) {
    const last = parts.at(-1);
    const furniture = block.kind === 'furniture';
    const joined = last && (furniture ? last.furniture : !last.furniture && sameLine(text, last.blocks.at(-1)!, block));
    if (joined) last.blocks.push(block);
    else parts.push({ furniture, blocks: [block] });
  }
  return parts;
}

function withGaps(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let at = 0;
  const gap = (end: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, end))) out.push({ kind: 'furniture', start: at, end });
  };
  for (const block of blocks) {
    gap(block.start);
    out.push(block);
    at = block.end;
  }
  gap(text.length);
  return out;
}

const sameLine = (text: string, a: Span, b: Span): boolean => !text.slice(a.end, b.start).includes('\n');
