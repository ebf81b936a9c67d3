import { type Selectable, sql } from 'kysely';
import type { Db, PersonNameRow } from '../schema.js';
import { isSlip, type Spelling } from './group-people.js';
import { nameBlocks } from './name-blocks.js';
import { type Comparable, comparable, samePerson } from './same-person.js';

/** Of each block so many names are looked at: those that came first, by which its people are best known, and the latest. */
const [firstOfBlock, latestOfBlock] = [12, 12];

/** Where names hang together by more than this, the nearest are grouped. */
const mostTogether = 20;

/** A name of the record, ready to be compared. */
export interface NameRow extends Pick<Selectable<PersonNameRow>, 'serial' | 'name' | 'actor'> {
  person: string;
  readonly spelling: Spelling;
}

/** The names of the record that may be those of some people, with all names of whoever has one of them. */
export class KnownNames {
  readonly #byBlock = new Map<string, Set<NameRow>>();
  readonly #byPerson = new Map<string, Set<NameRow>>();
  readonly #byKey = new Map<string, NameRow>();
  readonly #bySpelling = new Map<Spelling, NameRow>();

  private constructor(rows: readonly NameRow[]) {
    for (const row of rows) {
      this.#byKey.set(`${row.name}\n${row.actor}`, row);
      this.#bySpelling.set(row.spelling, row);
      put(this.#byPerson, row.person, row);
      for (const block of nameBlocks(row.spelling).kept) put(this.#byBlock, block, row);
    }
  }

  static async near(db: Db, names: readonly Comparable[]): Promise<KnownNames> {
    const blocks = [...new Set(names.flatMap((name) => nameBlocks(name).asked))];
    const { rows } = await sql<Selectable<PersonNameRow>>`
      select * from person_names where person in (select person from person_names where serial in (
        select k.name from unnest(${blocks}::text[]) as q(block), lateral (
          (select name from person_blocks b where b.block = q.block order by name limit ${firstOfBlock})
          union (select name from person_blocks b where b.block = q.block order by name desc limit ${latestOfBlock})) k))
      order by serial`.execute(db);
    return new KnownNames(rows.map(rowOf));
  }

  rowOf(spelling: Spelling): NameRow {
    return this.#bySpelling.get(spelling)!;
  }

  /**
   * Sets of names within which one may be the other's, each with all names of whoever has one of them; each of `keys` is looked at in one of them. What
   * is done with a set, such as moving a name, is known to the next.
   */
  *hangingTogether(keys: readonly string[]): Generator<readonly NameRow[]> {
    const done = new Set<NameRow>();
    for (const key of keys) {
      const first = this.#byKey.get(key);
      if (!first || done.has(first)) continue;
      const set = new Set([first, ...this.#byPerson.get(first.person)!]);
      for (const row of set) {
        if (set.size > mostTogether) break;
        done.add(row);
        for (const other of this.#beside(row)) for (const theirs of this.#byPerson.get(other.person)!) set.add(theirs);
      }
      if (set.size > 1) yield [...set];
    }
  }

  move(row: NameRow, person: string): void {
    this.#byPerson.get(row.person)?.delete(row);
    row.person = person;
    put(this.#byPerson, person, row);
  }

  /** The names that could be this name. */
  *#beside(row: NameRow): Generator<NameRow> {
    const compared = new Set([row]);
    for (const block of nameBlocks(row.spelling).asked)
      for (const other of this.#byBlock.get(block) ?? []) {
        if (compared.has(other)) continue;
        compared.add(other);
        const relation = samePerson(row.spelling, other.spelling);
        if (relation === 'same' || relation === 'may be') yield other;
        else if (
          block.startsWith('=') &&
          (isSlip(row.spelling, other.spelling) || isSlip(other.spelling, row.spelling))
        )
          yield other;
      }
  }
}

function rowOf({ serial, name, actor, person, of_state, offices, documents }: Selectable<PersonNameRow>): NameRow {
  const named = comparable({ name, actor: actor || null, ofState: of_state, offices });
  return { serial, name, actor, person, spelling: { ...named, documents } };
}

function put(map: Map<string, Set<NameRow>>, key: string, row: NameRow): void {
  const rows = map.get(key);
  if (rows) rows.add(row);
  else map.set(key, new Set([row]));
}
