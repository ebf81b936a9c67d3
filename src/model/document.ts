import type { Span } from './span.js';

/** What a stretch of a page is. Everything but `furniture` is read; furniture is only kept and shown. */
export type BlockKind = 'furniture' | 'title' | 'byline' | 'dateline' | 'paragraph' | 'heading' | 'list-item';

/** A piece of the page with one role. Blocks do not overlap and are in order of the text. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A value of the page's header with its words, or with a null span where the page's metadata (not its text) gave it. */
export interface HeaderValue {
  readonly value: string;
  readonly span: Span | null;
}

/** What a page says about itself. Each value is null where the page does not say. */
export interface Header {
  readonly title: HeaderValue | null;
  /** The person or persons, or the agency or office, that wrote it. */
  readonly byline: HeaderValue | null;
  /** ISO day, `2024-05-14`. */
  readonly published: HeaderValue | null;
  /** `HH:MM` as printed, in the page's own time zone. */
  readonly publishedTime: HeaderValue | null;
  readonly outlet: HeaderValue | null;
  /** The place the story is filed from, as printed. */
  readonly dateline: HeaderValue | null;
}

/** A market ticker found in the furniture: the figures as numbers, the words as a span. */
export interface Ticker extends Span {
  readonly symbol: string;
  readonly price: number;
  /** In the price's own unit, signed; null where not printed. */
  readonly change: number | null;
  /** Per cent, signed: −0.04 for (-0.04%); null where not printed. */
  readonly percent: number | null;
}

export type WarningCode =
  | 'broken-sentence'
  | 'repeated-title'
  | 'glued-words'
  | 'no-text'
  | 'no-date'
  | 'not-english'
  | 'undecodable';

/** Something about the page that looks wrong, at its place. */
export interface Warning extends Span {
  readonly code: WarningCode;
  readonly message: string;
}

/**
 * One page as read. The text is kept once, whole; everything else points into it.
 * A document is never altered after it is made; a changed page is another document.
 */
export interface Document {
  /** Hash of the text and the header's metadata: the same page has the same id wherever it is read. */
  readonly id: string;
  /** The path or URL it was read from. */
  readonly source: string;
  readonly url: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly header: Header;
  readonly tickers: readonly Ticker[];
  readonly warnings: readonly Warning[];
}

/** Throws a RangeError where a document breaks its promises: spans within the text, blocks in order and apart. */
export function checkDocument(document: Document): Document {
  let at = 0;
  for (const block of document.blocks) {
    if (block.start < at || block.end <= block.start || block.end > document.text.length)
      throw new RangeError(
        `${document.source}: block ${block.kind} [${block.start}, ${block.end}) is out of order or empty`,
      );
    at = block.end;
  }
  for (const span of [...document.tickers, ...document.warnings])
    if (span.start < 0 || span.end < span.start || span.end > document.text.length)
      throw new RangeError(`${document.source}: span [${span.start}, ${span.end}) lies outside the text`);
  return document;
}
