import { sql } from 'kysely';
import type { Report } from '../model/report.js';
import { insertRows } from './insert-rows.js';
import { signatureColumn } from './merging/copies.js';
import { jsonRows, kindsFound, type ReportRows, rowsOf, storable } from './rows.js';
import type { Db } from './schema.js';

/** Tables whose rows belong to one reading of a document and go when it is replaced. */
export const readingTables = [
  'meetings',
  'commitments',
  'deliveries',
  'statements',
  'events',
  'evidence',
  'mentions',
  'people',
] as const;

/** Writes documents that are not there yet, with everything that was found in them. */
export async function insertDocuments(db: Db, reports: readonly Report[], maker: number): Promise<void> {
  const rows = reports.map((report) => {
    const { id, source, url, text } = report.document;
    const own = { id, source, url, text, maker_id: maker, report: withoutText(report) };
    return { ...own, signature: signatureColumn(report), ...headerColumns(report), ...searchedText(report) };
  });
  await sql`
    insert into documents (id, source, url, title, byline, published, published_time, outlet, dateline, language, text, actors,
      finds, maker_id, report, signature, words)
    select id, source, url, title, byline, published, published_time, outlet, dateline, language, text, actors, finds, maker_id,
      report, signature, ${wordsOfRow}
    from json_to_recordset(${jsonRows(rows)}::json) as q(id text, source text, url text, title text, byline text, published text,
      published_time text, outlet text, dateline text, language text, text text, actors text[], finds text[], maker_id integer,
      report text, signature integer[], heading text, body text)`.execute(db);
  await insertFindings(db, reports, maker);
}

/** Puts a newer reading in the place of an older one. */
export async function updateDocument(db: Db, report: Report, maker: number): Promise<void> {
  const { id } = report.document;
  for (const table of readingTables) await db.deleteFrom(table).where('document_id', '=', id).execute();
  const { heading, body } = searchedText(report);
  await db
    .updateTable('documents')
    .set({ ...headerColumns(report), report: withoutText(report), signature: signatureColumn(report), maker_id: maker })
    .set({
      words: sql<string>`(select ${wordsOfRow} from (select ${heading}::text as heading, ${body}::text as body) q)`,
    })
    .where('id', '=', id)
    .execute();
  await insertFindings(db, [report], maker);
}

async function insertFindings(db: Db, reports: readonly Report[], maker: number): Promise<void> {
  await insertActors(db, reports, maker);
  const tables = new Map<string, object[]>();
  for (const report of reports)
    for (const [table, rows] of Object.entries(rowsOf(report, maker) satisfies ReportRows)) {
      const all = tables.get(table) ?? tables.set(table, []).get(table)!;
      for (const row of rows) all.push(row);
    }
  for (const [table, rows] of tables) await insertRows(db, table, rows);
}

/** Names and references of actors as the latest report gives them. */
async function insertActors(db: Db, reports: readonly Report[], maker: number): Promise<void> {
  const actors = new Map(
    reports.flatMap((report) =>
      report.actors.map(({ mentions: _, references, ...actor }) => [
        actor.code,
        { ...actor, ...references, maker_id: maker },
      ]),
    ),
  );
  if (actors.size === 0) return;
  await sql`
    insert into actors select r.* from json_populate_recordset(null::actors, ${jsonRows([...actors.values()])}::json) r order by r.code
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, iso3166 = excluded.iso3166,
      unsc = excluded.unsc, wikidata = excluded.wikidata, maker_id = excluded.maker_id
    where (actors.name, actors.kind, actors.maker_id) is distinct from (excluded.name, excluded.kind, excluded.maker_id)`.execute(
    db,
  );
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
    finds: kindsFound(report),
  };
}

/** The words that are read: furniture is left out. */
function searchedText(report: Report): { heading: string; body: string } {
  const { text, title, blocks } = report.document;
  const body = blocks
    .filter((b) => b.kind !== 'furniture' && b.kind !== 'title')
    .map((b) => text.slice(b.start, b.end));
  // A tsvector holds a megabyte at most; half a million characters of any text fit.
  return { heading: storable(title ?? ''), body: storable(body.join('\n')).slice(0, 500_000) };
}

/** PostgreSQL's index of those words: the title weighs more. */
const wordsOfRow = sql`setweight(to_tsvector('english', q.heading), 'A') || setweight(to_tsvector('english', q.body), 'B')`;
