import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Document = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/**
 * A page made inert: it looks as it did, but runs nothing, loads nothing, leads nowhere and sends nothing. It is shown in a sandboxed frame under
 * {@link inertPolicy}, either of which would be enough; what is taken out here is taken out so that nothing is even tried.
 */
export function inertPage(source: string): string {
  // Read as a browser without scripts reads it, for which the contents of <noscript> are elements too.
  const document = parse(source, { scriptingEnabled: false });
  makeInert(document);
  headOf(document)?.childNodes.unshift(
    elementOf('meta', { charset: 'utf-8' }),
    elementOf('meta', { name: 'referrer', content: 'no-referrer' }),
  );
  return serialize(document);
}

/** A text as a page of its own, its lines as they are, legible in light and dark. */
export function pageOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Text</title>
<style>body{margin:1rem}pre{font:0.9rem/1.6 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}</style>
</head><body><pre dir="auto">
${escaped}</pre></body></html>`;
}

/** The Content-Security-Policy of a page of somebody else's. */
export const inertPolicy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

const dropped = new Set([
  ...['script', 'template', 'base', 'link', 'iframe', 'frame', 'frameset', 'portal', 'fencedframe'],
  ...['object', 'embed', 'applet', 'param', 'audio', 'video', 'source', 'track', 'animate', 'set', 'animatemotion'],
]);

/** Attributes that can load or lead somewhere. Only `data:` pictures and places within the page are kept. */
const pointing =
  /^(?:(?:xlink:)?href|src|srcset|imagesrcset|srcdoc|action|formaction|ping|background|poster|data|codebase|cite|longdesc|lowsrc|dynsrc|manifest|profile|classid|archive|usemap|target|download)$/i;

function makeInert(parent: ParentNode): void {
  parent.childNodes = parent.childNodes.filter((node) => !isDropped(node));
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    // A form that looks the same and sends nothing, whatever is pressed in it.
    if (node.tagName === 'form') node.tagName = node.nodeName = 'div';
    node.attrs = node.attrs.flatMap((a) => {
      const name = a.prefix ? `${a.prefix}:${a.name}` : a.name;
      if (/^on/i.test(name) || /^(?:autofocus|autoplay|nonce|integrity|http-equiv|attributionsrc)$/i.test(name))
        return [];
      if (name.toLowerCase() === 'style') return [{ ...a, value: withoutAddresses(a.value) }];
      return !pointing.test(name) || staysHere(node, name, a.value) ? [a] : [];
    });
    if (node.tagName === 'style')
      for (const child of node.childNodes) if ('value' in child) child.value = withoutAddresses(child.value);
    makeInert(node);
  }
}

function isDropped(node: ChildNode): boolean {
  if (!('tagName' in node)) return false;
  // A refresh, a cookie or a policy of its own; what it says of its letters was heeded when it was read.
  return (
    dropped.has(node.tagName.toLowerCase()) || (node.tagName === 'meta' && !node.attrs.some((a) => a.name === 'name'))
  );
}

function staysHere({ tagName }: Element, name: string, value: string): boolean {
  if (/^(?:img|image)$/.test(tagName) && /^(?:src|(?:xlink:)?href)$/i.test(name))
    return /^data:image\/(?!svg)/i.test(value.trim());
  return /^(?:(?:xlink:)?href|usemap)$/i.test(name) && value.startsWith('#');
}

/** A style without what it would load. Escapes can hide an address from this, not from the policy. */
const withoutAddresses = (css: string): string =>
  css
    .replace(/@import\b[^;]*;?/gi, '')
    .replace(/(?:url|image-set|image|src)\(\s*(?!["']?data:image\/(?!svg))(?:"[^"]*"|'[^']*'|[^)]*)\s*\)/gi, 'none');

const headOf = (document: Document): ParentNode | undefined =>
  document.childNodes
    .flatMap((node) => ('childNodes' in node ? node.childNodes : []))
    .find((node): node is Element => 'tagName' in node && node.tagName === 'head');

const elementOf = (name: string, attributes: Readonly<Record<string, string>>): Element =>
  defaultTreeAdapter.createElement(
    name,
    html.NS.HTML,
    Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
  );
