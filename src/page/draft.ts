import type { BlockKind, Header, Ticker } from '../model/document.js';
import type { Page } from '../model/page.js';
import type { Span } from '../model/span.js';

/** One block of the page while its role is still sought: trimmed of white space, wrapped lines already joined. */
export interface Line extends Span {
  readonly text: string;
  /** A blank line, or the start of the text, comes before. */
  readonly gap: boolean;
  /** What it is, once a step has found out; null until then. */
  readonly kind: BlockKind | null;
}

/** What a page's markup says about it, apart from its text. */
export interface Metadata {
  /** What it calls itself, the most trusted first. */
  readonly titles?: readonly string[];
  /** The window's title, which may be the site's and not the story's. */
  readonly windowTitle?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
  readonly url?: string;
}

/** A page half read: each step takes a draft and returns a fuller one. */
export interface Draft {
  readonly page: Page;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly header: Header;
  readonly tickers: readonly Ticker[];
}

export const emptyHeader: Header = {
  title: null,
  byline: null,
  published: null,
  publishedTime: null,
  outlet: null,
  dateline: null,
};

/** The lines with `kind` set on those that `is` picks among the undecided. */
export function mark(lines: readonly Line[], kind: BlockKind, is: (line: Line, index: number) => boolean): Line[] {
  return lines.map((line, index) => (line.kind === null && is(line, index) ? { ...line, kind } : line));
}

/** Whether the line is running prose: long enough, and ended as a sentence or too long for a headline. */
export function isProse(line: Line): boolean {
  const words = line.text.split(/\s+/).length;
  return words >= 30 || (words >= 8 && /[.!?…][”"’')\]]*$/.test(line.text));
}

/** No page has a head of more lines; a page of short lines without end has none to speak of. */
const longestHead = 200;

/**
 * Index of the first line of the body: the head of the page (headline, byline, date) lies before it. A headline may
 * end with a stop or a question mark, so the first line of two is the body only where the page begins with it.
 */
export function bodyStart(lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line, index) => index === longestHead || ((line.kind === null || line.kind === 'paragraph') && isProse(line)),
  );
  return first < 0 ? lines.length : first;
}
