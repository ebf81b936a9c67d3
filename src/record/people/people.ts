import { type Expression, type SqlBool, sql } from 'kysely';
import type { Page, Paging } from '../documents.js';
import type { Db } from '../schema.js';

/** A person, however their name is spelled, by the fullest of the usual spellings and whom they act for. */
export interface PersonEntry {
  readonly name: string;
  readonly actor: string | null;
  /** As the latest document that gives one says it. */
  readonly office: string | null;
  readonly documents: number;
  /** Every spelling in the documents, the name itself among them. */
  readonly spellings: readonly string[];
}

/** One way in which documents print a person's name, and for whom they say that the person acts. */
export interface PersonSpelling {
  readonly name: string;
  readonly actor: string | null;
  readonly documents: number;
}

/** Who is meant by a name. */
export interface FoundPerson {
  /** The record's own name for the person, which may change when more is read. */
  readonly id: string;
  readonly name: string;
  /** The most often printed first. */
  readonly spellings: readonly PersonSpelling[];
  /** Other people of whom documents use the name that was asked for. */
  readonly namesakes: readonly { readonly name: string; readonly actor: string | null }[];
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

const current = sql`from people p join documents d on d.id = p.document_id
  join person_names n on n.name = p.name and n.actor = coalesce(p.actor, '') where d.superseded_by is null`;

/** Of spellings, rows with `name` and `documents`: one in capitals throughout, or of a surname alone, stands for the person only where there is no other. */
export const fullestFirst = sql`(name <> upper(name)) desc, (strpos(name, ' ') > 0) desc, documents desc, length(name) desc, name`;

/** People that the record names, the most often named first; `q` narrows by a part of any spelling, `actor` by whom they act for. */
export async function listPeople(
  db: Db,
  { q, actor }: { readonly q?: string | undefined; readonly actor?: string | undefined },
  { limit, offset }: Paging,
): Promise<Page<PersonEntry>> {
  const conditions = [sql`true`];
  if (q) conditions.push(sql`n.person in (select person from person_names where strpos(lower(name), lower(${q})) > 0)`);
  if (actor) conditions.push(sql`n.person in (select person from person_names where actor = ${actor})`);
  const { rows } = await sql<PersonEntry & { total: number }>`
    with uses as (
      select n.person, p.name, p.actor, count(distinct p.document_id)::int as documents ${current} and ${sql.join(conditions, sql` and `)}
      group by n.person, p.name, p.actor),
    counted as (
      select person, sum(documents)::int as documents, (array_agg(name order by ${fullestFirst}))[1] as name,
        (array_agg(actor order by documents desc, actor) filter (where actor is not null))[1] as actor,
        array(select distinct u.name from uses u where u.person = uses.person order by u.name) as spellings
      from uses group by person)
    select name, actor, documents, spellings, (count(*) over ())::int as total,
      (select p.office ${current} and n.person = counted.person and p.office is not null order by d.published desc nulls last, d.id limit 1) as office
    from counted order by documents desc, name, person limit ${limit} offset ${offset}`.execute(db);
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...person }) => person) };
}

/** The person whom documents mean by a name, whichever spelling it is; of namesakes the one for `actor`, else the one most often named. */
export async function findPerson(db: Db, name: string, actor?: string): Promise<FoundPerson | null> {
  const { rows } = await sql<PersonSpelling & { person: string }>`
    select n.person, p.name, p.actor, count(distinct p.document_id)::int as documents ${current}
      and n.person in (select person from person_names where name = ${name})
    group by n.person, p.name, p.actor order by documents desc, length(p.name) desc, p.name, p.actor`.execute(db);
  const people = new Map<string, PersonSpelling[]>();
  for (const { person, ...spelling } of rows) people.set(person, [...(people.get(person) ?? []), spelling]);
  const isFor = (spellings: readonly PersonSpelling[]) => spellings.some((s) => s.actor === actor);
  const entries = [...people];
  const found = (actor === undefined ? undefined : entries.find(([, spellings]) => isFor(spellings))) ?? entries[0];
  if (!found) return null;
  const [id, spellings] = found;
  const others = entries.filter(([person]) => person !== id);
  return {
    id,
    name: fullest(spellings),
    spellings,
    namesakes: others.map(([, theirs]) => ({
      name: fullest(theirs),
      actor: theirs.find((s) => s.actor)?.actor ?? null,
    })),
  };
}

/** The same choice as `fullestFirst`, of spellings that come with the most often printed first. */
function fullest(spellings: readonly PersonSpelling[]): string {
  const mixed = spellings.filter((s) => s.name !== s.name.toUpperCase());
  const some = mixed.length > 0 ? mixed : spellings;
  return (some.find((s) => s.name.includes(' ')) ?? some[0]!).name;
}

/** The offices that documents give a person, the latest first. */
export async function officesOf(db: Db, person: string): Promise<readonly OfficeHeld[]> {
  const { rows } = await sql<OfficeHeld>`
    select office, actor, min(published) as first, max(published) as last,
      jsonb_agg(jsonb_build_object('id', id, 'title', title, 'published', published) order by published, id) as documents
    from (select distinct p.office, p.actor, d.id, d.title, d.published ${current} and n.person = ${person} and p.office is not null) said
    group by office, actor order by last desc nulls last, office`.execute(db);
  return rows;
}

/** Documents that name a person, the newest first. */
export async function documentsNaming(db: Db, person: string): Promise<OfficeHeld['documents']> {
  const { rows } = await sql<OfficeHeld['documents'][number]>`
    select distinct d.id, d.title, d.published ${current} and n.person = ${person} order by d.published desc nulls last, d.id limit 200`.execute(
    db,
  );
  return rows;
}

/** SQL for the ids of the documents that name a person by any spelling; `name` is one of them. */
export const documentsByName = (name: string): Expression<SqlBool> =>
  sql`select p.document_id from person_names n join people p on lower(p.name) = lower(n.name) and p.name = n.name and coalesce(p.actor, '') = n.actor
    where n.person in (select person from person_names where name = ${name})`;

/** SQL for all spellings of a name, as an array. */
export const spellingsOf = (name: string): Expression<string[]> =>
  sql`array(select name from person_names where person in (select person from person_names where name = ${name}) union select ${name}::text)`;
