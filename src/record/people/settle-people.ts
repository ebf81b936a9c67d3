import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { jsonRows } from '../rows.js';
import type { Db, PersonNameRow } from '../schema.js';
import { groupPeople, type Spelling } from './group-people.js';
import { nameBlocks } from './name-blocks.js';
import { comparable } from './same-person.js';

/** Of the names that share a block so many are compared, those that most documents print. */
const mostInBlocks = 400;

type Printed = Omit<PersonNameRow, 'person' | 'blocks'>;

/**
 * Puts each name that some documents print to the person whose name it is, and names that were known to another where the documents say more. Runs
 * within the caller's transaction.
 */
export async function settlePeople(db: Db, documents: readonly string[]): Promise<void> {
  const printed = await printedIn(db, documents);
  if (printed.length === 0) return;
  const known = await db
    .selectFrom('person_names')
    .selectAll()
    .where('name', 'in', [...new Set(printed.map((p) => p.name))])
    .execute();
  const before = new Map(known.map((row) => [keyOf(row), row]));
  const changed = printed.filter((p) => {
    const row = before.get(keyOf(p));
    return !row || p.offices.some((office) => !row.offices.includes(office));
  });
  const namesakes = known.filter((row) =>
    known.some((other) => other.name === row.name && other.person !== row.person),
  );
  await keep(db, printed);
  const blocks = [...changed, ...namesakes].flatMap((row) => nameBlocks(row.name, row.actor || null));
  if (blocks.length > 0) await regroup(db, [...new Set(blocks)]);
}

const keyOf = ({ name, actor }: Pick<PersonNameRow, 'name' | 'actor'>): string => `${name}\n${actor}`;

async function printedIn(db: Db, documents: readonly string[]): Promise<Printed[]> {
  const { rows } = await sql<Printed>`
    select p.name, coalesce(p.actor, '') as actor, coalesce(bool_or(a.kind = 'state'), false) as of_state,
      coalesce(array_agg(distinct p.office) filter (where p.office is not null), '{}') as offices, count(distinct p.document_id)::int as documents
    from people p left join actors a on a.code = p.actor where p.document_id = any(${[...documents]}::text[])
    group by p.name, coalesce(p.actor, '') order by 1, 2`.execute(db);
  return rows;
}

/** Writes what is printed; a new name is a person of its own until it is grouped. */
async function keep(db: Db, printed: readonly Printed[]): Promise<void> {
  const rows = printed.map((p) => ({ ...p, person: newId(p), blocks: nameBlocks(p.name, p.actor || null) }));
  await sql`insert into person_names as n select r.* from jsonb_populate_recordset(null::person_names, ${jsonRows(rows)}::jsonb) r
    on conflict (name, actor) do update set documents = n.documents + excluded.documents,
      offices = array(select distinct unnest(n.offices || excluded.offices) order by 1)`.execute(db);
}

const newId = (row: Pick<PersonNameRow, 'name' | 'actor'>): string =>
  createHash('sha256')
    .update(`person ${keyOf(row)}`)
    .digest('hex')
    .slice(0, 16);

async function regroup(db: Db, blocks: readonly string[]): Promise<void> {
  const { rows } = await sql<PersonNameRow>`
    select * from person_names where person in (
      select person from person_names where blocks && ${[...blocks]}::text[] order by documents desc, name, actor limit ${mostInBlocks})
    order by name, actor`.execute(db);
  const rowOf = new Map<Spelling, PersonNameRow>();
  for (const row of rows) {
    const named = comparable({ name: row.name, actor: row.actor || null, ofState: row.of_state, offices: row.offices });
    rowOf.set({ ...named, documents: row.documents }, row);
  }
  const taken = new Set<string>();
  const moved: { name: string; actor: string; person: string }[] = [];
  for (const group of groupPeople([...rowOf.keys()]).sort((a, b) => b.length - a.length)) {
    const members = group.map((spelling) => rowOf.get(spelling)!);
    const person = members.map((m) => m.person).find((id) => !taken.has(id)) ?? newId(members[0]!);
    taken.add(person);
    for (const m of members) if (m.person !== person) moved.push({ name: m.name, actor: m.actor, person });
  }
  if (moved.length === 0) return;
  await sql`update person_names n set person = q.person
    from jsonb_to_recordset(${jsonRows(moved)}::jsonb) as q(name text, actor text, person text)
    where n.name = q.name and n.actor = q.actor`.execute(db);
}
