import { sql } from 'kysely';
import type { Page, Paging } from './documents.js';
import type { Db } from './schema.js';

/** A person as the record names them: by name and whom they act for. */
export interface PersonEntry {
  readonly name: string;
  readonly actor: string | null;
  /** As the latest document that gives one says it. */
  readonly office: string | null;
  readonly documents: number;
}

/** An office that documents give a person, and the first and last day on which one did. */
export interface OfficeHeld {
  readonly office: string;
  readonly actor: string | null;
  readonly first: string | null;
  readonly last: string | null;
  /** The documents that say so, oldest first. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly published: string | null;
  }[];
}

const current = sql`from people p join documents d on d.id = p.document_id where d.superseded_by is null`;

/** People that the record names, the most often named first; `q` narrows by a part of the name, `actor` by whom they act for. */
export async function listPeople(
  db: Db,
  { q, actor }: { readonly q?: string | undefined; readonly actor?: string | undefined },
  { limit, offset }: Paging,
): Promise<Page<PersonEntry>> {
  const conditions = [sql`true`];
  if (q) conditions.push(sql`strpos(lower(p.name), lower(${q})) > 0`);
  if (actor) conditions.push(sql`p.actor = ${actor}`);
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<PersonEntry>`
    select p.name, max(p.actor) as actor, count(distinct p.document_id)::int as documents,
      (array_agg(p.office order by d.published desc nulls last) filter (where p.office is not null))[1] as office
    ${current} and ${where} group by p.name order by documents desc, p.name limit ${limit} offset ${offset}`.execute(
    db,
  );
  const total = await sql<{ n: number }>`select count(distinct p.name)::int as n ${current} and ${where}`.execute(db);
  return { total: total.rows[0]!.n, items: rows };
}

/** The offices that documents give the person of this name, the latest first. */
export async function officesOf(db: Db, name: string): Promise<readonly OfficeHeld[]> {
  const { rows } = await sql<OfficeHeld>`
    select p.office, p.actor, min(d.published) as first, max(d.published) as last,
      jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'published', d.published) order by d.published) as documents
    ${current} and lower(p.name) = lower(${name}) and p.name = ${name} and p.office is not null group by p.office, p.actor order by last desc nulls last`.execute(
    db,
  );
  return rows;
}

/** Documents that name the person, the newest first. */
export async function documentsNaming(db: Db, name: string): Promise<OfficeHeld['documents']> {
  const { rows } = await sql<OfficeHeld['documents'][number]>`
    select d.id, d.title, d.published ${current} and lower(p.name) = lower(${name}) and p.name = ${name} order by d.published desc nulls last limit 200`.execute(
    db,
  );
  return rows;
}
