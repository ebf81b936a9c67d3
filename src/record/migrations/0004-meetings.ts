import { type Kysely, sql } from 'kysely';

/** What is known beyond one document: copies of one text, meetings merged over their reports, series of meetings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table documents add column copy_of text collate "C"`.execute(db);
  await sql`alter table documents add column signature integer[]`.execute(db);
  await sql`create table signature_bands (band integer not null, hash integer not null,
    document_id text collate "C" not null references documents on delete cascade, primary key (band, hash, document_id))`.execute(
    db,
  );
  await sql`create index signature_bands_document on signature_bands (document_id)`.execute(db);

  await sql`create table series (id text collate "C" primary key, party_key text collate "C" not null, parties text[] not null,
    name text not null, topic text[] not null, head text[] not null,
    topic_key text collate "C" not null)`.execute(db);
  await sql`create index series_topic_key on series (topic_key)`.execute(db);
  await sql`create index series_party_key on series (party_key)`.execute(db);
  await sql`create table merged_meetings (id text collate "C" primary key, kind text not null, name text, parties text[] not null,
    party_key text collate "C" not null, starts text collate "C", ends text collate "C", place text, country text, status text not null,
    round integer, series_id text collate "C" references series, reports integer not null, mentions integer not null)`.execute(
    db,
  );
  await sql`create index merged_meetings_parties on merged_meetings using gin (parties)`.execute(db);
  await sql`create index merged_meetings_starts on merged_meetings (starts)`.execute(db);
  await sql`create index merged_meetings_series on merged_meetings (series_id)`.execute(db);
  await sql`create table meeting_members (document_id text collate "C" not null references documents on delete cascade,
    meeting_id text collate "C" not null, merged_id text collate "C" not null references merged_meetings, prepared jsonb not null,
    primary key (document_id, meeting_id))`.execute(db);
  await sql`create index meeting_members_merged on meeting_members (merged_id)`.execute(db);
  await sql`create table meeting_keys (key text collate "C" not null, document_id text collate "C" not null references documents on delete cascade,
    meeting_id text collate "C" not null, primary key (key, document_id, meeting_id))`.execute(db);
  await sql`create index meeting_keys_document on meeting_keys (document_id)`.execute(db);
}
