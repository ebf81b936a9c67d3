import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../src/model/span.js';

/** Where the words selected in the page's text stand in it, without white space around them; null where nothing is selected there. */
export function useSelectedWords(text: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = getSelection();
      // Leaving the text for a field or a button takes the selection away; what was selected is still meant.
      if (selection && !selection.isCollapsed && text.current) setSpan(spanOf(selection.getRangeAt(0), text.current));
      else if (!document.activeElement?.closest('.missed, .selected-words')) setSpan(null);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  return span;
}

function spanOf(range: Range, text: HTMLElement): Span | null {
  const blocks = [...text.querySelectorAll<HTMLElement>('[data-start]')].filter((b) => range.intersectsNode(b));
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const start = first.contains(range.startContainer)
    ? startOf(first) + lengthTo(first, range.startContainer, range.startOffset)
    : startOf(first);
  const end = last.contains(range.endContainer)
    ? startOf(last) + lengthTo(last, range.endContainer, range.endOffset)
    : startOf(last) + (last.textContent?.length ?? 0);
  const words = range.toString();
  if (words.trim() === '') return null;
  return trimmed(start, end, words);
}

const startOf = (block: HTMLElement): number => Number(block.dataset.start);

/** How much of a block's text stands before a point in it, in UTF-16 units. */
function lengthTo(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

const trimmed = (start: number, end: number, words: string): Span => ({
  start: start + (words.length - words.trimStart().length),
  end: end - (words.length - words.trimEnd().length),
});
