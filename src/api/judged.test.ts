import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { JudgedFindings, type MissedFinding } from './judged-types.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
let app: Routes;
const report = sampleReport({ id: 'aa1' });
const { text } = report.document;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  await addReport(record.db, report, sampleMaker);
  app = createApi({ record, version: '0', token: null, web: '.' });
});
afterAll(() => record.close());

const post = (path: string, body: object) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const judged = async (): Promise<JudgedFindings['findings']> =>
  JudgedFindings.strict().parse(await (await app.request('/api/documents/aa1/judged')).json()).findings;

const [words] = report.meetings[0]!.evidence;
const start = words!.start;
const promise = (changes: object = {}): object => {
  const { id: _, evidence: __, confidence: ___, rule: ____, ...finding } = report.commitments[0]!;
  const own = { ...finding, action: text.slice(start, start + 9), meeting: null, ...changes };
  const evidence = [{ start, end: start + 9 }];
  return { author: 'Ana', document: 'aa1', kind: 'commitments', evidence, finding: own } as unknown as MissedFinding;
};

describe('a finding that a person adds', () => {
  it('stands beside the machine’s at once, says whose it is, and can be taken back', async () => {
    const before = await judged();
    expect(before.every((f) => f.found && f.standing === 'unjudged')).toBe(true);

    const kept = await post('/api/judgements/missed', promise());
    expect(kept.status, await kept.clone().text()).toBe(200);
    const { word } = (await kept.json()) as { word: number };
    const after = await judged();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      kind: 'commitments',
      found: false,
      standing: 'added',
      finding: { id: `j${word}`, rule: 'person', evidence: [{ start, quote: text.slice(start, start + 9) }] },
      judgements: [{ id: word, author: 'Ana', verdict: 'add' }],
    });

    expect((await app.request(`/api/judgements/${word}?author=Ana`, { method: 'DELETE' })).status).toBe(204);
    expect(await judged()).toEqual(before);
  });

  it('may share a sentence with one of the machine’s own', async () => {
    const { id: _, confidence: __, rule: ___, evidence, ...finding } = report.commitments[0]!;
    const [own] = evidence;
    const part = { start: own!.start, end: own!.start + 12 };
    const sent = { ...promise(), evidence: [part], finding: { ...finding, action: text.slice(part.start, part.end) } };
    expect((await post('/api/judgements/missed', sent)).status).toBe(200);
    const added = (await judged()).filter((f) => f.standing === 'added');
    expect(added).toMatchObject([{ found: false }]);
  });

  it.each([
    ['words that do not stand in the text', { action: 'give the moon' }, 'do not stand in the text'],
    ['no words', { action: '' }, 'do not stand in the text'],
    ['a date that is none', { deadline: 'May' }, 'a date is written'],
    ['a word that no promise has', { strength: 'maybe' }, 'strength'],
  ])('is refused with %s', async (_, changes, reason) => {
    const response = await post('/api/judgements/missed', promise(changes));
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(reason);
  });

  it.each([
    ['outside the text', [{ start: 0, end: 1_000_000 }], 'aa1', 400],
    ['nowhere', [], 'aa1', 400],
    ['in a document that is not there', [{ start: 0, end: 3 }], 'zz', 404],
  ])('is refused where its words stand %s', async (_, evidence, document, status) => {
    expect((await post('/api/judgements/missed', { ...promise(), evidence, document })).status).toBe(status);
  });
});

it('lays corrections and rejections over the findings', async () => {
  const say = (body: object) => post('/api/judgements', { author: 'Ben', document: 'aa1', ...body });
  await say({ verdict: 'correct', finding: 'm1', field: 'name', value: 'Talks by the sea' });
  await say({ verdict: 'reject', finding: 'd1' });
  const findings = await judged();
  const byId = (id: string) => findings.find((f) => f.finding.id === id);
  expect(byId('m1')).toMatchObject({ standing: 'corrected', finding: { name: 'Talks by the sea' }, found: true });
  expect(byId('d1')).toMatchObject({ standing: 'rejected' });
});
