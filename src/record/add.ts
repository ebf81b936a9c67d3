import { normalize } from 'node:path';
import { sql } from 'kysely';
import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import { keepInput } from './inputs.js';
import { jsonRows, rowsOf, storable } from './rows.js';
import type { Db } from './schema.js';
import { settle, unsettle } from './settle.js';

/** Who made a report: the version of program, model and knowledge. */
export interface Maker {
  readonly program: string;
  readonly model: string;
  readonly knowledge: string;
}

/** `known`: the same document was there already. `changed`: the page said something else before, which is kept as its earlier version. */
export interface Added {
  readonly outcome: 'added' | 'known' | 'changed';
  readonly id: string;
  /** How many versions of the page the record now holds; null for a page without an address (standard input). */
  readonly version: number | null;
  readonly previous: string | null;
}

/**
 * Adds one report, all of it or nothing, and the page it was read from where that is given. When the promise resolves, it is on disk.
 */
export async function addReport(db: Db, report: Report, maker: Maker, page?: Page): Promise<Added> {
  return db.transaction().execute((trx) => addWithin(trx, report, maker, page));
}

/** The same within a transaction that the caller has begun. */
export async function addWithin(trx: Db, report: Report, maker: Maker, page?: Page): Promise<Added> {
  const { id } = report.document;
  // Two processes adding to one page or one document wait for each other here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${pageOf(report) ?? id}, 0))`.execute(trx);
  const known = await trx.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst();
  const isNew = !known && (await insertDocument(trx, report, await makerId(trx, maker)));
  if (page) await keepInput(trx, page, id, report.document.text);
  const { version, previous } = await recordVersion(trx, report);
  if (previous) await unsettle(trx, previous);
  if (isNew || previous) await settle(trx, report);
  const outcome = previous ? 'changed' : isNew ? 'added' : 'known';
  return { outcome, id, version, previous };
}

/** Replaces what the machine says of a document that is there by a newer reading of it. Judgements are not touched. */
export async function replaceReading(db: Db, report: Report, maker: Maker): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id } = report.document;
    for (const table of [...findingTables, 'mentions', 'people'] as const)
      await trx.deleteFrom(table).where('document_id', '=', id).execute();
    const made = await makerId(trx, maker);
    await trx
      .updateTable('documents')
      .set({ ...headerColumns(report), report: withoutText(report), words: wordsOf(report), maker_id: made })
      .where('id', '=', id)
      .execute();
    await insertFindings(trx, report, made);
    await settle(trx, report);
  });
}

const findingTables = ['meetings', 'commitments', 'deliveries', 'statements', 'events', 'evidence'] as const;

/** False where another process added the same document meanwhile. */
async function insertDocument(db: Db, report: Report, maker: number): Promise<boolean> {
  const { id, source, url, text } = report.document;
  const row = { id, source, url, text, maker_id: maker, ...headerColumns(report) };
  const { rows } = await sql`
    insert into documents (id, source, url, title, byline, published, published_time, outlet, dateline, language, text, actors,
      finds, maker_id, report, words)
    select id, source, url, title, byline, published, published_time, outlet, dateline, language, text, actors, finds, maker_id,
      ${withoutText(report)}, ${wordsOf(report)}
    from jsonb_populate_record(null::documents, ${jsonRows([row]).slice(1, -1)}::jsonb)
    on conflict (id) do nothing returning id`.execute(db);
  if (rows.length === 0) return false;
  await insertFindings(db, report, maker);
  return true;
}

