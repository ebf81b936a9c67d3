import { type Kysely, sql } from 'kysely';

/**
 * People's word on merges and links: both sides of a pair with their kinds, all rows of one word under one number, and a word taken back is kept as
 * that. `doubts` are the pairs of which the machine is least sure, kept when it weighs them, so that nobody need weigh all pairs to ask about them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table judgements add column other_kind text, add column word integer, add column undone_at timestamptz,
    add column undone_by text`.execute(db);
  await sql`create table doubts (kind text not null, document_id text collate "C" not null references documents on delete cascade,
    finding text not null, other_document_id text collate "C" not null references documents on delete cascade, other_finding text not null,
    score real not null, margin real not null, primary key (kind, document_id, finding, other_document_id, other_finding))`.execute(
    db,
  );
  await sql`create index doubts_document on doubts (document_id)`.execute(db);
  await sql`create index doubts_other on doubts (other_document_id)`.execute(db);
  await sql`create index doubts_margin on doubts (kind, margin)`.execute(db);
}
