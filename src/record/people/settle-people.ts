import { createHash, randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { jsonRows } from '../rows.js';
import type { Db, PersonNameRow } from '../schema.js';
import { groupPeople, slip } from './group-people.js';
import { KnownNames, type NameRow } from './known-names.js';
import { nameBlocks } from './name-blocks.js';
import { comparable } from './same-person.js';

type Printed = Pick<Selectable<PersonNameRow>, 'name' | 'actor' | 'of_state' | 'offices' | 'documents'>;

/**
 * Puts each name that some documents print to the person whose name it is, and names that were known to another where the documents say more. Runs
 * within the caller's transaction.
 */
export async function settlePeople(db: Db, documents: readonly string[]): Promise<void> {
  const printed = await printedIn(db, documents);
  if (printed.length === 0) return;
  const known = await knownOf(db, printed);
  await keep(db, printed, known);
  const changed = printed.filter((p) => {
    const row = known.get(keyOf(p));
    return !row || row.shows_slip || p.offices.some((office) => !row.offices.includes(office));
  });
  if (changed.length > 0) await regroup(db, changed);
}

const keyOf = ({ name, actor }: Pick<Selectable<PersonNameRow>, 'name' | 'actor'>): string => `${name}\n${actor}`;

async function printedIn(db: Db, documents: readonly string[]): Promise<Printed[]> {
  const { rows } = await sql<Printed>`
    select p.name, coalesce(p.actor, '') as actor, coalesce(bool_or(a.kind = 'state'), false) as of_state,
      coalesce(array_agg(distinct p.office) filter (where p.office is not null), '{}') as offices, count(distinct p.document_id)::int as documents
    from people p left join actors a on a.code = p.actor where p.document_id = any(${[...documents]}::text[])
    group by p.name, coalesce(p.actor, '') order by 1, 2`.execute(db);
  return rows;
}

/** What was known of a name before it was printed again. */
type Known = Pick<Selectable<PersonNameRow>, 'name' | 'actor' | 'offices'> & {
  /** By now it is printed so often that the same name with another side is a misread of it. */
  readonly shows_slip: boolean;
};

async function knownOf(db: Db, printed: readonly Printed[]): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known>`
    select n.name, n.actor, n.offices, exists (select from person_names o
      where o.name = n.name and o.person <> n.person and o.documents * ${slip}::integer <= n.documents + q.documents) as shows_slip
    from jsonb_to_recordset(${jsonRows(printed)}::jsonb) as q(name text, actor text, documents integer)
      join person_names n on n.name = q.name and n.actor = q.actor`.execute(db);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Writes what is printed; a new name is a person of its own until it is grouped. */
async function keep(db: Db, printed: readonly Printed[], known: ReadonlyMap<string, Known>): Promise<void> {
  const rows = printed.map((p) => ({ ...p, person: newId(p) }));
  const { rows: kept } = await sql<{ name: string; actor: string; serial: number }>`
    insert into person_names as n (name, actor, of_state, offices, documents, person)
    select * from jsonb_to_recordset(${jsonRows(rows)}::jsonb)
      as q(name text, actor text, of_state boolean, offices text[], documents integer, person text)
    on conflict (name, actor) do update set documents = n.documents + excluded.documents,
      offices = array(select distinct unnest(n.offices || excluded.offices) order by 1)
    returning name, actor, serial`.execute(db);
  const ofName = new Map(printed.map((p) => [keyOf(p), p]));
  const blocks = kept
    .filter((row) => !known.has(keyOf(row)))
    .flatMap((row) =>
      [...new Set(nameBlocks(namedOf(ofName.get(keyOf(row))!)).kept)].map((block) => ({ block, name: row.serial })),
    );
  if (blocks.length > 0)
    await sql`insert into person_blocks select r.* from json_populate_recordset(null::person_blocks, ${jsonRows(blocks)}::json) r
      on conflict do nothing`.execute(db);
}

const namedOf = (row: Printed) =>
  comparable({ name: row.name, actor: row.actor || null, ofState: row.of_state, offices: row.offices });

const newId = (row: Pick<Selectable<PersonNameRow>, 'name' | 'actor'>): string =>
  createHash('sha256')
    .update(`person ${keyOf(row)}`)
    .digest('hex')
    .slice(0, 16);

/** Groups anew the names that are new or changed with all that they may hang together with. */
async function regroup(db: Db, changed: readonly Printed[]): Promise<void> {
  const names = await KnownNames.near(db, changed.map(namedOf));
  const moved = new Set<NameRow>();
  for (const set of names.hangingTogether(changed.map(keyOf))) {
    const taken = new Set<string>();
    const groups = groupPeople(set.map((row) => row.spelling));
    for (const group of groups.sort((a, b) => b.length - a.length)) {
      const members = group.map((spelling) => names.rowOf(spelling));
      const before = members.map((m) => m.person);
      const person = before.find((id) => names.isSettled(id)) ?? before.find((id) => !taken.has(id)) ?? randomUUID();
      taken.add(person);
      for (const m of members)
        if (m.person !== person && !names.isSettled(m.person)) {
          names.move(m, person);
          moved.add(m);
        }
    }
  }
  if (moved.size === 0) return;
  const rows = [...moved];
  await sql`update person_names n set person = q.person
    from unnest(${rows.map((m) => m.serial)}::integer[], ${rows.map((m) => m.person)}::text[]) as q(serial, person)
    where n.serial = q.serial`.execute(db);
}
