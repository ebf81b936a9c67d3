import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { AdditionEvent } from './addition-types.js';
import { createApi } from './app.js';
import type { PageReader } from './reader.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
let app: Routes;

/** Reads every page as the sample, and one of them not at all. */
const reader = {
  maker: sampleMaker,
  read: (page) => {
    if (page.content.includes('unreadable')) throw new Error('as the test wants');
    return sampleReport({ id: `n${page.content.length}`, source: page.source });
  },
} as Pick<PageReader, 'read' | 'maker'> as PageReader;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  app = createApi({ record, version: '0', token: null, web: '.', reader: async () => reader });
});
afterAll(() => record.close());

const post = (body: unknown, type = 'application/json') =>
  app.request('/api/additions', { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });

async function eventsOf(body: unknown): Promise<string[]> {
  const text = await (await post(body)).text();
  const events = [...text.matchAll(/^data: (.*)$/gm)].map((m) => AdditionEvent.parse(JSON.parse(m[1]!)));
  return events.map((e) =>
    [e.event, 'name' in e ? e.name : null, 'outcome' in e ? e.outcome : null].filter(Boolean).join(' '),
  );
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('adding pages', () => {
  it('tells what became of each page, and goes on after one that fails', async () => {
    const events = await eventsOf({
      files: [
        { name: 'a.txt', bytes: base64('one page') },
        { name: 'b.bin', bytes: base64('\0\0\0\0') },
        { name: 'c.jsonl', bytes: base64('{"text":"first"}\n{"text":"second line"}\n') },
      ],
      texts: [
        { name: 'pasted', text: 'unreadable' },
        { name: 'again', text: 'one page' },
      ],
      addresses: ['http://127.0.0.1/'],
    });
    expect(events).toEqual([
      'loading',
      'reading a.txt',
      'added a.txt added',
      'reading b.bin',
      'failed b.bin',
      'reading c.jsonl#1',
      'added c.jsonl#1 added',
      'reading c.jsonl#2',
      'added c.jsonl#2 added',
      'reading pasted',
      'failed pasted',
      'reading again',
      'added again known',
      'reading http://127.0.0.1/',
      'failed http://127.0.0.1/',
      'finished',
    ]);
  });

  it.each([
    ['a form of another site', { texts: [] }, 'text/plain', 415],
    ['what is no addition', { texts: [{ name: 3 }] }, 'application/json', 400],
  ])('refuses %s', async (_, body, type, status) => {
    expect((await post(body, type)).status).toBe(status);
  });

  it('refuses where the server only shows the record', async () => {
    const readOnly = createApi({ record, version: '0', token: null, web: '.' });
    const response = await readOnly.request('/api/additions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(501);
  });
});
