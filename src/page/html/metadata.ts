import type { Metadata } from '../draft.js';
import type { PageDocument } from './elements.js';
import { articleOf } from './json-ld.js';

/** What the page's head and markup say of it: JSON-LD first, then OpenGraph and meta elements, then `<time>`, `<h1>` and `<title>`. */
export function metadataOf(document: PageDocument): Metadata {
  const article = articleOf(document);
  const meta = (...names: string[]): string | undefined => firstMeta(document, names);
  const site = article.outlet ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  const titles = [
    article.title,
    meta('og:title', 'twitter:title', 'dc.title', 'title'),
    words(document.querySelector('article h1, main h1, h1')?.textContent),
  ].flatMap((title) => (title === undefined ? [] : [withoutSite(title, site)]));
  const author = article.byline ?? meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl');
  const published =
    article.published ??
    meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'publishdate',
      'pubdate',
      'publish-date',
      'dc.date.issued',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'date',
      'parsely-pub-date',
      'sailthru.date',
    ) ??
    timeElement(document) ??
    article.modified ??
    meta('article:modified_time', 'og:updated_time', 'last-modified');
  const language =
    document.documentElement.getAttribute('lang') ??
    article.language ??
    meta('og:locale', 'language')?.replace('_', '-');
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? article.url;
  const windowTitle = words(document.querySelector('title')?.textContent);
  return {
    titles,
    ...(windowTitle !== undefined ? { windowTitle } : {}),
    ...(author !== undefined && !/^https?:/i.test(author) ? { byline: author.replace(/^by\s+/i, '') } : {}),
    ...(published !== undefined ? { published } : {}),
    ...(site !== undefined ? { outlet: site } : {}),
    ...(language ? { language } : {}),
    ...(url !== undefined && /^https?:/i.test(url) ? { url } : {}),
  };
}

function firstMeta(document: PageDocument, names: readonly string[]): string | undefined {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = words(element.getAttribute('content'));
    if (name && content !== undefined && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return names.map((name) => values.get(name)).find((value) => value !== undefined);
}

function timeElement(document: PageDocument): string | undefined {
  const element = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]',
  );
  return words(element?.getAttribute('datetime'));
}

/** A title without the name of the site before or after it: "Headline | The Paper". */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length < 2) return title;
  const bare = parts.filter((part) => part.toLowerCase() !== site?.toLowerCase());
  if (bare.length < parts.length && bare.length > 0)
    return title.slice(title.indexOf(bare[0]!), title.lastIndexOf(bare.at(-1)!) + bare.at(-1)!.length);
  return / \| /.test(title) ? title.slice(0, title.indexOf(' | ')) : title;
}

function words(text: string | null | undefined): string | undefined {
  const trimmed = text?.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? undefined : trimmed;
}
