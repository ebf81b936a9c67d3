import { type Kysely, sql } from 'kysely';

/** Documents, what each page said over time, and who made the rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table makers (
    id integer generated always as identity primary key,
    program text not null,
    model text not null,
    knowledge text not null,
    unique (program, model, knowledge)
  )`.execute(db);
  await sql`create table documents (
    id text collate "C" primary key,
    serial integer generated always as identity unique,
    source text not null,
    url text,
    title text,
    byline text,
    published text collate "C",
    published_time text,
    outlet text,
    dateline text,
    language text not null,
    text text not null,
    report text not null,
    actors text[] not null,
    finds text[] not null,
    words tsvector not null,
    superseded_by text collate "C" references documents,
    added_at timestamptz not null default now(),
    maker_id integer not null references makers
  )`.execute(db);
  await sql`create index documents_words on documents using gin (words)`.execute(db);
  await sql`create index documents_actors on documents using gin (actors)`.execute(db);
  await sql`create index documents_published on documents (published desc nulls last, id)`.execute(db);
  await sql`create index documents_added on documents (added_at)`.execute(db);
  await sql`create table versions (
    page text collate "C" not null,
    number integer not null,
    document_id text collate "C" not null references documents,
    previous_id text collate "C" references documents,
    added_at timestamptz not null default now(),
    primary key (page, number)
  )`.execute(db);
  await sql`create index versions_document on versions (document_id)`.execute(db);
}
