import { type Kysely, sql } from 'kysely';

/** Promises over documents: what was promised, and what later pages say of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table promises (id text collate "C" primary key, "by" text[] not null, "to" text[] not null, action text not null,
    day text collate "C", deadline text collate "C", contexts text[] not null)`.execute(db);
  await sql`create index promises_by on promises using gin ("by", "to")`.execute(db);
  await sql`create index promises_day on promises (day)`.execute(db);
  await sql`create table acts (document_id text collate "C" not null references documents on delete cascade, act_id text collate "C" not null,
    kind text not null, promise_id text collate "C" references promises, day text collate "C", prepared jsonb not null,
    primary key (document_id, act_id))`.execute(db);
  await sql`create index acts_promise on acts (promise_id)`.execute(db);
  await sql`create table act_keys (key text collate "C" not null, document_id text collate "C" not null references documents on delete cascade,
    act_id text collate "C" not null, primary key (key, document_id, act_id))`.execute(db);
  await sql`create index act_keys_document on act_keys (document_id)`.execute(db);
}
