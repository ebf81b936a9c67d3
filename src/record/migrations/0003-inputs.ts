import { type Kysely, sql } from 'kysely';

/** The pages as they were handed over, so that an unchanged one need not be read again and any can be reread by a later version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table inputs (
    digest text collate "C" primary key,
    document_id text collate "C" not null references documents,
    source text not null,
    url text,
    form text not null,
    content text,
    hints jsonb not null,
    added_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index inputs_document on inputs (document_id)`.execute(db);
}
