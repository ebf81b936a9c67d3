import type { Block, Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';

/** Words between quotation marks: the span of the words alone, and of the words with their marks. */
export interface Quotation extends Span {
  readonly outer: Span;
}

/** Opening marks with their closing ones. The straight mark opens and closes; the single ones also serve as apostrophes. */
const closers: Record<string, string> = { '“': '”', '„': '”', '«': '»', '"': '"', '‘': '’' };

const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

/**
 * The quotations of a document's body in order, at least `least` words long.
 * A quotation that runs over paragraphs (each opened again, only the last closed) is one per paragraph;
 * one that the page cuts off ends with its paragraph. Quotations within quotations are part of the outer one.
 */
export function quotationsOf(document: Document, least: number): Quotation[] {
  const out: Quotation[] = [];
  for (const block of document.blocks)
    if (block.kind === 'paragraph' || block.kind === 'list-item') out.push(...quotationsIn(document.text, block));
  return out.filter((q) => words(document.text.slice(q.start, q.end)) >= least);
}

function quotationsIn(text: string, block: Block): Quotation[] {
  const out: Quotation[] = [];
  for (let i = block.start; i < block.end; i++) {
    if (!opens(text, i, block)) continue;
    const close = closingOf(text, i, block);
    const end = close ?? block.end;
    const inner = trimmed(text, { start: i + 1, end });
    if (inner.end > inner.start) out.push({ ...inner, outer: { start: i, end: Math.min(block.end, end + 1) } });
    i = end;
  }
  return out;
}

/** A mark opens where it has something closing it in kind, and no letter or figure before it. */
function opens(text: string, at: number, block: Block): boolean {
  const mark = text[at]!;
  if (!(mark in closers)) return false;
  const before = at > block.start ? text[at - 1]! : ' ';
  if (mark === '"' || mark === '‘') return !/[\p{L}\p{N}.,]/u.test(before) && /\S/.test(text[at + 1] ?? ' ');
  return true;
}

function closingOf(text: string, open: number, block: Block): number | null {
  const mark = text[open]!;
  const closer = closers[mark]!;
  for (let i = open + 1; i < block.end; i++) {
    if (text[i] !== closer && !(mark === '“' && text[i] === '"')) continue;
    if (mark === '‘' && /[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) continue; // an apostrophe
    return i;
  }
  return mark === '‘' ? open : null;
}

/** Without white space at the ends and without the comma that only leads to the attribution. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /[\s,;–—]/.test(text[end - 1]!)) end--;
  return { start, end };
}
