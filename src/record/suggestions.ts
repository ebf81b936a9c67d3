import { sql } from 'kysely';
import { fullestFirst } from './people/people.js';
import { storable } from './rows.js';
import type { Db } from './schema.js';

/** What a person may mean by a few typed letters. */
export interface Suggestions {
  readonly actors: readonly { readonly code: string; readonly name: string }[];
  readonly people: readonly { readonly name: string; readonly office: string | null }[];
  readonly series: readonly { readonly id: string; readonly name: string; readonly rounds: number }[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly source: string;
    readonly outlet: string | null;
    readonly published: string | null;
  }[];
}

const each = 4;

/** Actors, people, series and documents that some letters may mean, a few of each; those whose name begins so come first. */
export async function suggest(db: Db, letters: string): Promise<Suggestions> {
  const q = storable(letters.trim().toLowerCase());
  const begins = (column: string) => sql`strpos(lower(${sql.raw(column)}), ${q}) <> 1`;
  const has = (column: string) => sql`strpos(lower(${sql.raw(column)}), ${q}) > 0`;
  const actors = await sql<Suggestions['actors'][number]>`
    select code, name from actors where lower(code) = ${q} or ${has('name')}
    order by lower(code) <> ${q}, ${begins('name')}, kind <> 'state', length(name), code limit ${each}`.execute(db);
  const people = await sql<Suggestions['people'][number]>`
    select name, office from (
      select distinct on (n.person) n.person, n.name, n.offices[1] as office, n.documents from person_names n where ${has('n.name')}
      order by n.person, ${fullestFirst}) p
    order by ${begins('p.name')}, p.documents desc, p.name limit ${each}`.execute(db);
  const series = await sql<Suggestions['series'][number]>`
    select s.id, s.name, (select count(*) from merged_meetings m where m.series_id = s.id)::int as rounds
    from series s where ${has('s.name')} order by rounds desc, s.id limit ${each}`.execute(db);
  const documents = await sql<Suggestions['documents'][number]>`
    select id, title, source, outlet, published from documents
    where superseded_by is null and words @@ ${lastWordOpen(q)} order by published desc nulls last, id limit ${each}`.execute(
    db,
  );
  return { actors: actors.rows, people: people.rows, series: series.rows, documents: documents.rows };
}

/** The letters as a search of which the last word may still be unfinished. */
function lastWordOpen(q: string) {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return sql`to_tsquery('english', ${words.map((w, i) => (i === words.length - 1 ? `${w}:*` : w)).join(' & ')})`;
}
