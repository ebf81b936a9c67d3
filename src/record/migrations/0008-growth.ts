import { type Kysely, sql } from 'kysely';
import { bandsOf } from '../merging/shingles.js';

/**
 * Makes adding cost the same however large the record is. Rows that come by the dozen with each document, and that only the record's own code
 * writes, are no longer checked one by one against the tables they name; what finds copies is two numbers a row; what a promise's words are found by
 * is a number each.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table text_bands (hash integer not null, serial integer not null, primary key (hash, serial))`.execute(
    db,
  );
  const { rows } = await sql<{ serial: number; signature: number[] }>`
    select serial, signature from documents where signature is not null and superseded_by is null`.execute(db);
  for (const { serial, signature } of rows)
    await sql`insert into text_bands select distinct hash, ${serial}::integer from unnest(${bandsOf(signature)}::integer[]) hash`.execute(
      db,
    );
  await sql`drop table signature_bands`.execute(db);

  const tables = [
    'actors',
    'mentions',
    'people',
    'meetings',
    'commitments',
    'deliveries',
    'statements',
    'events',
    'evidence',
  ];
  for (const table of tables) await drop(db, table, 'maker_id');
  for (const table of ['mentions', 'evidence', 'meeting_keys', 'meeting_members', 'acts', 'act_keys'])
    await drop(db, table, 'document_id');
  await drop(db, 'meeting_members', 'merged_id');
  await drop(db, 'acts', 'promise_id');
}

const drop = (db: Kysely<unknown>, table: string, column: string) =>
  sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_${column}_fkey`)}`.execute(db);
