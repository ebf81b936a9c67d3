import { sql } from 'kysely';
import type { Db } from './schema.js';

/** The whole id of the one row of a table whose id begins so, as people type it; null where there is none or more than one. */
export async function wholeIdIn(
  db: Db,
  table: 'merged_meetings' | 'promises',
  beginning: string,
): Promise<string | null> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where(sql<boolean>`starts_with(id, ${beginning})`)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]!.id : null;
}
