import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Meeting } from '../../model/finding.js';
import { addReport } from '../add.js';
import { emptyRecord } from '../contract/empty-record.js';
import { sampleMaker, sampleReport } from '../contract/sample.js';
import { type OpenRecord, openRecord } from '../open.js';
import { listSeries } from './series.js';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
afterAll(() => record.close());
beforeEach(async () => {
  await emptyRecord(record.db);
});

/** A page on one round, or one that refers to one, as `change` says. */
async function add(id: string, published: string, change: Partial<Meeting>): Promise<void> {
  const report = sampleReport({ id, published, extra: `Page ${id}.` });
  const [m] = report.meetings;
  const quote = 'Kenya and Norway';
  const evidence = [{ start: 0, end: quote.length, quote }];
  await addReport(record.db, { ...report, meetings: [{ ...m!, evidence, ...change }] }, sampleMaker);
}

const referred = { reference: true, start: null, place: null } as const;
const bergen = { name: 'Bergen', country: 'NOR', latitude: 60.4, longitude: 5.3 };

it.each<[string, Partial<Meeting>, number]>([
  ['is the only round before the page', referred, 1],
  ['is none held elsewhere', { ...referred, place: bergen }, 2],
  ['is no planned one', { ...referred, status: 'planned' }, 2],
])('a round without a date %s', async (_, change, rounds) => {
  await add('first', '2024-03-15', {});
  await add('later', '2024-11-02', change);
  const [series] = (await listSeries(record.db, { rounds: 1 }, { limit: 5, offset: 0 })).items;
  expect(series!.rounds).toHaveLength(rounds);
});

it('a round without a date stays undated where it can be two', async () => {
  await add('first', '2024-03-15', {});
  await add('second', '2025-04-02', { start: '2025-04-01' });
  await add('later', '2025-11-02', referred);
  const [series] = (await listSeries(record.db, {}, { limit: 5, offset: 0 })).items;
  expect(series!.rounds.map((r) => r.start)).toEqual(['2024-03-14', '2025-04-01', null]);
});

it('a round without a date is the one there where two were elsewhere', async () => {
  await add('first', '2024-03-15', {});
  await add('second', '2025-04-02', { start: '2025-04-01', place: bergen });
  await add('later', '2025-11-02', { ...referred, place: bergen });
  const [series] = (await listSeries(record.db, {}, { limit: 5, offset: 0 })).items;
  expect(series!.rounds.map((r) => r.start)).toEqual(['2024-03-14', '2025-04-01']);
});
