import type { BlockKind } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import type { PageElement, PageNode } from './elements.js';

/** One block of visible text, with what the markup says it is. */
export interface RenderedBlock extends Span {
  readonly kind: BlockKind | null;
}

/** A page's visible text: blocks in order with a blank line between, every one within `text`. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly RenderedBlock[];
}

const unseen = new Set(
  'head script style noscript template svg math iframe object embed canvas audio video select option datalist map meta link title base'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const chrome = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu']);
const chromeRoles = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|menu|menubar|toolbar)$/;
const chromeNames =
  /(?:^|[\s_-])(?:share|sharing|social|related|recommend(?:ed|ations)?|newsletter|subscribe|subscription|comments?|breadcrumbs?|cookies?|consent|menu|navbar|sidebar|advert(?:isement)?|ads?|promo|tags?|taxonomy|skip-link|ticker|trending|most-read|popular|paywall)(?:$|[\s_-])/i;

/** Renders an element's visible text. Scripts, styles and hidden elements leave nothing behind. */
export function render(root: PageElement): Rendered {
  const pieces: string[] = [];
  const found: RenderedBlock[] = [];
  let length = 0;
  let open = '';
  let openKind: BlockKind | null = null;

  const flush = (): void => {
    const words = open.replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n').replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
    open = '';
    if (words === '') return;
    if (found.length > 0) {
      pieces.push('\n\n');
      length += 2;
    }
    pieces.push(words);
    found.push({ start: length, end: length + words.length, kind: openKind });
    length += words.length;
  };

  const walk = (node: PageNode, kind: BlockKind | null, preformatted: boolean): void => {
    if (node.nodeType === 3) {
      const words = node.textContent ?? '';
      if (open === '') openKind = kind;
      open += preformatted ? words : collapse(words, open);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as PageElement;
    const name = element.localName.toLowerCase();
    if (name === 'br') open += '\n';
    if (unseen.has(name) || isHidden(element, name)) return;
    const inner = kindOf(element, name) ?? kind;
    const isBlock = blocks.has(name) || (inner === 'furniture' && kind !== 'furniture');
    if (isBlock) flush();
    if (name === 'td' || name === 'th') open += open === '' ? '' : '\t';
    // Links side by side stand apart on the screen even where no space is between them in the source.
    if ((name === 'a' || name === 'button') && kind === 'furniture' && open !== '' && !/\s$/.test(open)) open += ' ';
    for (const child of element.childNodes) walk(child, inner, preformatted || name === 'pre');
    if (isBlock) flush();
  };
  walk(root, null, false);
  flush();
  return { text: pieces.join(''), blocks: found };
}

/** White space as a browser shows it: runs become one space, none at the start of a line. A non-breaking space stays. */
function collapse(words: string, before: string): string {
  const collapsed = words.replace(/[ \t\r\n\f]+/g, ' ');
  return collapsed.startsWith(' ') && (before === '' || /[ \n\t]$/.test(before)) ? collapsed.slice(1) : collapsed;
}

function isHidden(element: PageElement, name: string): boolean {
  if (element.hasAttribute('hidden') || (name === 'input' && element.getAttribute('type') === 'hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

function kindOf(element: PageElement, name: string): BlockKind | null {
  if (chrome.has(name) || chromeRoles.test(element.getAttribute('role') ?? '')) return 'furniture';
  if (name === 'header' && element.closest('article, main') === null && element.querySelector('h1') === null)
    return 'furniture';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name !== 'body' && name !== 'article' && name !== 'main' && names !== ' ' && chromeNames.test(names)) {
    // A wrapper that holds the headline or most of the story only happens to carry such a name.
    if (element.querySelector('h1, article, main') === null && countOf(element, 'p') < 4) return 'furniture';
  }
  if (/^h[1-6]$/.test(name)) return 'heading';
  return name === 'li' || name === 'dd' ? 'list-item' : null;
}

const countOf = (element: PageElement, selector: string): number => [...element.querySelectorAll(selector)].length;
