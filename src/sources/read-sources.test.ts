import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources } from './read-sources.js';
import type { Sourced } from './records.js';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
const write = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(at('pages', 'b'), { recursive: true });
  mkdirSync(at('empty'));
  mkdirSync(at('pictures'));
  write('pages/c.txt', 'Third');
  write('pages/a.html', '<p>First</p>');
  write('pages/b/one.txt.gz', gzipSync('Second'));
  write('pages/cover.png', Uint8Array.of(0x89, 0x50, 0, 0));
  write('pages/.hidden.txt', 'never');
  write('pictures/cover.png', Uint8Array.of(0x89, 0x50, 0, 0));
  const record = { url: 'https://example.org/a', title: 'Talks', published: '2024-05-14', html: '<p>Met.</p>' };
  write('feed.jsonl', `${JSON.stringify(record)}\n\nnot json\n{"title":"no body"}\n{"text":"Plain"}\n`);
  write('feed.jsonl.gz', gzipSync(`${JSON.stringify(record)}\n`));
  write('feed.json', JSON.stringify([record, { text: 'Plain' }, 7]));
  write('one.json', JSON.stringify({ ...record, pubDate: 'Tue, 14 May 2024 05:18:00 +0000' }));
  write('broken.json', '{"html": ');
  write('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1));
  write('cut.txt.gz', gzipSync('The ministers met. '.repeat(50)).subarray(0, 30));
  write('cut.jsonl.gz', gzipSync(`${JSON.stringify(record)}\n`.repeat(50)).subarray(0, 40));
  write('unnamed', '<!doctype html><p>Known by its content</p>');
  write('none.txt', '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(paths: string[], stdin = ''): Promise<Sourced[]> {
  const streamed = (async function* () {
    yield Buffer.from(stdin);
  })();
  const read: Sourced[] = [];
  for await (const one of readSources(paths, { stdin: streamed })) read.push(one);
  return read;
}

/** A line a source, short enough to compare: form and content, or the message. */
const brief = (read: Sourced[]): string[] =>
  read.map((one) =>
    'page' in one ? `${one.page.form} ${one.page.content}` : one.failure.message.replaceAll(folder, '.'),
  );

describe('readSources', () => {
  it('reads a folder in order of name, and only what can be a page', async () => {
    expect(brief(await read([at('pages')]))).toEqual(['html <p>First</p>', 'text Second', 'text Third']);
  });

  it('reads records of JSON lines, each named by its line', async () => {
    const [first, ...rest] = await read([at('feed.jsonl')]);
    expect(first).toEqual({
      page: {
        source: `${at('feed.jsonl')}#1`,
        url: 'https://example.org/a',
        form: 'html',
        content: '<p>Met.</p>',
        hints: { title: 'Talks', published: '2024-05-14' },
      },
    });
    expect(brief(rest)).toEqual([
      './feed.jsonl#3: is not valid JSON',
      './feed.jsonl#4: the record has neither "html" nor "text"',
      'text Plain',
    ]);
    expect(brief(await read([at('feed.jsonl.gz')]))).toEqual(['html <p>Met.</p>']);
  });

  it('reads records of JSON, and prefers the date that has a time', async () => {
    expect(brief(await read([at('feed.json')]))).toEqual([
      'html <p>Met.</p>',
      'text Plain',
      './feed.json#3: is no record with "html" or "text"',
    ]);
    expect(await read([at('one.json')])).toMatchObject([
      { page: { hints: { published: 'Tue, 14 May 2024 05:18:00 +0000' } } },
    ]);
  });

  it.each([
    ['text', 'The ministers met.', ['text The ministers met.']],
    ['HTML', '<p>The ministers met.</p>', ['html <p>The ministers met.</p>']],
    ['JSON lines', '{"text":"One"}\n{"text":"Two"}\n', ['text One', 'text Two']],
    ['a JSON record', '{\n"text":"One"\n}', ['text One']],
  ])('reads %s from standard input', async (_name, stdin, expected) => {
    expect(brief(await read(['-'], stdin))).toEqual(expected);
  });

  it.each([
    ['absent.txt', 'there is no such file or folder'],
    ['empty', 'the folder holds no page (.txt, .html, .json, .jsonl, or these with .gz)'],
    ['pictures', 'the folder holds no page (.txt, .html, .json, .jsonl, or these with .gz)'],
    ['broken.json', 'is not valid JSON'],
    ['picture.txt', 'is a binary file, not a page'],
    ['cut.txt.gz', 'is damaged: it ends too early to be unzipped'],
    ['cut.jsonl.gz', 'is damaged: it ends too early to be unzipped'],
  ])('%s: says why it cannot be read, and the rest goes on', async (name, reason) => {
    expect(brief(await read([at(name), at('pages', 'c.txt')]))).toEqual([`./${name}: ${reason}`, 'text Third']);
  });

  it('knows a page by its content where its name tells nothing, and lets an empty file be an empty page', async () => {
    expect(brief(await read([at('unnamed'), at('none.txt')]))).toEqual([
      'html <!doctype html><p>Known by its content</p>',
      'text ',
    ]);
  });
});
