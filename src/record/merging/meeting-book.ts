import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { insertRows } from '../insert-rows.js';
import { type JudgedSides, pairOf } from '../review/latest-words.js';
import { jsonRows } from '../rows.js';
import type { Db, MergedMeetingRow } from '../schema.js';
import { blockingKeys } from './blocking.js';
import { compareMeetings } from './compare.js';
import { judgedPairs } from './judged-pairs.js';
import { type MeetingReport, prepared } from './meeting-report.js';
import {
  documentOf,
  inOrder,
  type Kept,
  latestOfKey,
  latestWith,
  type Member,
  type MemberRow,
  memberOf,
  memberRows,
  mergedValue,
  newId,
  ownMembers,
  splitKey,
} from './members.js';

/** Of the reports that share keys with a new one so many, the latest, are looked at. */
const mostNear = 200;

/**
 * The meetings of some documents that are being settled, and the merged meetings of the record that they could belong to: read together, changed
 * here, written together. What was not foreseen is read when it is asked for.
 */
export class MeetingBook {
  readonly #members = new Map<string, Member>();
  readonly #byKept = new Map<string, Member>();
  readonly #fresh: Member[] = [];
  readonly #moved = new Set<Member>();
  /** Merged meetings of which all members are here. */
  readonly #groups = new Map<string, Set<Member>>();
  readonly #values = new Map<string, MergedMeetingRow>();
  readonly #changed = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #judged = new Map<string, JudgedSides>();
  readonly #askedJudged = new Set<string>();
  readonly #seriesRead = new Set<string>();
  readonly #ofDocument = new Map<string, Map<string, string>>();
  readonly #scores = new WeakMap<MeetingReport, Map<MeetingReport, number>>();

  private constructor(
    readonly db: Db,
    /** Which reports are kept under each key, the latest first. */
    readonly kept: Map<string, readonly Kept[]>,
    readonly own: ReadonlyMap<string, readonly Member[]>,
  ) {}

  /** Reads what the record knows that may be on the meetings of some reports, whose own meetings it does not hold. */
  static async open(db: Db, reports: readonly Report[]): Promise<MeetingBook> {
    const own = await ownMembers(db, reports);
    const all = [...own.values()].flat();
    const kept = await latestWith(
      db,
      all.flatMap((m) => blockingKeys(m.said).asked),
    );
    const book = new MeetingBook(db, kept, own);
    await book.#foresee(all);
    return book;
  }

