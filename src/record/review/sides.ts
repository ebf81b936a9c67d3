import { sql } from 'kysely';
import type { Db } from '../schema.js';

/** The table that has the findings made ready to be compared, and in which merged meeting or about which promise each is. */
export interface Sides {
  readonly table: 'meeting_members' | 'acts';
  readonly id: 'meeting_id' | 'act_id';
  readonly place: 'merged_id' | 'promise_id';
}
export const meetingSides: Sides = { table: 'meeting_members', id: 'meeting_id', place: 'merged_id' };
export const actSides: Sides = { table: 'acts', id: 'act_id', place: 'promise_id' };

/** One of two findings of which it is asked whether they belong together. */
export interface Side<Prepared> {
  /** `document:m1` */
  readonly key: string;
  readonly document: string;
  readonly finding: string;
  readonly place: string | null;
  readonly prepared: Prepared;
}

/** Findings by their keys; those that the present reading does not have are left out. */
export async function sidesOf<Prepared>(
  db: Db,
  { table, id, place }: Sides,
  keys: readonly string[],
): Promise<Map<string, Side<Prepared>>> {
  if (keys.length === 0) return new Map();
  const column = (name: string) => sql.ref(`t.${name}`);
  const { rows } = await sql<Side<Prepared>>`
    select k.key, t.document_id as document, ${column(id)} as finding, ${column(place)} as place, t.prepared
    from unnest(${[...new Set(keys)]}::text[]) k(key) join ${sql.table(table)} t
      on t.document_id = split_part(k.key, ':', 1) and ${column(id)} = split_part(k.key, ':', 2)`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}
