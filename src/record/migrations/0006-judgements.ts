import { type Kysely, sql } from 'kysely';

/** What people say of findings, merges and links: kept apart from what the machine says, and never altered by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table judgements (
    id integer generated always as identity primary key,
    made_at timestamptz not null default now(),
    author text not null,
    verdict text not null,
    reason text,
    document_id text collate "C" not null,
    kind text not null,
    starts integer not null,
    ends integer not null,
    finding jsonb not null,
    field text,
    value jsonb,
    other_document_id text collate "C",
    other_starts integer,
    other_ends integer
  )`.execute(db);
  await sql`create index judgements_document on judgements (document_id)`.execute(db);
  await sql`create index judgements_other on judgements (other_document_id)`.execute(db);
}
