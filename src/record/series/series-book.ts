import { sql } from 'kysely';
import { insertRows } from '../insert-rows.js';
import type { Db, SeriesRow } from '../schema.js';

/** The series that meetings being settled may be rounds of: read by their parties and their names, begun here, written together. */
export class SeriesBook {
  readonly #series = new Map<string, SeriesRow>();
  readonly #begun: SeriesRow[] = [];
  readonly #read = new Set<string>();

  constructor(readonly db: Db) {}

  /** Series of some parties (`KEN+NOR`) or with one of some topics, in the order of their ids. */
  async of(parties: readonly string[], topics: readonly string[]): Promise<SeriesRow[]> {
    await this.read(parties, topics);
    const [who, what] = [new Set(parties), new Set(topics)];
    return [...this.#series.values()]
      .filter((s) => who.has(s.party_key) || what.has(s.topic_key))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async read(parties: readonly string[], topics: readonly string[]): Promise<void> {
    const who = [...new Set(parties)].filter((key) => !this.#read.has(`who ${key}`));
    const what = [...new Set(topics)].filter((key) => !this.#read.has(`what ${key}`));
    if (who.length + what.length === 0) return;
    for (const key of who) this.#read.add(`who ${key}`);
    for (const key of what) this.#read.add(`what ${key}`);
    const { rows } = await sql<SeriesRow>`
      select * from series where party_key = any(${who}::text[]) or topic_key = any(${what}::text[])`.execute(this.db);
    for (const row of rows) if (!this.#series.has(row.id)) this.#series.set(row.id, row);
  }

  begin(row: SeriesRow): void {
    if (this.#series.has(row.id)) return;
    this.#series.set(row.id, row);
    this.#begun.push(row);
  }

  async save(): Promise<void> {
    await insertRows(this.db, 'series', this.#begun);
  }
}
