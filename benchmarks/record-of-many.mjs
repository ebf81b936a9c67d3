// A record of many documents in a folder below build/, made once and kept: node benchmarks/record-of-many.mjs [documents]
// Pages of the shared corpus where it lies beside the repository, else those of examples/, are read and added as always. Then that record is copied
// as it would be in other worlds (other actors, days, people, words), with its merged meetings, series and promises, until it is large enough:
// adding as many pages one by one would take hours, and asking does not tell the difference.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { loadReader } from '../dist/cli/reader.js';
import { addReport } from '../dist/record/add.js';
import { openRecord } from '../dist/record/open.js';
import { jsonRows, rowsOf } from '../dist/record/rows.js';
import { readSources } from '../dist/sources/read-sources.js';
import { poolOf, vary, worldOf } from './many-reports.mjs';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared/corpus/state-department.jsonl.gz');
/** Of the corpus, every so many-th page is enough to vary. */
const every = 4;

/** The folder of a record with so many documents; makes it where it is not there. */
export async function recordOfMany(documents) {
  const folder = join(root, `build/record-of-${documents}`);
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { reports, maker } = await seedReports();
  const { db, close } = await openRecord({ kind: 'folder', folder });
  const say = (words) => console.error(`${(performance.now() / 1000).toFixed(0)} s: ${words}`);
  for (const report of reports) await addReport(db, report, maker);
  say(`${reports.length} reports added`);
  const pool = poolOf(reports);
  const seed = await settled(db);
  for (let n = 1, there = reports.length; there < documents; n++) {
    const some = reports.slice(0, documents - there);
    await copyInto(db, worldOf(n, pool), some, seed);
    there += some.length;
    say(`${there} documents`);
  }
  await sql`analyze`.execute(db);
  await close();
  writeFileSync(whole, '');
  return folder;
}

/** What the record knows beyond single documents. */
async function settled(db) {
  const all = (table) => db.selectFrom(table).selectAll().execute();
  const [series, merged, members, promises, acts] = await Promise.all(
    ['series', 'merged_meetings', 'meeting_members', 'promises', 'acts'].map(all),
  );
  return { series, merged, members, promises, acts };
}

async function copyInto(db, world, reports, seed) {
  const copies = reports.map((r) => vary(r, world));
  const { id, code, codes, day } = world;
  const there = new Set(reports.map((r) => r.document.id));
  const members = seed.members.filter((m) => there.has(m.document_id));
  const acts = seed.acts.filter((a) => there.has(a.document_id));
  const used = (list, ids) => list.filter((row) => new Set(ids).has(row.id));
  const rows = {
    actors: [],
    mentions: [],
    people: [],
    meetings: [],
    commitments: [],
    deliveries: [],
    statements: [],
    events: [],
    evidence: [],
  };
  for (const copy of copies) {
    for (const [table, own] of Object.entries(rowsOf(copy, 1))) rows[table].push(...own);
    rows.actors.push(...copy.actors.map(({ mentions: _, references, ...a }) => ({ ...a, ...references, maker_id: 1 })));
  }
  rows.actors = [...new Map(rows.actors.map((a) => [a.code, a])).values()];
  const merged = used(
    seed.merged,
    members.map((m) => m.merged_id),
  );
  const later = {
    series: used(
      seed.series,
      merged.map((m) => m.series_id),
    ).map((s) => ({ ...s, id: id(s.id), parties: codes(s.parties), party_key: codes(s.parties).join('+') })),
    merged_meetings: merged.map((m) => ({
      ...m,
      id: id(m.id),
      series_id: id(m.series_id),
      parties: codes(m.parties),
      party_key: codes(m.parties).join('+'),
      starts: day(m.starts),
      ends: day(m.ends),
    })),
    meeting_members: members.map((m) => ({ ...m, document_id: id(m.document_id), merged_id: id(m.merged_id) })),
    promises: used(
      seed.promises,
      acts.map((a) => a.promise_id),
    ).map((p) => ({
      ...p,
      id: id(p.id),
      by: p.by.map(code),
      to: p.to.map(code),
      action: world.words(p.action),
      day: day(p.day),
      deadline: day(p.deadline),
    })),
    acts: acts.map((a) => ({
      ...a,
      document_id: id(a.document_id),
      promise_id: id(a.promise_id),
      day: day(a.day),
      prepared: {
        ...a.prepared,
        document: id(a.document_id),
        day: day(a.prepared.day),
        deadline: day(a.prepared.deadline),
      },
    })),
  };
  await db.transaction().execute(async (trx) => {
    await insertDocuments(trx, copies);
    for (const [table, own] of [...Object.entries(rows), ...Object.entries(later)]) await insert(trx, table, own);
  });
}

async function insertDocuments(db, reports) {
  const singular = {
    meetings: 'meeting',
    commitments: 'commitment',
    deliveries: 'delivery',
    statements: 'statement',
    events: 'event',
  };
  const rows = reports.map((r) => {
    const { id, source, title, byline, published, outlet, dateline, language, text } = r.document;
    const report = JSON.stringify({ ...r, document: { ...r.document, text: '' } });
    const finds = Object.keys(singular).flatMap((kind) => (r[kind].length > 0 ? [singular[kind]] : []));
    return {
      id,
      source,
      title,
      byline,
      published,
      outlet,
      dateline,
      language,
      text,
      actors: r.actors.map((a) => a.code).sort(),
      finds,
      report,
    };
  });
  await sql`insert into documents (id, source, title, byline, published, outlet, dateline, language, text, actors, finds, maker_id, report, words)
    select id, source, title, byline, published, outlet, dateline, language, text, actors, finds, 1, report,
      setweight(to_tsvector('english', coalesce(title, '')), 'A') || setweight(to_tsvector('english', text), 'B')
    from jsonb_populate_recordset(null::documents, ${jsonRows(rows)}::jsonb)`.execute(db);
  await sql`insert into versions (page, number, document_id) select source, 1, id
    from jsonb_populate_recordset(null::documents, ${jsonRows(rows.map(({ id, source }) => ({ id, source })))}::jsonb)`.execute(
    db,
  );
}

async function insert(db, table, rows) {
  const name = sql.table(table);
  for (let at = 0; at < rows.length; at += 2000)
    await sql`insert into ${name} select r.* from jsonb_populate_recordset(null::${name}, ${jsonRows(rows.slice(at, at + 2000))}::jsonb) r
      on conflict do nothing`.execute(db);
}

/** Reports of real pages, read once and kept. */
async function seedReports() {
  const kept = join(root, 'build/seed-reports.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const { read, maker } = await loadReader();
  const reports = [];
  for await (const page of pages()) reports.push(read(page));
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(kept, JSON.stringify({ reports, maker }));
  return { reports, maker };
}

async function* pages() {
  for await (const sourced of readSources([join(root, 'examples')])) if ('page' in sourced) yield sourced.page;
  if (!existsSync(shared)) return;
  const lines = gunzipSync(readFileSync(shared)).toString().trim().split('\n');
  for (let i = 0; i < lines.length; i += every) {
    const { html, title, published } = JSON.parse(lines[i]);
    yield { source: `${i}.html`, url: null, form: 'html', content: html, hints: { title, published } };
  }
}

if (import.meta.filename === process.argv[1]) console.log(await recordOfMany(Number(process.argv[2] ?? 10_000)));
