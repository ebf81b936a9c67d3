import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameKinds } from '../../model/analysis.js';
import { drawn, extentOf, SEED, SIZE } from './draw.js';
import { plainText } from './plain-text.js';
import { scoreNames } from './score.js';
import { joined, readCorpus, readTags, readTestSet, sha256, type TaggedDocument } from './test-set.js';

const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared');
const tags = readTags();
const pages = readCorpus(shared);

describe('the tags', () => {
  it('hold no text', () => {
    for (const document of tags) expect(Object.keys(document)).toEqual(['url', 'sha256', 'extent', 'names']);
  });

  it.each(tags.map((document) => [document.url, document] as const))('%s: spans ascend, apart, in extent', (_, {
    extent,
    names,
  }) => {
    let done = 0;
    for (const [start, end, kind] of names) {
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThan(start);
      expect(nameKinds).toContain(kind);
      done = end;
    }
    expect(done).toBeLessThanOrEqual(extent);
  });

  it('are as many as the README says', () => {
    const readme = readFileSync(resolve(root, 'test/names/README.md'), 'utf8');
    for (const kind of nameKinds) {
      const count = tags.flatMap(({ names }) => names).filter((name) => name[2] === kind).length;
      expect(readme).toMatch(new RegExp(`\\| ${kind} +\\| ${count} +\\|`));
    }
  });
});

describe('joined', () => {
  const html = '<p>Norvia welcomed it.</p><p>Not tagged: Port Ellis.</p>';
  const document: TaggedDocument = {
    url: 'https://example.org/a',
    sha256: sha256(plainText(html)),
    extent: 19,
    names: [[0, 6, 'LOC']],
  };
  const page = { url: document.url, html };

  it('cuts the text at the extent', () =>
    expect(joined(document, [page])).toEqual({
      url: document.url,
      text: 'Norvia welcomed it.',
      names: [{ start: 0, end: 6, kind: 'LOC' }],
    }));
  it('takes the version that was tagged', () =>
    expect(joined(document, [{ ...page, html: '<p>Later words.</p>' }, page]).text).toBe('Norvia welcomed it.'));
  it('refuses another text', () =>
    expect(() => joined(document, [{ ...page, html: `${html}!` }])).toThrow('SHA-256 differs'));
  it('refuses a missing one', () => expect(() => joined(document, [])).toThrow('not in the corpus'));
});

describe('readTestSet', () => {
  it('says so where the corpus is absent', () =>
    expect(readTestSet(resolve(root, 'no-such-folder'))).toEqual({ skipped: expect.stringContaining('skipped') }));

  it.skipIf(pages === null)('(needs ../shared) finds every text and starts and ends names at words', () => {
    const set = readTestSet(shared);
    if ('skipped' in set) throw new Error(set.skipped);
    expect(set.texts).toHaveLength(SIZE);
    for (const { text, names } of set.texts) {
      for (const { start, end } of names) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}][^\n]*[\p{L}\p{N}.]$/u);
    }
    expect(scoreNames(set.texts, () => []).overall.gold).toBe(tags.flatMap(({ names }) => names).length);
  });

  it.skipIf(pages === null)(
    '(needs ../shared) holds the documents that the seed draws, to the extent that the rule gives',
    () => {
      const chosen = drawn(pages!.length, SIZE, SEED).map((position) => pages![position]!);
      expect(tags.map(({ url }) => url)).toEqual(chosen.map(({ url }) => url));
      expect(tags.map(({ extent }) => extent)).toEqual(chosen.map(({ html }) => extentOf(plainText(html))));
    },
  );
});
