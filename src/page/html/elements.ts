import { parseHTML } from 'linkedom';

/** The little of the DOM that pages are read by: any DOM (linkedom, a browser's) fits. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Whether the HTML is a bare fragment, as feeds carry it, and not a whole page with a head and chrome around the story. */
export function isFragment(html: string): boolean {
  return !/<(?:html|head|body|main|article|nav|aside|footer|header|!doctype)\b/i.test(html);
}

/** Parses HTML, whole page or fragment. Never throws on any string. */
export function parse(html: string): PageDocument {
  const shallow = depthOf(html) > deepest ? flattened(html) : html;
  const whole = /<(?:html|body)\b/i.test(shallow)
    ? shallow
    : `<!doctype html><html><head></head><body>${shallow}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/** Browsers stop nesting at about 500 elements; walking a tree much deeper would run out of stack. */
const deepest = 500;

/** An upper bound of how deep the elements nest, by counting tags. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const tag of html.matchAll(
    /<(\/?)(?!(?:br|img|input|meta|link|hr|wbr|p|li|td|tr|source|area|col|param)\b)[a-z][^<>]*?(\/?)>/gi,
  )) {
    if (tag[1] === '/') depth = Math.max(0, depth - 1);
    else if (tag[2] !== '/') depth++;
    most = Math.max(most, depth);
  }
  return most;
}

/** The same words without nesting: blocks become paragraphs, which cannot hold one another, and the rest goes. */
function flattened(html: string): string {
  return html
    .replace(/<(script|style|noscript|template|svg)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(
      /<\/?(?:div|section|article|main|table|tbody|tr|td|ul|ol|li|dl|dd|dt|blockquote|center|header|footer|nav|aside|form|fieldset|details|figure)\b[^<>]*>/gi,
      '<p>',
    )
    .replace(/<\/?(?!(?:p|br|h[1-6]|html|head|body|title|meta|link|time)\b)[a-z][^<>]*>/gi, '')
    .replace(/(?:<p>\s*)+/g, '<p>');
}
