import { sql } from 'kysely';
import type { Db } from '../schema.js';

/** Takes everything out of a record; for tests. */
export async function emptyRecord(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%'`.execute(
    db,
  );
  await sql`truncate ${sql.raw(rows.map((r) => r.name).join(', '))} cascade`.execute(db);
}
