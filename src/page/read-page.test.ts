import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../model/page.js';
import { readPage } from './read-page.js';

const page = (content: string, form: Page['form'] = 'text', hints: Page['hints'] = {}): Page => ({
  source: 'test',
  url: null,
  form,
  content,
  hints,
});

/** Pieces of pages in every state of disrepair, so that the properties meet more than random letters. */
const scrap = fc.constantFrom(
  'PARIS, March 3 (Quill) —',
  'By Ana Ruiz',
  '14 May, 2024 05:18am',
  'ABC 1.2 ▲ 3%',
  'MOST READ',
  '\n',
  '\r\n\r\n',
  ' | ',
  '1. One',
  'The ministers met on Monday.',
  '<p>',
  '</p>',
  '<br>',
  '<script>x</script>',
  '<h1>',
  '<table><td>',
  '<!--',
  '&amp',
  '\u0000',
  '\uD800',
  '\uFFFD',
  '<time datetime="2024-01-02">',
  '<svg>',
  '</html>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script>',
);
const content = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(scrap, fc.string()), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('any string makes a document', () => {
  it.each(['text', 'html'] as const)('%s: blocks lie in order, apart, trimmed and within the text', (form) => {
    fc.assert(
      fc.property(content, (words) => {
        const { text, blocks, header } = readPage(page(words, form));
        if (form === 'text') expect(text).toBe(words);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        // Nothing but white space lies between the blocks.
        const covered = blocks.reduce((sum, b) => sum + text.slice(b.start, b.end).replace(/\s+/g, '').length, 0);
        expect(covered).toBe(text.replace(/[\s\u0085]+/g, '').length);
        for (const value of [header.title, header.byline, header.dateline, header.outlet])
          if (value?.span) expect(text.slice(value.span.start, value.span.end).replace(/\s+/g, ' ')).toBe(value.value);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['text', 'html'] as const)('%s: the same page is the same document', (form) => {
    fc.assert(
      fc.property(content, (words) => {
        expect(JSON.stringify(readPage(page(words, form)))).toBe(JSON.stringify(readPage(page(words, form))));
      }),
      { numRuns: 50 },
    );
  });
});

describe('identity', () => {
  it('is of the content, wherever it was read from', () => {
    const one = readPage(page('Talks end\n\nThe ministers met on Monday in the capital and agreed.'));
    const two = readPage({
      ...page('Talks end\n\nThe ministers met on Monday in the capital and agreed.'),
      source: 'other',
      url: 'https://example.org/',
    });
    const three = readPage(page('Talks end\n\nThe ministers met on Tuesday in the capital and agreed.'));
    expect(one.id).toMatch(/^[0-9a-f]{32}$/);
    expect(two.id).toBe(one.id);
    expect(three.id).not.toBe(one.id);
  });
});

describe('extremes', () => {
  it.each([
    ['a hundred thousand lines', 'text', 'Talks go on\n'.repeat(100_000)],
    ['one line of a million letters', 'text', 'a'.repeat(1_000_000)],
    ['nested blocks', 'html', `${'<div>'.repeat(50_000)}The ministers met.`],
    ['nested marks', 'html', `${'<b>'.repeat(50_000)}The ministers met.`],
    [
      'a whole page nested',
      'html',
      `<!doctype html><html><body><nav>Home</nav>${'<div><span>'.repeat(20_000)}The ministers met.`,
    ],
  ] as const)('%s', (_name, form, words) => {
    const { text, blocks } = readPage(page(words, form));
    expect(blocks.length).toBeGreaterThan(0);
    if (form === 'html') expect(text).toContain('The ministers met.');
  });
});
