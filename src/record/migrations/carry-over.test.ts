import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addReport } from '../add.js';
import { sampleMaker, sampleReport } from '../contract/sample.js';
import { listFindings } from '../findings.js';
import { listRounds } from '../merging/rounds.js';
import { type OpenRecord, openRecord } from '../open.js';
import { findPerson, listPeople } from '../people/people.js';
import { addMissed } from '../review/add-missed.js';
import { migrate } from './index.js';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
afterAll(() => record.close());

const all = { limit: 100, offset: 0 };

/** What lists tell that a later version keeps ready. */
async function told() {
  const { db } = record;
  return {
    meetings: await listFindings(db, 'meetings', { actors: ['KEN'] }, all),
    promises: await listFindings(db, 'commitments', {}, all),
    statements: await listFindings(db, 'statements', {}, all),
    rounds: await listRounds(db, { actors: ['KEN', 'NOR'] }, all),
    people: await listPeople(db, {}, all),
    person: (await findPerson(db, 'Amina Odhiambo'))?.name,
  };
}

/** Takes away what the last two migrations made, as a record from before them has it. */
async function asBefore() {
  const { db } = record;
  await sql`drop table person_names, person_blocks`.execute(db);
  await sql`alter table evidence drop column said`.execute(db);
  await sql`delete from kysely_migration where name in ('0011-people', '0012-said')`.execute(db);
}

it('carries over the findings and people of a record that was made before they were kept ready', async () => {
  const one = sampleReport({ id: 'one', outlet: 'Coast Ledger' });
  await addReport(record.db, one, sampleMaker);
  await addReport(record.db, sampleReport({ id: 'two', extra: 'Another page.' }), sampleMaker);
  const promise = 'Norway has trained 120 coast guards since 2022.';
  const start = one.document.text.indexOf(promise);
  const evidence = [{ start, end: start + promise.length, quote: promise }];
  const finding = { ...one.commitments[0]!, action: 'training', evidence };
  await addMissed(record.db, one, { author: 'Ana', reason: null, actors: [], kind: 'commitments', finding });
  const now = await told();
  expect(now.promises.items.map((f) => f.from.addedBy).sort()).toEqual(['Ana', undefined, undefined]);
  await asBefore();
  await migrate(record.db as never);
  expect(await told()).toEqual(now);
});
