import { type Kysely, sql } from 'kysely';
import { keepStates } from '../follow-up/keep-states.js';
import type { Db } from '../schema.js';

/** Of so many promises at a time the state is told. */
const step = 500;

/** How a promise stands is kept with it, so that all promises can be sorted, narrowed and counted by it; an index that finds those of an actor. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table acts add column state text, add column told_against integer`.execute(db);
  await sql`alter table promises add column state text not null default 'nothing found since', add column last_deadline text collate "C"`.execute(
    db,
  );
  const { rows } = await sql<{ id: string }>`select id from promises order by id`.execute(db);
  for (let i = 0; i < rows.length; i += step)
    await keepStates(
      db as unknown as Db,
      rows.slice(i, i + step).map((r) => r.id),
    );
  await sql`drop index promises_by`.execute(db);
  await sql`create index promises_actors on promises using gin (("by" || "to"))`.execute(db);
  await sql`create index promises_state on promises (state)`.execute(db);
}
