import { sql } from 'kysely';
import type { Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { FindingSource, Found } from '../findings.js';
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
  /** Each report's own words, the oldest first. */
  readonly reports: readonly Found<'meetings'>[];
}

export interface RoundFilter extends MeetingFilter {
  /** A subject, as in `contexts`. */
  readonly context?: string | undefined;
}

/** Meetings, each once with all its reports, the latest first. */
export async function listRounds(db: Db, filter: RoundFilter, limit: number): Promise<Round[]> {
  const all = [sql`true`];
  if (filter.actors?.length) all.push(sql`m.parties @> ${[...filter.actors]}::text[]`);
  if (filter.since) all.push(sql`m.starts >= ${filter.since}`);
  if (filter.until) all.push(sql`m.starts < ${`${filter.until}~`}`);
  if (filter.series)
    all.push(
      sql`m.series_id in (select id from series s where s.id = ${filter.series} or lower(s.name) = lower(${filter.series}))`,
    );
  const told = sql`select from meeting_members b join meetings f on f.document_id = b.document_id and f.id = b.meeting_id where b.merged_id = m.id`;
  if (filter.context) all.push(sql`exists (${told} and f.contexts @> array[${filter.context}::text])`);
  if (filter.person)
    all.push(
      sql`exists (${told} and (${filter.person} = any(f.chairs) or f.participants @> jsonb_build_array(jsonb_build_object('name', ${filter.person}::text))))`,
    );
  const { rows } = await sql<MergedMeetingRow>`select m.* from merged_meetings m where ${sql.join(all, sql` and `)}
    order by m.starts desc nulls last, m.id limit ${limit}`.execute(db);
  return roundsOf(db, rows);
}

/** One meeting by its id or by any report of it (`document.finding`); null where there is none. */
export async function findRound(db: Db, id: string): Promise<Round | null> {
  const dot = id.lastIndexOf('.');
  const { rows } = await sql<MergedMeetingRow>`
    select m.* from merged_meetings m where m.id = ${id} or m.id = (select b.merged_id from meeting_members b
      where b.document_id = ${id.slice(0, Math.max(0, dot))} and b.meeting_id = ${id.slice(dot + 1)})`.execute(db);
  return (await roundsOf(db, rows))[0] ?? null;
}

type ReportRow = FindingSource & { merged_id: string; meeting_id: string; report: string };

async function roundsOf(db: Db, merged: readonly MergedMeetingRow[]): Promise<Round[]> {
  if (merged.length === 0) return [];
  const { rows } = await sql<ReportRow>`
    select b.merged_id, b.meeting_id, d.id as document, d.title, d.published, d.outlet, d.source, d.url, d.report
    from meeting_members b join documents d on d.id = b.document_id
    where b.merged_id = any(${merged.map((m) => m.id)}::text[]) and d.superseded_by is null
    order by d.published nulls last, d.serial, b.meeting_id`.execute(db);
  return merged.map((m) => roundOf(m, rows.filter((r) => r.merged_id === m.id).map(foundOf)));
}

function foundOf({ merged_id: _, meeting_id, report, ...from }: ReportRow): Found<'meetings'> {
  return { ...(JSON.parse(report) as Report).meetings.find((m) => m.id === meeting_id)!, from };
}

function roundOf(m: MergedMeetingRow, reports: readonly Found<'meetings'>[]): Round {
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
    reports,
  };
}
