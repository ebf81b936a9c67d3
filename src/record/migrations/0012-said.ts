import { type Kysely, sql } from 'kysely';
import { findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { toldReports } from '../review/added.js';
import { jsonRows } from '../rows.js';
import type { Db } from '../schema.js';

/** So many documents at a time. */
const step = 200;

/**
 * Each finding is kept whole beside its place in the text, so that lists of findings need not read whole reports; and the indexes of actors take in what is
 * new at once: every search read their list of what was still to be taken in, up to four megabytes of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table evidence add column said text`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from documents order by serial`.execute(db);
  for (let i = 0; i < rows.length; i += step) await fill(db as unknown as Db, rows.slice(i, i + step));
  const indexes = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
    where a.amname = 'gin' and n.nspname = current_schema() and c.relname <> 'documents_words'`.execute(db);
  for (const { name } of indexes.rows) {
    await sql`alter index ${sql.ref(name)} set (fastupdate = off)`.execute(db);
    await sql`select gin_clean_pending_list(${name}::regclass)`.execute(db);
  }
}

async function fill(db: Db, documents: readonly { readonly id: string }[]): Promise<void> {
  const { rows } = await sql<{ report: string }>`
    select report from documents where id = any(${documents.map((d) => d.id)}::text[])`.execute(db);
  const reports = await toldReports(
    db,
    rows.map((row) => JSON.parse(row.report) as Report),
  );
  const said = reports.flatMap((report) =>
    findingKinds.flatMap((kind) =>
      report[kind].map((finding) => ({
        document_id: report.document.id,
        finding: finding.id,
        said: JSON.stringify(finding),
      })),
    ),
  );
  await sql`update evidence e set said = q.said
    from json_to_recordset(${jsonRows(said)}::json) as q(document_id text, finding text, said text)
    where e.document_id = q.document_id and e.finding = q.finding and e.ordinal = 0`.execute(db);
}
