import { afterAll, beforeAll, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { inertPolicy } from './inert-page.js';
import type { Routes } from './routes.js';
import type { ShownDocument } from './types.js';

let record: OpenRecord;
let app: Routes;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  const [marked, plain, none] = ['aa1', 'bb1', 'cc1'].map((id) => sampleReport({ id, source: id }));
  const page = { source: 'aa1', url: null, hints: {} } as const;
  const content = '<p onclick="steal()">As it was.</p><script>steal()</script>';
  await addReport(record.db, marked!, sampleMaker, { ...page, form: 'html', content });
  await addReport(record.db, plain!, sampleMaker, { ...page, form: 'text', content: plain!.document.text });
  await addReport(record.db, none!, sampleMaker);
  app = createApi({ record, version: '1', token: null, web: '.' });
});
afterAll(() => record.close());

it.each([
  'aa1',
  'bb1',
])('answers the original of %s under a policy that allows nothing, also the second time', async (id) => {
  for (let time = 0; time < 2; time++) {
    const response = await app.request(`/api/documents/${id}/original`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toBe(inertPolicy);
    const text = await response.text();
    expect(text).not.toContain('steal');
    expect(text).toContain(id === 'aa1' ? 'As it was.' : '<pre');
  }
});

it.each([
  ['aa1', 'html', 200],
  ['bb1', 'text', 200],
  ['cc1', null, 404],
])('says of %s whether there is one', async (id, form, status) => {
  const shown = (await (await app.request(`/api/documents/${id}`)).json()) as ShownDocument;
  expect(shown.original).toBe(form);
  expect((await app.request(`/api/documents/${id}/original`)).status).toBe(status);
});
