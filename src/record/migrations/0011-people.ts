import { type Kysely, sql } from 'kysely';
import { settlePeople } from '../people/settle-people.js';
import type { Db } from '../schema.js';

/** The names that documents print of people, and which of them are one person's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table person_names (name text not null, actor text collate "C" not null, of_state boolean not null, offices text[] not null,
    documents integer not null, person text collate "C" not null, blocks text[] not null, primary key (name, actor))`.execute(
    db,
  );
  await sql`create index person_names_person on person_names (person)`.execute(db);
  await sql`create index person_names_actor on person_names (actor)`.execute(db);
  await sql`create index person_names_blocks on person_names using gin (blocks)`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select id from documents where superseded_by is null order by serial`.execute(db);
  for (let i = 0; i < rows.length; i += 200)
    await settlePeople(
      db as unknown as Db,
      rows.slice(i, i + 200).map((r) => r.id),
    );
}
