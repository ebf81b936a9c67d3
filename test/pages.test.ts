import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document, HeaderValue } from '../src/model/document.js';
import { readPage } from '../src/page/read-page.js';
import { decode } from '../src/sources/decode.js';

const folder = resolve(import.meta.dirname, 'pages');
const pages = readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name));

/** What a person would check of a document: the header, each block's role and words, tickers and warnings at their words. */
function essence(document: Document) {
  const words = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  const value = (v: HeaderValue | null) => v && (v.span ? `${v.value}  ⟵ ${words(v.span)}` : `${v.value}  ⟵ (markup)`);
  return {
    header: Object.fromEntries(Object.entries(document.header).map(([name, v]) => [name, value(v)])),
    language: document.language,
    url: document.url,
    tickers: document.tickers.map(({ symbol, price, change, percent }) => ({ symbol, price, change, percent })),
    warnings: document.warnings.map((warning) => `${warning.code}: ${words(warning)}`),
    blocks: document.blocks.map((block) => `${block.kind}: ${words(block)}`),
  };
}

/** Each page of test/pages beside what is expected of it. `npx vitest run test/pages.test.ts -u` accepts what is read now: look at the difference. */
describe('pages', () => {
  it.each(pages)('%s', async (name) => {
    const content = decode(readFileSync(resolve(folder, name)));
    const document = readPage({
      source: name,
      url: null,
      form: name.endsWith('.html') ? 'html' : 'text',
      content,
      hints: {},
    });
    const expected = resolve(folder, name.replace(/\.\w+$/, '.json'));
    await expect(`${JSON.stringify(essence(document), null, 2)}\n`).toMatchFileSnapshot(expected);
  });
});
