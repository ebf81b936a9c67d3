import { type Expression, type SqlBool, sql } from 'kysely';
import type { Meeting } from '../../model/finding.js';
import { type Arranging, havingWords, inOrder, type SortColumns } from '../arranging.js';
import type { Page, Paging } from '../documents.js';
import { type FindingSource, type Found, sourceOf } from '../findings.js';
import { documentsByName, spellingsOf } from '../people/people.js';
import type { Db, MergedMeetingRow } from '../schema.js';
import type { MeetingFilter } from './meetings.js';

/** One meeting with every report of it, as a page about it shows it. */
export interface Round {
  readonly id: string;
  readonly kind: MergedMeetingRow['kind'];
  readonly name: string | null;
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: Meeting['place'];
  readonly status: MergedMeetingRow['status'];
  readonly chairs: readonly string[];
  readonly contexts: readonly string[];
  /** Name of the series that it is a round of, or null. */
  readonly series: string | null;
  /** Each report's own words, the oldest first. */
  readonly reports: readonly Found<'meetings'>[];
}

export interface RoundFilter extends MeetingFilter, Arranging {
  /** A subject, as in `contexts`. */
  readonly context?: string | undefined;
}

/** What meetings can be sorted by. */
export const roundSorts: SortColumns = {
  day: 'm.starts',
  name: 'coalesce(m.name, m.kind)',
  parties: '(select n.name from actors n where n.code = m.parties[1])',
  place: 'm.place',
  status: 'm.status',
  reports: 'm.mentions',
};

const words = "concat_ws(' ', m.name, m.kind, m.place, m.status)";

/** Meetings, each once with all its reports, the latest first. */
export async function listRounds(db: Db, filter: RoundFilter, { limit, offset }: Paging): Promise<Page<Round>> {
  const where = conditions(filter);
  const { rows } = await sql<NamedRow>`
    select m.*, ${seriesName} from merged_meetings m where ${where}
    order by ${inOrder(filter.sort, roundSorts, 'm.starts desc nulls last, m.id')} limit ${limit} offset ${offset}`.execute(
    db,
  );
  const items = await roundsOf(db, rows);
  // A list that ends before its limit has told how long it is.
  if (rows.length < limit && (rows.length > 0 || offset === 0)) return { total: offset + rows.length, items };
  const total = await sql<{ n: number }>`select count(*)::int as n from merged_meetings m where ${where}`.execute(db);
  return { total: total.rows[0]!.n, items };
}

function conditions(filter: RoundFilter): Expression<SqlBool> {
  const all = [sql<SqlBool>`true`, ...havingWords(filter.q, words, 'm.parties')];
  if (filter.actors?.length) all.push(sql`m.parties @> ${[...filter.actors]}::text[]`);
  if (filter.status) all.push(sql`m.status = ${filter.status}`);
  if (filter.since) all.push(sql`m.starts >= ${filter.since}`);
  if (filter.until) all.push(sql`m.starts < ${`${filter.until}~`}`);
  if (filter.series)
    all.push(
      sql`m.series_id in (select id from series s where s.id = ${filter.series} or lower(s.name) = lower(${filter.series}))`,
    );
  const told = sql`select b.merged_id from meetings f join meeting_members b on b.document_id = f.document_id and b.meeting_id = f.id`;
  if (filter.context) all.push(sql`m.id in (${told} where f.contexts @> array[${filter.context}::text])`);
  // Whoever took part is named in the document, so the index of people narrows the search first.
  if (filter.person) {
    const spellings = spellingsOf(filter.person);
    all.push(sql`m.id in (${told} where f.document_id in (${documentsByName(filter.person)})
      and (f.chairs && ${spellings} or exists (select from jsonb_array_elements(f.participants) q where q->>'name' = any(${spellings}))))`);
  }
  return sql.join(all, sql` and `);
}

/** One meeting by its id or by any report of it (`document.finding`); null where there is none. */
export async function findRound(db: Db, id: string): Promise<Round | null> {
  const dot = id.lastIndexOf('.');
  const { rows } = await sql<NamedRow>`
    select m.*, ${seriesName} from merged_meetings m where m.id = ${id} or m.id = (select b.merged_id from meeting_members b
      where b.document_id = ${id.slice(0, Math.max(0, dot))} and b.meeting_id = ${id.slice(dot + 1)})`.execute(db);
  return (await roundsOf(db, rows))[0] ?? null;
}

type NamedRow = MergedMeetingRow & { series: string | null };
const seriesName = sql`(select s.name from series s where s.id = m.series_id) as series`;

type ReportRow = FindingSource & { merged_id: string; said: string };

async function roundsOf(db: Db, merged: readonly NamedRow[]): Promise<Round[]> {
  if (merged.length === 0) return [];
  const { rows } = await sql<ReportRow>`
    select b.merged_id, e.said, d.id as document, d.title, d.published, d.outlet, d.source, d.url
    from meeting_members b join documents d on d.id = b.document_id
      join evidence e on e.document_id = b.document_id and e.finding = b.meeting_id and e.ordinal = 0
    where b.merged_id = any(${merged.map((m) => m.id)}::text[]) and d.superseded_by is null
    order by d.published nulls last, d.serial, b.meeting_id`.execute(db);
  const told = new Map<string, ReportRow[]>(merged.map((m) => [m.id, []]));
  for (const row of rows) told.get(row.merged_id)!.push(row);
  const foundOf = ({ merged_id: _, said, ...from }: ReportRow): Found<'meetings'> => {
    const meeting = JSON.parse(said) as Meeting;
    return { ...meeting, from: sourceOf(from, meeting) };
  };
  return merged.map((m) => roundOf(m, told.get(m.id)!.map(foundOf)));
}

function roundOf(m: NamedRow, reports: readonly Found<'meetings'>[]): Round {
  const places = reports.flatMap((r) => r.place ?? []);
  return {
    id: m.id,
    kind: m.kind,
    name: m.name,
    parties: m.parties,
    start: m.starts,
    end: m.ends,
    place: places.find((p) => p.name === m.place) ?? places[0] ?? null,
    status: m.status,
    chairs: [...reports].sort((a, b) => b.chairs.length - a.chairs.length)[0]?.chairs ?? [],
    contexts: [...new Set(reports.flatMap((r) => r.contexts))].sort(),
    series: m.series,
    reports,
  };
}
