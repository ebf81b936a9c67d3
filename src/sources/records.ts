import type { Page } from '../model/page.js';

/** What a source yields: a page, or why one could not be had. */
export type Sourced = { readonly page: Page } | { readonly failure: SourceFailure };

/** A source that could not be read. The message names it and says why, for a person. */
export interface SourceFailure {
  readonly source: string;
  readonly message: string;
}

type Json = Record<string, unknown>;

/** The pages of a JSON file: one record or an array of records with `html` or `text`, and `url`, `title`, `published`. */
export function* pagesOfJson(text: string, source: string): Generator<Sourced> {
  const value = parsed(text);
  if (value === undefined) yield failure(source, 'is not valid JSON');
  else if (Array.isArray(value)) for (const [i, record] of value.entries()) yield pageOf(record, `${source}#${i + 1}`);
  else yield pageOf(value, source);
}

/** The page of one line of JSON lines; the source of the third line of `feed.jsonl` is `feed.jsonl#3`. */
export function pageOfLine(line: string, source: string): Sourced {
  const value = parsed(line);
  return value === undefined ? failure(source, 'is not valid JSON') : pageOf(value, source);
}

export const failure = (source: string, message: string): Sourced => ({
  failure: { source, message: `${source}: ${message}` },
});

function pageOf(value: unknown, source: string): Sourced {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failure(source, 'is no record with "html" or "text"');
  const record = value as Json;
  const html = said(record, 'html', 'body', 'content_html');
  const content = html ?? said(record, 'text', 'content', 'content_text');
  if (content === undefined) return failure(source, 'the record has neither "html" nor "text"');
  const hints = {
    ...hint('title', said(record, 'title', 'headline')),
    ...hint('published', said(record, 'pubDate', 'published', 'date', 'date_published', 'publishedAt')),
    ...hint('outlet', said(record, 'outlet', 'site', 'publisher')),
    ...hint('language', said(record, 'language', 'lang')),
  };
  const url = said(record, 'url', 'link') ?? null;
  return { page: { source, url, form: html === undefined ? 'text' : 'html', content, hints } };
}

function said(record: Json, ...names: string[]): string | undefined {
  return names
    .map((name) => record[name])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function hint(name: keyof Page['hints'], value: string | undefined): Page['hints'] {
  return value === undefined ? {} : { [name]: value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
