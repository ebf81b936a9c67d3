import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../src/model/document.js';
import { readPage } from '../src/page/read-page.js';
import { decode } from '../src/sources/decode.js';

/** What is expected of a page's head: null where the page says nothing, furniture as substrings. */
interface Expected {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly outlet: string | null;
  readonly furniture: readonly string[];
}

const root = resolve(import.meta.dirname, '..');
const fields = ['title', 'byline', 'published', 'dateline', 'outlet'] as const;

const rows = readdirSync(join(root, 'test/examples')).flatMap((file) => {
  const pages: Record<string, { header: Expected }> = JSON.parse(
    readFileSync(join(root, 'test/examples', file), 'utf8'),
  );
  return Object.entries(pages).map(([page, { header }]) => ({
    path: `examples/${basename(file, '.json')}/${page}`,
    header,
  }));
});

/** Forms of page that newspapers, agencies, ministries and those who copy them have; each expectation was written before the page was read. */
const forms: Record<string, Expected> = JSON.parse(readFileSync(join(root, 'test/pages/headers.json'), 'utf8'));
const formRows = Object.entries(forms).map(([page, header]) => ({ path: `test/pages/${page}`, header }));

function read(path: string): Document {
  const content = decode(readFileSync(join(root, path)));
  const form = path.endsWith('.html') ? 'html' : 'text';
  return readPage({ source: path, url: null, form, content, hints: {} });
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('the head of each page', () => {
  it.each([...rows, ...formRows])('$path', ({ path, header }) => {
    const { header: found, blocks, text } = read(path);
    expect(Object.fromEntries(fields.map((field) => [field, found[field]?.value ?? null]))).toEqual(
      Object.fromEntries(fields.map((field) => [field, header[field]])),
    );
    const marked = blocks
      .filter((block) => block.kind === 'furniture')
      .map(({ start, end }) => squeezed(text.slice(start, end)));
    const wanted = header.furniture.map(squeezed);
    const [all, whole] = [marked.join(' '), wanted.join(' ')];
    expect({
      missed: wanted.filter((words) => !all.includes(words)),
      extra: marked.filter((words) => !whole.includes(words)),
    }).toEqual({ missed: [], extra: [] });
  });
});
