import { type Kysely, sql } from 'kysely';

const place = sql`place text, country text, latitude double precision, longitude double precision`;
const measure = sql`amount double precision, unit text, bound text, currency text`;
const made = sql`maker_id integer not null references makers`;
const finding = sql`document_id text collate "C" not null references documents on delete cascade, id text collate "C" not null,
  confidence double precision not null, rule text not null, ${made}, primary key (document_id, id)`;

/** What the reports say, as rows to be asked: each row of one document, so the document id can be the distribution key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = [
    sql`create table actors (code text collate "C" primary key, name text not null, kind text not null,
      iso3166 text, unsc text, wikidata text, ${made})`,
    sql`create table mentions (document_id text collate "C" not null references documents on delete cascade, kind text not null,
      ref text not null, starts integer[] not null, ends integer[] not null, ${made},
      primary key (document_id, kind, ref))`,
    sql`create table people (document_id text collate "C" not null references documents on delete cascade, id text collate "C" not null,
      name text not null, honorific text, office text, actor text, ${made}, primary key (document_id, id))`,
    sql`create table meetings (kind text not null, name text, parties text[] not null, starts text collate "C", ends text collate "C", ${place},
      chairs text[] not null, participants jsonb not null, status text not null, reference boolean not null,
      contexts text[] not null, ${finding})`,
    sql`create table commitments ("by" text[] not null, "to" text[] not null, trigger text not null, action text not null,
      strength text not null, deadline text collate "C", ${measure}, meeting text, contexts text[] not null, ${finding})`,
    sql`create table deliveries ("by" text[] not null, "to" text[] not null, action text not null, ${measure}, since text collate "C",
      contexts text[] not null, ${finding})`,
    sql`create table statements (speaker text not null, actor text, person text, quote text not null,
      direct boolean not null, ${finding})`,
    sql`create table events (type text not null, mode text, cameo text, contexts text[] not null, actors text[] not null,
      recipients text[] not null, sectors jsonb not null, starts text collate "C", ends text collate "C", ${place}, time text not null,
      speaker text, score double precision not null, ${finding})`,
    sql`create table evidence (document_id text collate "C" not null references documents on delete cascade, finding text not null,
      ordinal integer not null, starts integer not null, ends integer not null, ${made},
      primary key (document_id, finding, ordinal))`,
  ];
  for (const table of tables) await table.execute(db);

  const indexes = [
    sql`create index meetings_parties on meetings using gin (parties)`,
    sql`create index meetings_starts on meetings (starts)`,
    sql`create index commitments_by on commitments using gin ("by", "to")`,
    sql`create index deliveries_by on deliveries using gin ("by", "to")`,
    sql`create index events_actors on events using gin (actors, recipients)`,
    sql`create index statements_actor on statements (actor)`,
    sql`create index people_name on people (lower(name))`,
    sql`create index people_actor on people (actor)`,
  ];
  for (const index of indexes) await index.execute(db);
}