async function insertFindings(db: Db, report: Report, maker: number): Promise<void> {
  const actors = report.actors.map(({ mentions: _, references, ...actor }) => ({
    ...actor,
    ...references,
    maker_id: maker,
  }));
  await sql`
    insert into actors select r.* from jsonb_populate_recordset(null::actors, ${jsonRows(actors)}::jsonb) r order by r.code
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, iso3166 = excluded.iso3166,
      unsc = excluded.unsc, wikidata = excluded.wikidata, maker_id = excluded.maker_id
    where (actors.name, actors.kind, actors.maker_id) is distinct from (excluded.name, excluded.kind, excluded.maker_id)`.execute(
    db,
  );
  for (const [table, rows] of Object.entries(rowsOf(report, maker))) {
    if (rows.length === 0) continue;
    const name = sql.table(table);
    await sql`insert into ${name} select r.* from jsonb_populate_recordset(null::${name}, ${jsonRows(rows)}::jsonb) r`.execute(
      db,
    );
  }
}

/** Notes what the report's page says now, and which document it said before. */
async function recordVersion(db: Db, report: Report): Promise<{ version: number | null; previous: string | null }> {
  const page = pageOf(report);
  if (page === null) return { version: null, previous: null };
  const { id } = report.document;
  const last = await db
    .selectFrom('versions')
    .select(['number', 'document_id'])
    .where('page', '=', page)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.document_id === id) return { version: last.number, previous: null };
  const previous = last?.document_id ?? null;
  const number = (last?.number ?? 0) + 1;
  await db.insertInto('versions').values({ page, number, document_id: id, previous_id: previous }).execute();
  await db.updateTable('documents').set({ superseded_by: null }).where('id', '=', id).execute();
  if (previous) await db.updateTable('documents').set({ superseded_by: id }).where('id', '=', previous).execute();
  return { version: number, previous };
}

/** What names the page over time: its URL, else its path; null for standard input, which is no place. */
function pageOf({ document: { url, source } }: Report): string | null {
  if (url) return storable(url);
  return source === '-' || source === '' ? null : storable(normalize(source));
}

async function makerId(db: Db, { program, model, knowledge }: Maker): Promise<number> {
  const find = () =>
    db
      .selectFrom('makers')
      .select('id')
      .where('program', '=', program)
      .where('model', '=', model)
      .where('knowledge', '=', knowledge)
      .executeTakeFirst();
  const known = await find();
  if (known) return known.id;
  await db
    .insertInto('makers')
    .values({ program, model, knowledge })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await find())!.id;
}

/** The report as JSON without its text, unless the text has something in it that a text column cannot keep. */
function withoutText(report: Report): string {
  const { text } = report.document;
  // Spreading keeps the report's own order of keys, so that what comes out is what went in, byte for byte.
  return JSON.stringify({ ...report, document: { ...report.document, text: text === storable(text) ? '' : text } });
}

/** What the machine read off the page about itself, and the codes and kinds that filters ask for. */
function headerColumns(report: Report) {
  const d = report.document;
  const kinds = ['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const;
  const header = {
    title: d.title,
    byline: d.byline,
    published: d.published,
    published_time: d.publishedTime,
    outlet: d.outlet,
    dateline: d.dateline,
    language: d.language,
  };
  return {
    ...(Object.fromEntries(Object.entries(header).map(([k, v]) => [k, v && storable(v)])) as typeof header),
    actors: report.actors.map((a) => a.code).sort(),
    finds: kinds.filter((kind) => report[kind].length > 0).map((kind) => singular[kind]),
  };
}

const singular = {
  meetings: 'meeting',
  commitments: 'commitment',
  deliveries: 'delivery',
  statements: 'statement',
  events: 'event',
} as const;

/** PostgreSQL's index of the words that are read: the title weighs more, furniture is left out. */
function wordsOf(report: Report) {
  const { text, title, blocks } = report.document;
  const body = blocks
    .filter((b) => b.kind !== 'furniture' && b.kind !== 'title')
    .map((b) => text.slice(b.start, b.end));
  // A tsvector holds a megabyte at most; half a million characters of any text fit.
  const read = storable(body.join('\n')).slice(0, 500_000);
  return sql<string>`setweight(to_tsvector('english', ${storable(title ?? '')}), 'A') || setweight(to_tsvector('english', ${read}), 'B')`;
}
