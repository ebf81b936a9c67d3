import { type Selectable, sql } from 'kysely';
import type { Db, PersonNameRow } from '../schema.js';
import type { Spelling } from './group-people.js';
import { nameBlocks } from './name-blocks.js';
import { type Comparable, comparable, samePerson } from './same-person.js';

/** Of each block so many names are looked at: those that came first, by which its people are best known, and the latest. */
const [firstOfBlock, latestOfBlock] = [30, 30];

/** A name of the record, ready to be compared. */
export interface NameRow extends Pick<Selectable<PersonNameRow>, 'serial' | 'name' | 'actor' | 'person'> {
  readonly spelling: Spelling;
}

/** The names of the record that may be those of some people, with all names of whoever has one of them. */
export class KnownNames {
  readonly #byBlock = new Map<string, NameRow[]>();
  readonly #byPerson = new Map<string, NameRow[]>();
  readonly #byKey = new Map<string, NameRow>();
  readonly #bySpelling = new Map<Spelling, NameRow>();

  private constructor(rows: readonly NameRow[]) {
    for (const row of rows) {
      this.#byKey.set(`${row.name}\n${row.actor}`, row);
      this.#bySpelling.set(row.spelling, row);
      put(this.#byPerson, row.person, row);
      for (const block of new Set(nameBlocks(row.spelling).kept)) put(this.#byBlock, block, row);
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

  /** Sets of names within which one may be the other's; each of `keys` is in one of them. */
  *hangingTogether(keys: readonly string[]): Generator<NameRow[]> {
    const seen = new Set<NameRow>();
    for (const key of keys) {
      const first = this.#byKey.get(key);
      if (!first || seen.has(first)) continue;
      const set = [first];
      seen.add(first);
      for (const row of set)
        for (const other of this.#beside(row))
          if (!seen.has(other)) {
            seen.add(other);
            set.push(other);
          }
      if (set.length > 1) yield set;
    }
  }

  /** The other names of the person, and those that could be this name. */
  *#beside(row: NameRow): Generator<NameRow> {
    yield* this.#byPerson.get(row.person)!;
    const whole = row.spelling.parts.words.join(' ');
    for (const block of nameBlocks(row.spelling).asked)
      for (const other of this.#byBlock.get(block) ?? []) {
        const relation = samePerson(row.spelling, other.spelling);
        // The same name with another side may turn out to be a misread.
        if (relation === 'same' || relation === 'may be' || other.spelling.parts.words.join(' ') === whole) yield other;
      }
  }
}

function rowOf({ serial, name, actor, person, of_state, offices, documents }: Selectable<PersonNameRow>): NameRow {
  const named = comparable({ name, actor: actor || null, ofState: of_state, offices });
  return { serial, name, actor, person, spelling: { ...named, documents } };
}

function put(map: Map<string, NameRow[]>, key: string, row: NameRow): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
