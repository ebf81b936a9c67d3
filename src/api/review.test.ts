import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { ReviewQueue, ReviewSummary } from './review-types.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
let app: Routes;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  await addReport(record.db, sampleReport({ id: 'aa1' }), sampleMaker);
  app = createApi({ record, version: '0', token: null, web: '.' });
});
afterAll(() => record.close());

const judge = (body: object) =>
  app.request('/api/judgements', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const queue = async (author: string): Promise<ReviewQueue> =>
  ReviewQueue.parse(await (await app.request(`/api/review?author=${author}&kind=commitments`)).json());

describe('review', () => {
  it('asks each person about what that person has not judged, and reckons from what was said', async () => {
    const before = await queue('Ana');
    const { document, finding, passage } = before.items[0]!;
    const [words] = finding.evidence;
    expect(passage.text.slice(words!.start - passage.start, words!.end - passage.start)).toBe(words!.quote);

    expect((await judge({ author: 'Ana', verdict: 'confirm', document, finding: finding.id })).status).toBe(200);
    expect(
      (await judge({ author: 'Ben', verdict: 'reject', document, finding: finding.id, reason: 'a wish' })).status,
    ).toBe(200);
    expect((await queue('Ana')).total).toBe(before.total - 1);
    expect((await queue('Cleo')).total).toBe(before.total);

    const summary = ReviewSummary.parse(await (await app.request('/api/judgements/summary')).json());
    expect(summary.kinds.find((k) => k.kind === 'commitments')).toMatchObject({ right: 0, wrong: 1 });
    expect(summary.agreements).toMatchObject([{ about: 'findings', a: 'Ana', b: 'Ben', both: 1, same: 0 }]);
  });

  it.each([
    ['a document that is not there', { author: 'Ana', verdict: 'confirm', document: 'zz', finding: 'c1' }, 404],
    ['a finding that is not there', { author: 'Ana', verdict: 'confirm', document: 'aa1', finding: 'c99' }, 400],
    [
      'a field that is not there',
      { author: 'Ana', verdict: 'correct', document: 'aa1', finding: 'c1', field: 'x' },
      400,
    ],
    ['nobody', { author: ' ', verdict: 'confirm', document: 'aa1', finding: 'c1' }, 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await judge(body)).status).toBe(status);
  });
});