  /** The members that may be on one meeting with some new ones, with all that are merged with them, in the order of the record. */
  async neighbours(own: readonly Member[], most: number): Promise<Member[]> {
    const near = await this.#near(own);
    const judged = await this.judgedWith(own.map((m) => m.document));
    const ids = [...near, ...judged.flatMap((j) => [j.a, j.b].flatMap((key) => this.#members.get(key) ?? []))];
    const merged = new Set(ids.flatMap((m) => m.merged ?? []));
    await this.#readGroups([...merged]);
    const members = [...merged].flatMap((id) => [...(this.#groups.get(id) ?? [])]);
    return inOrder(members).slice(0, most);
  }

  /** What people said of pairs in which some documents take part. */
  async judgedWith(documents: readonly string[]): Promise<JudgedSides[]> {
    const unasked = [...new Set(documents)].filter((d) => !this.#askedJudged.has(d));
    if (unasked.length > 0) {
      for (const document of unasked) this.#askedJudged.add(document);
      const pairs = await judgedPairs(this.db, unasked);
      for (const pair of pairs) this.#judged.set(pairOf(pair), pair);
      await this.#readMembers(pairs.flatMap((p) => [p.a, p.b]));
    }
    if (this.#judged.size === 0) return [];
    const some = new Set(documents);
    return [...this.#judged.values()].filter((j) => some.has(documentOf(j.a)) || some.has(documentOf(j.b)));
  }

  score(a: MeetingReport, b: MeetingReport): number {
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    const known = this.#scores.get(first) ?? new Map<MeetingReport, number>();
    this.#scores.set(first, known);
    const score = known.get(second) ?? compareMeetings(first, second).score;
    known.set(second, score);
    return score;
  }

  /** Counts a member to a merged meeting, which need not be there yet. */
  async assign(member: Member, id: string): Promise<void> {
    if (member.merged === id) return;
    await this.#readGroups([id]);
    if (member.merged === null) this.#add(member);
    else {
      this.#groups.get(member.merged)?.delete(member);
      this.#moved.add(member);
    }
    member.merged = id;
    this.#groups.get(id)!.add(member);
  }

  #add(member: Member): void {
    this.#fresh.push(member);
    this.#members.set(member.key, member);
    const own = [member.serial, member.meeting] as const;
    this.#byKept.set(nameOf(own), member);
    for (const key of blockingKeys(member.said).kept)
      this.kept.set(key, [own, ...(this.kept.get(key) ?? [])].sort(latestFirst).slice(0, latestOfKey));
  }

  /** Works out anew what the reports of merged meetings together say. */
  async revalue(ids: Iterable<string>): Promise<void> {
    const all = [...new Set(ids)];
    await this.#readGroups(all);
    for (const id of all) {
      const members = inOrder([...(this.#groups.get(id) ?? [])]);
      if (members.length === 0) {
        this.#values.delete(id);
        this.#changed.delete(id);
        this.#gone.add(id);
        continue;
      }
      this.#gone.delete(id);
      this.#changed.add(id);
      this.#values.set(id, mergedValue(id, members, this.#values.get(id)?.series_id ?? null));
    }
  }

  /** All reports that were read or added. */
  get members(): Iterable<Member> {
    return [...this.#members.values(), ...[...this.own.values()].flat()];
  }

  value(id: string): MergedMeetingRow | undefined {
    return this.#values.get(id);
  }

  putInSeries(id: string, series: string | null): void {
    const value = this.#values.get(id)!;
    if (value.series_id === series) return;
    this.#values.set(id, { ...value, series_id: series });
    this.#changed.add(id);
  }

  /** All members of a merged meeting. */
  async membersOf(id: string): Promise<Member[]> {
    await this.#readGroups([id]);
    return [...(this.#groups.get(id) ?? [])];
  }

  /** The merged meetings that some documents report. */
  async ofDocuments(documents: readonly string[]): Promise<MergedMeetingRow[]> {
    const unread = documents.filter((d) => !this.own.has(d) && !this.#ofDocument.has(d));
    await this.#readOfDocuments(unread);
    const ids = documents.flatMap((document) => {
      const own = this.own.get(document);
      if (own) return own.flatMap((m) => m.merged ?? []);
      return [...this.#ofDocument.get(document)!].flatMap(([key, merged]) => this.#members.get(key)?.merged ?? merged);
    });
    return [...new Set(ids)].flatMap((id) => this.#values.get(id) ?? []);
  }

  /** The rounds of some series, in the order of their ids. */
  async rounds(series: readonly string[]): Promise<MergedMeetingRow[]> {
    if (series.length === 0) return [];
    await this.#readSeries(series);
    return [...this.#values.values()]
      .filter((v) => v.series_id !== null && series.includes(v.series_id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async save(): Promise<void> {
    const values = [...this.#changed].flatMap((id) => this.#values.get(id) ?? []);
    if (values.length > 0)
      await sql`insert into merged_meetings as m select r.* from json_populate_recordset(null::merged_meetings, ${jsonRows(values)}::json) r
        on conflict (id) do update set kind = excluded.kind, name = excluded.name, parties = excluded.parties, party_key = excluded.party_key,
          starts = excluded.starts, ends = excluded.ends, place = excluded.place, country = excluded.country, status = excluded.status,
          round = excluded.round, series_id = excluded.series_id, reports = excluded.reports, mentions = excluded.mentions
        where m.* is distinct from excluded.*`.execute(this.db);
    await insertRows(
      this.db,
      'meeting_members',
      this.#fresh.map((m) => ({
        document_id: m.document,
        meeting_id: m.meeting,
        merged_id: m.merged,
        prepared: prepared(m.said),
      })),
    );
    const keys = this.#fresh.flatMap((m) =>
      [...new Set(blockingKeys(m.said).kept)].map((key) => ({ key, serial: m.serial, meeting_id: m.meeting })),
    );
    await insertRows(this.db, 'meeting_keys', keys);
    const fresh = new Set(this.#fresh);
    const moved = [...this.#moved].filter((m) => !fresh.has(m));
    if (moved.length > 0)
      await sql`update meeting_members m set merged_id = q.merged_id
        from json_to_recordset(${jsonRows(moved.map((m) => ({ document_id: m.document, meeting_id: m.meeting, merged_id: m.merged })))}::json)
          as q(document_id text, meeting_id text, merged_id text)
        where m.document_id = q.document_id and m.meeting_id = q.meeting_id`.execute(this.db);
    if (this.#gone.size > 0)
      await sql`delete from merged_meetings m where m.id = any(${[...this.#gone]}::text[])
        and not exists (select from meeting_members b where b.merged_id = m.id)`.execute(this.db);
  }

  async #foresee(own: readonly Member[]): Promise<void> {
    await this.judgedWith(own.map((m) => m.document));
    await this.#readKept(own.flatMap((m) => this.#candidates([m])));
    const near = own.flatMap((m) => this.#nearOf([m]));
    // The ids that new meetings will have are read, too: one may be left from an earlier reading.
    await this.#readGroups([...near.flatMap((m) => m.merged ?? []), ...own.map((m) => newId(m.key))]);
    await this.judgedWith([...this.#members.values()].map((m) => m.document));
  }

  /** The latest reports that share keys with some, the latest first. */
  #candidates(own: readonly Member[]): Kept[] {
    const all = new Map<string, Kept>();
    for (const m of own)
      for (const key of blockingKeys(m.said).asked)
        for (const kept of this.kept.get(key) ?? []) all.set(nameOf(kept), kept);
    return [...all.values()].sort(latestFirst).slice(0, mostNear);
  }

  async #near(own: readonly Member[]): Promise<Member[]> {
    await this.#readKept(this.#candidates(own));
    return this.#nearOf(own);
  }

  #nearOf(own: readonly Member[]): Member[] {
    return this.#candidates(own).flatMap((kept) => {
      const member = this.#byKept.get(nameOf(kept));
      return member && own.some((m) => this.score(m.said, member.said) > 0) ? [member] : [];
    });
  }

  async #readKept(kept: readonly Kept[]): Promise<void> {
    const names = new Map(kept.map((k) => [nameOf(k), k]));
    const unread = [...names].filter(([name]) => !this.#byKept.has(name)).map(([, k]) => k);
    if (unread.length === 0) return;
    this.#take(
      await memberRows(
        this.db,
        sql`unnest(${unread.map((k) => k[0])}::integer[], ${unread.map((k) => k[1])}::text[]) as q(serial, meeting_id)
          join documents d on d.serial = q.serial join meeting_members m on m.document_id = d.id and m.meeting_id = q.meeting_id`,
        sql`true`,
      ),
    );
  }

  async #readMembers(keys: readonly string[]): Promise<void> {
    const unread = [...new Set(keys)].filter((key) => !this.#members.has(key));
    if (unread.length === 0) return;
    const names = unread.map((key) => {
      const [document_id, meeting_id] = splitKey(key);
      return { document_id, meeting_id };
    });
    this.#take(
      await memberRows(
        this.db,
        sql`json_to_recordset(${jsonRows(names)}::json) as q(document_id text, meeting_id text)
          join meeting_members m on m.document_id = q.document_id and m.meeting_id = q.meeting_id join documents d on d.id = m.document_id`,
        sql`true`,
      ),
    );
  }

  async #readGroups(ids: readonly string[]): Promise<void> {
    const unread = [...new Set(ids)].filter((id) => !this.#groups.has(id));
    if (unread.length === 0) return;
    const rows = await memberRows(
      this.db,
      sql`meeting_members m join documents d on d.id = m.document_id`,
      sql`m.merged_id = any(${unread}::text[])`,
    );
    for (const id of unread) this.#groups.set(id, new Set());
    for (const member of this.#take(rows)) if (member.merged) this.#groups.get(member.merged)?.add(member);
    const unvalued = unread.filter((id) => !this.#values.has(id));
    if (unvalued.length > 0) await this.#readValues(sql`id = any(${unvalued}::text[])`);
  }

  #take(rows: readonly MemberRow[]): Member[] {
    return rows.map((row) => {
      const key = `${row.document_id}:${row.meeting_id}`;
      const known = this.#members.get(key);
      if (known) return known;
      const member = memberOf(key, row);
      this.#members.set(key, member);
      this.#byKept.set(nameOf([row.serial, row.meeting_id]), member);
      return member;
    });
  }

  async #readValues(where: ReturnType<typeof sql>): Promise<void> {
    const { rows } = await sql<MergedMeetingRow>`select * from merged_meetings where ${where}`.execute(this.db);
    for (const row of rows) if (!this.#values.has(row.id) && !this.#gone.has(row.id)) this.#values.set(row.id, row);
  }

  async #readOfDocuments(documents: readonly string[]): Promise<void> {
    if (documents.length === 0) return;
    for (const document of documents) this.#ofDocument.set(document, new Map());
    const { rows } = await sql<{ document_id: string; meeting_id: string; merged_id: string }>`
      select document_id, meeting_id, merged_id from meeting_members where document_id = any(${[...documents]}::text[])
      order by document_id, meeting_id`.execute(this.db);
    for (const row of rows)
      this.#ofDocument.get(row.document_id)!.set(`${row.document_id}:${row.meeting_id}`, row.merged_id);
    const unread = rows.map((r) => r.merged_id).filter((id) => !this.#values.has(id));
    if (unread.length > 0) await this.#readValues(sql`id = any(${unread}::text[])`);
  }

  async #readSeries(series: readonly string[]): Promise<void> {
    const unread = series.filter((id) => !this.#seriesRead.has(id));
    if (unread.length === 0) return;
    for (const id of unread) this.#seriesRead.add(id);
    await this.#readValues(sql`series_id = any(${unread}::text[])`);
  }
}

const nameOf = (kept: Kept): string => `${kept[0]} ${kept[1]}`;
const latestFirst = (a: Kept, b: Kept): number => b[0] - a[0] || (a[1] < b[1] ? -1 : 1);
