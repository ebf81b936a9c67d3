import { sql } from 'kysely';
import { jsonRows } from './rows.js';
import type { Db } from './schema.js';

/** Writes rows that have the columns of a table, all in one statement. */
export async function insertRows(db: Db, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const name = sql.table(table);
  await sql`insert into ${name} select r.* from json_populate_recordset(null::${name}, ${jsonRows(rows)}::json) r`.execute(
    db,
  );
}
