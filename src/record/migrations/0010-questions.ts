import { type Kysely, sql } from 'kysely';

/** Indexes of the actors of findings in the terms in which they are asked for: of who gives and who gets together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['commitments', 'deliveries']) {
    await sql`drop index ${sql.table(`${table}_by`)}`.execute(db);
    await sql`create index ${sql.ref(`${table}_actors`)} on ${sql.table(table)} using gin (("by" || "to"))`.execute(db);
  }
  await sql`drop index events_actors`.execute(db);
  await sql`create index events_actors on events using gin ((actors || recipients))`.execute(db);
  // What words documents have is a matter of the index; to count them all for the planner takes seconds.
  await sql`alter table documents alter column words set statistics 0`.execute(db);
}
