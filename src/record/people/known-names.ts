import { type Selectable, sql } from 'kysely';
import type { Db, PersonNameRow } from '../schema.js';
import { isSlip, mostSides, type Spelling } from './group-people.js';
import { nameBlocks } from './name-blocks.js';
import { type Comparable, comparable, samePerson } from './same-person.js';

/** Of each block so many names are looked at: those that came first, by which its people are best known, and the latest. */
const [firstOfBlock, latestOfBlock] = [12, 12];

/** Where names hang together by more than this, the nearest are grouped. */
const mostTogether = 20;

/** Of somebody with very many names so many, the most printed, stand for all. */
const mostOfSettled = 6;

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
      const set = new Set([first, ...this.#namesOf(first.person)]);
      for (const row of set) {
        if (set.size > mostTogether) break;
        done.add(row);
        for (const other of this.#beside(row))
          for (const theirs of [other, ...this.#namesOf(other.person)]) set.add(theirs);
      }
      if (set.size > 1) yield [...set];
    }
  }

  /** Whether somebody has so many names that these are no longer gone through: they stay together, and others may join them. */
  isSettled(person: string): boolean {
    return (this.#byPerson.get(person)?.size ?? 0) > mostTogether;
  }

  /** All names of a person, or those that most documents print where there are very many. */
  #namesOf(person: string): readonly NameRow[] {
    const names = [...this.#byPerson.get(person)!];
    if (names.length <= mostTogether) return names;
    return names
      .sort((a, b) => b.spelling.documents - a.spelling.documents || a.serial - b.serial)
      .slice(0, mostOfSettled);
  }

  move(row: NameRow, person: string): void {
    this.#byPerson.get(row.person)?.delete(row);
    row.person = person;
    put(this.#byPerson, person, row);
  }

  /** The names that could be this name. */
  *#beside(row: NameRow): Generator<NameRow> {
    const compared = new Set([row]);
    for (const block of nameBlocks(row.spelling).asked) {
      const rows = firstAndLatest(this.#byBlock.get(block));
      // The same name with another side may turn out to be a misread, unless there are many sides.
      const maySlip = block.startsWith('=') && new Set(rows.map((r) => r.actor)).size <= mostSides;
      for (const other of rows) {
        if (compared.has(other)) continue;
        compared.add(other);
        const relation = samePerson(row.spelling, other.spelling);
        const slips = maySlip && (isSlip(row.spelling, other.spelling) || isSlip(other.spelling, row.spelling));
        if (relation === 'same' || relation === 'may be' || slips) yield other;
      }
    }
  }
}

/** Names come in the order of their numbers. */
function firstAndLatest(rows: ReadonlySet<NameRow> | undefined): readonly NameRow[] {
  const all = [...(rows ?? [])];
  return all.length <= firstOfBlock + latestOfBlock
    ? all
    : [...all.slice(0, firstOfBlock), ...all.slice(-latestOfBlock)];
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
