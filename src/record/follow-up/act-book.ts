import { sql } from 'kysely';
import { insertRows } from '../insert-rows.js';
import { wordHash } from '../merging/shingles.js';
import { jsonRows } from '../rows.js';
import type { Db } from '../schema.js';
import { actKeys } from './act-keys.js';
import type { Act } from './acts.js';

/** An act that the record knows. `promise` is the one that it is about, if any. */
export interface KnownAct {
  readonly serial: number;
  readonly act: Act;
  promise: string | null;
}

/** Of the acts that share a key only the latest, and of all these only those that share most keys, are compared. */
const latestOfKey = 32;
const mostAlike = 20;

/** The acts of some documents that are being settled, and those of the record that share keys with them: read together, changed here, written together. */
export class ActBook {
  readonly #known = new Map<number, KnownAct>();
  readonly #fresh: KnownAct[] = [];
  readonly #attached = new Set<KnownAct>();

  private constructor(
    readonly db: Db,
    readonly numbers: readonly number[],
    /** The latest acts that are kept under each key, the latest first. */
    readonly latest: Map<number, readonly number[]>,
  ) {}

  /** Reads what the record knows that is like one of some acts, none of which it has. */
  static async open(db: Db, acts: readonly Act[]): Promise<ActBook> {
    const asked = new Map(acts.map((act) => [act, keysOf(act, 'asked')]));
    const book = new ActBook(db, await nextNumbers(db, acts.length), await latestWith(db, [...asked.values()].flat()));
    await book.#read([...asked.values()].flatMap((keys) => book.#sharingMost(keys)));
    return book;
  }

  /** Known acts that share most keys with this one, the most alike first, of equally alike ones the earliest. */
  async like(act: Act): Promise<KnownAct[]> {
    const serials = this.#sharingMost(keysOf(act, 'asked'));
    await this.#read(serials);
    return serials.flatMap((serial) => this.#known.get(serial) ?? []);
  }

  add(act: Act, promise: string | null): KnownAct {
    const serial = this.numbers[this.#fresh.length]!;
    const known = { serial, act, promise };
    this.#fresh.push(known);
    return known;
  }

  /** From now on the added acts of a document are known to others. */
  publish(acts: readonly KnownAct[]): void {
    for (const known of acts) {
      this.#known.set(known.serial, known);
      for (const key of keysOf(known.act, 'kept'))
        this.latest.set(key, [known.serial, ...(this.latest.get(key) ?? [])].slice(0, latestOfKey));
    }
  }

  attach(known: KnownAct, promise: string): void {
    known.promise = promise;
    this.#attached.add(known);
  }

  async save(): Promise<void> {
    const fresh = new Set(this.#fresh);
    const promises = new Set(this.#fresh.flatMap((k) => k.promise ?? []));
    if (promises.size > 0)
      await sql`insert into promises (id, "by", "to", action, contexts)
        select id, '{}', '{}', '', '{}' from unnest(${[...promises]}::text[]) id on conflict do nothing`.execute(
        this.db,
      );
    await insertRows(this.db, 'acts', this.#fresh.map(rowOf));
    const marks = this.#fresh.flatMap((k) => marksOf(k.serial, k.act));
    marks.sort((a, b) => a.key - b.key || a.act - b.act);
    if (marks.length > 0)
      await sql`insert into act_marks (key, act)
        select * from unnest(${marks.map((m) => m.key)}::integer[], ${marks.map((m) => m.act)}::integer[])`.execute(
        this.db,
      );
    const attached = [...this.#attached].filter((k) => !fresh.has(k));
    if (attached.length > 0)
      await sql`update acts a set promise_id = q.promise
        from unnest(${attached.map((k) => k.serial)}::integer[], ${attached.map((k) => k.promise)}::text[]) as q(serial, promise)
        where a.serial = q.serial`.execute(this.db);
  }

  #sharingMost(keys: readonly number[]): number[] {
    const shared = new Map<number, number>();
    for (const key of keys)
      for (const serial of this.latest.get(key) ?? []) shared.set(serial, (shared.get(serial) ?? 0) + 1);
    return [...shared]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, mostAlike)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([serial]) => serial);
  }

  async #read(serials: readonly number[]): Promise<void> {
    const unread = [...new Set(serials)].filter((serial) => !this.#known.has(serial));
    if (unread.length === 0) return;
    const { rows } = await sql<{ serial: number; promise_id: string | null; prepared: Act }>`
      select serial, promise_id, prepared from acts where serial = any(${unread}::integer[])`.execute(this.db);
    for (const { serial, promise_id, prepared } of rows)
      this.#known.set(serial, { serial, act: prepared, promise: promise_id });
  }
}

const rowOf = ({ serial, act, promise }: KnownAct) => ({
  document_id: act.document,
  act_id: act.id,
  kind: act.kind,
  promise_id: promise,
  day: act.day,
  prepared: act,
  serial,
});

const keysOf = (act: Act, use: 'kept' | 'asked'): number[] => [
  ...new Set(actKeys(act, use).map((key) => wordHash(key) | 0)),
];

async function nextNumbers(db: Db, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ n: number }>`
    select nextval(pg_get_serial_sequence('acts', 'serial'))::integer as n from generate_series(1, ${count}::integer) order by 1`.execute(
    db,
  );
  return rows.map((r) => r.n);
}

async function latestWith(db: Db, keys: readonly number[]): Promise<Map<number, readonly number[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: number; acts: number[] }>`
    select q.key, q.acts from (
      select key, array(select m.act from act_marks m where m.key = k.key order by m.act desc limit ${latestOfKey}) as acts
      from unnest(${[...new Set(keys)]}::integer[]) as k(key)) q where q.acts <> '{}'`.execute(db);
  return new Map(rows.map((r) => [r.key, r.acts]));
}

/** Takes documents' acts out; returns the promises that they were about. */
export async function removeActs(db: Db, documents: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ serial: number; promise_id: string | null; prepared: Act }>`
    delete from acts where document_id = any(${[...documents]}::text[]) returning serial, promise_id, prepared`.execute(
    db,
  );
  const marks = rows.flatMap(({ serial, prepared }) => marksOf(serial, prepared));
  if (marks.length > 0)
    await sql`delete from act_marks m using json_to_recordset(${jsonRows(marks)}::json) as q(key integer, act integer)
      where m.key = q.key and m.act = q.act`.execute(db);
  return [...new Set(rows.flatMap((r) => r.promise_id ?? []))];
}

/** What an act is found by. */
export const marksOf = (serial: number, act: Act): { key: number; act: number }[] =>
  keysOf(act, 'kept').map((key) => ({ key, act: serial }));
