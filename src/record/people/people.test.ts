import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport, addReports } from '../add.js';
import { emptyRecord } from '../contract/empty-record.js';
import { sampleMaker, sampleReport } from '../contract/sample.js';
import { listDocuments } from '../documents.js';
import { type OpenRecord, openRecord } from '../open.js';
import { findPerson, listPeople, officesOf } from './people.js';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
afterAll(() => record.close());

/** The sample page, which names one person: name, actor, office. */
function naming(id: string, ...people: [name: string, actor: string | null, office: string | null][]) {
  return {
    ...sampleReport({ id, extra: `Page ${id}.` }),
    people: people.map(([name, actor, office], i) => ({
      id: `p${i + 1}`,
      name,
      honorific: null,
      office,
      actor,
      mentions: [],
    })),
  };
}

const pages = [
  naming('one', ['Haugland', 'NOR', 'Foreign Minister'], ['Zainab Abubakar Shee', 'KEN', 'Principal Secretary']),
  naming('two', ['Sigrid Haugland', 'NOR', 'Minister of Fisheries'], ['Zeinab Shee', 'KEN', 'Principal Secretary']),
  naming('three', ['Sigrid Haugland', 'KEN', 'farmer'], ['Zainab Shee', null, null]),
];
const all = { limit: 100, offset: 0 };

describe.each([
  ['one by one', pages],
  ['the other way round', [...pages].reverse()],
  ['together', null],
])('people of pages added %s', (_, oneByOne) => {
  beforeAll(async () => {
    await emptyRecord(record.db);
    if (oneByOne) for (const report of oneByOne) await addReport(record.db, report, sampleMaker);
    else
      await addReports(
        record.db,
        pages.map((report) => ({ report })),
        sampleMaker,
      );
  });

  it('are each one, by the fullest of the usual spellings', async () => {
    const { items, total } = await listPeople(record.db, {}, all);
    expect(total).toBe(3);
    expect(items.map((p) => [p.name, p.actor, p.documents])).toEqual([
      [expect.stringContaining('Shee'), 'KEN', 3],
      ['Sigrid Haugland', 'NOR', 2],
      ['Sigrid Haugland', 'KEN', 1],
    ]);
    expect(items[0]!.spellings).toEqual(['Zainab Abubakar Shee', 'Zainab Shee', 'Zeinab Shee']);
  });

  it('are found by any spelling, namesakes by whom they act for', async () => {
    for (const name of ['Zeinab Shee', 'Zainab Abubakar Shee'])
      expect((await findPerson(record.db, name))!.spellings).toHaveLength(3);
    const farmer = await findPerson(record.db, 'Sigrid Haugland', 'KEN');
    expect(farmer).toMatchObject({ namesakes: [{ name: 'Sigrid Haugland', actor: 'NOR' }] });
    expect((await officesOf(record.db, farmer!.id)).map((o) => o.office)).toEqual(['farmer']);
    expect(await findPerson(record.db, 'Nobody')).toBeNull();
  });

  it('held the offices that documents give them under any spelling', async () => {
    const { id } = (await findPerson(record.db, 'Haugland'))!;
    const offices = await officesOf(record.db, id);
    expect(offices.map((o) => [o.office, o.documents.map((d) => d.id)]).sort()).toEqual([
      ['Foreign Minister', ['one']],
      ['Minister of Fisheries', ['two']],
    ]);
    const named = await listDocuments(record.db, { person: 'Zeinab Shee' }, all);
    expect(named.items.map((d) => d.id).sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('many names', () => {
  /** Names of nobody in particular, by number. */
  const nobody = (n: number): string => {
    const letters = [...String(n)].map((digit) => 'bdfgklmnrv'[Number(digit)]).join('a');
    return `B${letters}ita W${letters}opra`;
  };

  it('are each put to their person, however many come at once', async () => {
    await emptyRecord(record.db);
    const crowd = Array.from({ length: 600 }, (_, n) => [nobody(1000 + n), 'NOR', null] as [string, string, null]);
    const page = naming('crowd', ...crowd, ['Zainab Shee', 'KEN', null]);
    const other = naming('other', ['Zeinab Shee', 'KEN', null], ['Z. Shee', 'KEN', null]);
    await addReports(record.db, [{ report: page }, { report: other }], sampleMaker);
    expect((await listPeople(record.db, {}, all)).total).toBe(601);
    expect((await findPerson(record.db, 'Z. Shee'))!.spellings).toHaveLength(3);
  });

  it('find a person of long standing among many of the surname', async () => {
    await emptyRecord(record.db);
    await addReport(record.db, naming('first', ['Zainab Abubakar Shee', 'KEN', null]), sampleMaker);
    const crowd = Array.from(
      { length: 200 },
      (_, n) => [`${nobody(100 + n).split(' ')[0]} Shee`, 'KEN', null] as [string, string, null],
    );
    await addReport(record.db, naming('crowd', ...crowd), sampleMaker);
    await addReport(record.db, naming('last', ['Zeinab Shee', 'KEN', null]), sampleMaker);
    expect((await findPerson(record.db, 'Zeinab Shee'))!.spellings.map((s) => s.name).sort()).toEqual([
      'Zainab Abubakar Shee',
      'Zeinab Shee',
    ]);
    expect((await findPerson(record.db, 'Zeinab Shee'))!.namesakes).toEqual([]);
  });

  it('stay one person’s where there are very many of them, and others join', async () => {
    await emptyRecord(record.db);
    const page = (n: number, ...people: Parameters<typeof naming>[1][]) =>
      addReport(record.db, naming(`page ${n}`, ...people), sampleMaker);
    for (let n = 0; n < 30; n++) await page(100 + n, ['Zainab Abubakar Shee', `BODY-${n}`, null]);
    expect((await listPeople(record.db, {}, all)).total).toBe(1);
    await page(1, ['Zeinab Shee', 'KEN', 'Principal Secretary'], ['Zainab Abubakar Shee', 'KEN', null]);
    await page(2, ['Grace Shee', 'KEN', 'farmer']);
    const { items } = await listPeople(record.db, {}, all);
    expect(items.map((p) => [p.name, p.spellings.length])).toEqual([
      ['Zainab Abubakar Shee', 2],
      ['Grace Shee', 1],
    ]);
  });
});
