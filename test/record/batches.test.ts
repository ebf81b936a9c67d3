import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { type Addition, addEach, addReports } from '../../src/record/add.js';
import { sampleMaker, sampleReport } from '../../src/record/contract/sample.js';
import { type OpenRecord, openRecord } from '../../src/record/open.js';
import { exampleReports } from './gold-pages.js';

let additions: Addition[];

/** The example pages; one page a second time, one that says something else later, and one that goes back to what it said. */
beforeAll(async () => {
  const reports = [...(await exampleReports()).values()];
  const changed = (report: Report, id: string): Report => ({
    ...report,
    document: { ...report.document, id, title: `${report.document.title} (corrected)` },
  });
  const [first, second, third] = reports;
  additions = [
    ...reports.slice(0, 12),
    first!,
    changed(second!, 'corrected'),
    ...reports.slice(12),
    changed(third!, 'withdrawn'),
    third!,
  ].map((report) => ({
    report,
    page: { source: report.document.source, url: null, form: 'text', content: report.document.text, hints: {} },
  }));
}, 240_000);

async function recordOf(size: number): Promise<OpenRecord> {
  const record = await openRecord({ kind: 'memory' });
  for (let i = 0; i < additions.length; i += size)
    await addReports(record.db, additions.slice(i, i + size), sampleMaker);
  return record;
}

/** All rows of all tables, without the times at which they were written. */
async function rowsOf({ db }: OpenRecord): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%' order by 1`.execute(
    db,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'added_at')::text as row from ${sql.table(name)} t order by 1`.execute(db);
    all[name] = rows.map((r) => r.row);
  }
  return all;
}

describe('adding several documents together', () => {
  it.each([2, 7, 1000])('makes the same record by batches of %i as one by one', async (size) => {
    const [single, batched] = [await recordOf(1), await recordOf(size)];
    const [expected, found] = [await rowsOf(single), await rowsOf(batched)];
    expect(Object.values(expected).flat().length).toBeGreaterThan(2000);
    for (const table of Object.keys(expected)) expect(found[table], table).toEqual(expected[table]);
    await Promise.all([single.close(), batched.close()]);
  });

  it('changes nothing when they are added a second time', async () => {
    const record = await recordOf(1000);
    const reports = additions.slice(2, 12);
    const before = await rowsOf(record);
    const added = await addReports(record.db, reports, sampleMaker);
    expect(new Set(added.map((a) => a.outcome))).toEqual(new Set(['known']));
    expect(await rowsOf(record)).toEqual(before);
    await record.close();
  });

  it('adds the others where one fails', async () => {
    const record = await openRecord({ kind: 'memory' });
    const report = sampleReport({ id: 'b' });
    const broken = { ...report, events: [report.events[0]!, report.events[0]!] };
    const three = [sampleReport({ id: 'a' }), broken, sampleReport({ id: 'c' })].map((report) => ({ report }));
    const outcomes = await addEach(record.db, three, sampleMaker);
    expect(outcomes.map((o) => (o instanceof Error ? 'failed' : o.outcome))).toEqual(['added', 'failed', 'added']);
    const { rows } = await sql<{ id: string }>`select id from documents order by id`.execute(record.db);
    expect(rows.map((r) => r.id)).toEqual(['a', 'c']);
    await record.close();
  });
});
