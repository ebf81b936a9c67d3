import type { PageDocument } from './elements.js';

/** What a schema.org article in a page's JSON-LD says. */
export interface ArticleData {
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly outlet?: string;
  readonly language?: string;
  readonly url?: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

/** The first article among the page's JSON-LD scripts, in any of the shapes sites use: alone, in arrays, under `@graph`. */
export function articleOf(document: PageDocument): ArticleData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    parsed(script.textContent ?? ''),
  );
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const typed = (pattern: RegExp) =>
    nodes.find((node) => list(node['@type']).some((type) => typeof type === 'string' && pattern.test(type)));
  const article = typed(/Article$|^(?:BlogPosting|Report|PressRelease|LiveBlogPosting)$/) ?? typed(/^WebPage$/);
  if (article === undefined) return {};
  const nameOf = (value: Json | undefined): string | undefined => {
    const names = list(value).flatMap((item) => {
      if (typeof item === 'string') return [item];
      const node = isNode(item) ? (typeof item.name === 'string' ? item : byId.get(String(item['@id']))) : undefined;
      return typeof node?.name === 'string' ? [node.name] : [];
    });
    return names.length > 0 ? names.join(names.length > 2 ? ', ' : ' and ') : undefined;
  };
  const entries: [keyof ArticleData, string | undefined][] = [
    ['title', text(article.headline) ?? text(article.name)],
    ['byline', nameOf(article.author) ?? nameOf(article.creator)],
    ['published', text(article.datePublished) ?? text(article.dateCreated)],
    ['modified', text(article.dateModified)],
    ['outlet', nameOf(article.publisher)],
    ['language', text(article.inLanguage)],
    ['url', text(article.url) ?? text(article.mainEntityOfPage)],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as ArticleData;
}

/** All objects of one script, however nested. A script that is no JSON says nothing. */
function parsed(source: string): Node[] {
  try {
    const bare = source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '');
    return list(JSON.parse(bare) as Json).flatMap(spread);
  } catch {
    return [];
  }
}

function spread(value: Json): Node[] {
  if (!isNode(value)) return Array.isArray(value) ? value.flatMap(spread) : [];
  return [value, ...list(value['@graph']).flatMap(spread), ...list(value.mainEntity).flatMap(spread)];
}

const list = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const isNode = (value: Json): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? withoutEntities(value) : undefined;

/** JSON-LD written by templates often carries HTML entities. */
function withoutEntities(value: string): string {
  const named: Record<string, string> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    ndash: '–',
    mdash: '—',
  };
  return value
    .replace(/&#(x[\da-f]+|\d+);/gi, (whole, code: string) => {
      const point = code[0]!.toLowerCase() === 'x' ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&([a-z]+);/g, (whole, entity: string) => named[entity] ?? whole)
    .trim();
}
