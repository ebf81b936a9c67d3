import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { Overview, PersonList, RoundList, SeriesList, ShownPerson, ShownRound } from './round-types.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
let app: Routes;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  // Three reports of one meeting; the second leaves a sentence out and says another in its own words.
  await addReport(record.db, sampleReport({ id: 'aa1', outlet: 'Ministry' }), sampleMaker);
  await addReport(record.db, sampleReport({ id: 'aa2', outlet: 'Harbour Wire', published: '2024-03-16' }), sampleMaker);
  await addReport(record.db, sampleReport({ id: 'bb1', outlet: 'Coast Ledger', published: '2024-04-02' }), sampleMaker);
  app = createApi({ record, version: '0', token: null, web: '.' });
});
afterAll(() => record.close());

const ask = async <T>(path: string): Promise<T> => {
  const response = await app.request(path);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json() as Promise<T>;
};

describe('what the API says of more than one document', () => {
  it('counts a meeting of three reports once between the two who met', async () => {
    const answer = Overview.strict().parse(await ask('/api/overview'));
    expect(answer.pairs).toEqual([{ a: 'KEN', b: 'NOR', meetings: 1, last: '2024-03-14' }]);
    expect(answer.counts).toMatchObject({ meetings: 1, commitments: 1, deliveries: 3 });
    expect(answer.names).toEqual({ KEN: 'Kenya', NOR: 'Norway' });
    expect(Object.keys(answer.positions)).toEqual(['KEN', 'NOR']);
  });

  it.each([
    ['since=2024-04', 1],
    ['until=2024-03', 2],
    ['actors=KEN,PER', 0],
    ['context=maritime', 3],
  ])('narrows the overview by %s', async (query, deliveries) => {
    const answer = await ask<Overview>(`/api/overview?${query}`);
    expect(answer.counts.deliveries).toBe(deliveries);
  });

  it('puts the reports of one meeting together, the oldest first', async () => {
    const { items, total } = RoundList.strict().parse(await ask('/api/rounds?actors=KEN,NOR'));
    expect(total).toBe(1);
    expect(items[0]!.reports.map((r) => r.from.document)).toEqual(['aa1', 'aa2', 'bb1']);
  });

  it('shows one meeting by any of its reports, with what each carried', async () => {
    const shown = ShownRound.strict().parse(await ask('/api/rounds/bb1.m1'));
    expect(shown.round.reports).toHaveLength(3);
    expect(shown.clauses.length).toBeGreaterThan(0);
    for (const { cells } of shown.clauses) expect(cells.map((c) => c.document)).toEqual(['aa1', 'aa2', 'bb1']);
  });

  it('names series and people', async () => {
    expect(SeriesList.strict().parse(await ask('/api/series?q=ocean')).items).toMatchObject([
      { rounds: 1, parties: ['KEN', 'NOR'] },
    ]);
    const { items } = PersonList.strict().parse(await ask('/api/people?q=amina'));
    expect(items).toMatchObject([{ name: 'Amina Odhiambo', documents: 3 }]);
    ShownPerson.strict().parse(await ask(`/api/people/${encodeURIComponent(items[0]!.name)}`));
  });

  it.each([
    '/api/rounds/none.m1',
    '/api/rounds/aa1.m9',
    '/api/rounds/x',
    '/api/people/Nobody',
  ])('%s is not there', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
});
