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
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}
