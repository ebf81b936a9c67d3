import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { Brief } from './brief-types.js';
import { listen } from './listen.js';
import type { Routes } from './routes.js';
import {
  ActorList,
  CommitmentList,
  DeliveryList,
  DocumentList,
  EventList,
  Health,
  MeetingList,
  Problem,
  SearchResult,
  ShownDocument,
  StatementList,
} from './types.js';

let record: OpenRecord;
let app: Routes;
const web = mkdtempSync(join(tmpdir(), 'rapporteur-web-'));

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  for (const id of ['aa1', 'aa2', 'bb1']) await addReport(record.db, sampleReport({ id }), sampleMaker);
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Rapporteur</title>');
  writeFileSync(join(web, 'assets/app.js'), 'void 0;');
  app = createApi({ record, version: '1.2.3', token: null, web });
});
afterAll(async () => {
  await record.close();
  rmSync(web, { recursive: true });
});

describe('the API', () => {
  it.each([
    ['/api/documents?limit=2', DocumentList, 3],
    ['/api/documents?actors=ken,nor&kind=delivery&since=2024-03&until=2024-03', DocumentList, 3],
    ['/api/documents?actors=PER', DocumentList, 0],
    ['/api/search?q=%22shared+rules%22', SearchResult, 3],
    ['/api/actors?q=norw', ActorList, 1],
    ['/api/meetings?status=held', MeetingList, 3],
    ['/api/commitments?kind=pledged&context=maritime', CommitmentList, 3],
    ['/api/deliveries?actors=NOR', DeliveryList, 3],
    ['/api/statements?actors=NOR', StatementList, 0],
    ['/api/events?kind=CONSULT', EventList, 3],
  ])('answers %s in its own form', async (path, schema, total) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    const body = (await response.json()) as { total: number };
    expect(schema.strict().parse(body)).toEqual(body);
    expect(body.total).toBe(total);
  });

  it('shows a document by the beginning of its id', async () => {
    const body = (await (await app.request('/api/documents/bb')).json()) as ShownDocument;
    expect(ShownDocument.strict().parse(body)).toEqual(body);
    expect(body.report).toEqual(sampleReport({ id: 'bb1' }));
  });

  it('writes the brief that the command writes', async () => {
    const asked = '/api/brief?actors=ken,nor';
    const body = (await (await app.request(asked)).json()) as object;
    expect(Brief.parse(body)).toEqual(body);
    const markdown = await app.request(`${asked}&format=markdown`);
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await markdown.text()).toMatch(/^# Kenya and Norway\n/);
    expect(await (await app.request(`${asked}&format=html`)).text()).toContain('<h1>Kenya and Norway</h1>');
  });

  it('narrows by words and sorts by columns, and says which columns there are', async () => {
    const none = (await (await app.request('/api/commitments?q=nowhere')).json()) as { total: number };
    expect(none.total).toBe(0);
    const sorted = (await (await app.request('/api/documents?limit=3')).json()) as { total: number };
    expect(sorted.total).toBe(3);
    const delivered = await app.request('/api/promises?state=delivered,begun&passed=false&sort=state');
    expect([delivered.status, await delivered.json()]).toEqual([
      200,
      expect.objectContaining({ total: 0, states: {} }),
    ]);
    expect((await app.request('/api/promises?state=broken')).status).toBe(400);
    const wrong = await app.request('/api/promises?sort=colour');
    expect([wrong.status, (await wrong.json()) as object]).toEqual([
      400,
      expect.objectContaining({ detail: expect.stringContaining('sorts by who, what, day') }),
    ]);
  });

  it('gives the same answer while the record is the same, and another once it is not', async () => {
    const ask = async () => ((await (await app.request('/api/documents?limit=1')).json()) as { total: number }).total;
    const before = await ask();
    expect(await ask()).toBe(before);
    await addReport(record.db, sampleReport({ id: 'cc1' }), sampleMaker);
    expect(await ask()).toBe(before + 1);
    await record.db.deleteFrom('documents').where('id', '=', 'none').execute();
  });

  it('says that it is well', async () => {
    expect(Health.parse(await (await app.request('/api/health')).json())).toEqual({
      status: 'ok',
      version: '1.2.3',
      documents: 4,
      record: 'memory',
    });
  });

  it.each([
    ['/api/documents/zz', 404, 'no document zz'],
    ['/api/documents/aa', 400, 'several documents'],
    ['/api/documents?limit=0', 400, 'limit'],
    ['/api/documents?since=May', 400, 'since: a date is written'],
    ['/api/meetings?kind=party', 400, 'kind'],
    ['/api/search', 400, 'q'],
    ['/api/nothing', 404, '/api/nothing'],
  ])('says of %s what is wrong', async (path, status, words) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = Problem.parse(await response.json());
    expect(body.status).toBe(status);
    expect(body.detail).toContain(words);
  });

  it('spares a caller what it has already', async () => {
    const first = await app.request('/api/documents');
    const tag = first.headers.get('etag')!;
    const again = await app.request('/api/documents', { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('describes itself', async () => {
    const description = (await (await app.request('/api')).json()) as { openapi: string; paths: object };
    expect(description.openapi).toBe('3.1.0');
    const paths = Object.keys(description.paths);
    for (const path of ['documents', 'documents/{id}', 'search', 'meetings', 'merged-meetings', 'series', 'promises'])
      expect(paths).toContain(`/api/${path}`);
    expect(JSON.stringify(description)).toContain('#/components/schemas/Report');
  });
});

describe('the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/documents/aa1', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/..%2f..%2fetc%2fpasswd', 'text/html; charset=utf-8', 'no-cache'],
    ['/%E0%A4%A', 'text/html; charset=utf-8', 'no-cache'],
  ])('at %s', async (path, type, caching) => {
    const response = await app.request(path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      type,
      caching,
    ]);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('listening', () => {
  it('takes the next port where one is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const taken: number[] = [];
    const server = await listen(app, '127.0.0.1', port, (p) => taken.push(p));
    expect(taken[0]).toBe(port);
    expect(server.port).toBeGreaterThan(port);
    expect((await fetch(`http://127.0.0.1:${server.port}/api/health`)).status).toBe(200);
    await server.close();
    other.close();
  });
});
