import { sql } from 'kysely';
import type { Meeting } from '../../model/finding.js';
import type { Page, Paging } from '../documents.js';
import { type FindingSource, reportsOf, sourceOf } from '../findings.js';
import type { Db, MergedMeetingRow } from '../schema.js';
import { compareMeetings } from './compare.js';
import { type Difference, differences } from './consensus.js';
import type { Reason } from './features.js';
import { fromPrepared, type PreparedMeeting } from './meeting-report.js';

export type MergedMeeting = Omit<MergedMeetingRow, 'starts' | 'ends' | 'party_key' | 'series_id'> & {
  readonly start: string | null;
  readonly end: string | null;
  readonly series: string | null;
};

export interface MeetingFilter {
  /** Codes of actors, all of which take part. */
  readonly actors?: readonly string[] | undefined;
  readonly series?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only those of which a document tells, not merely refers to. */
  readonly reported?: boolean | undefined;
  /** A part of a participant's or chair's name. */
  readonly person?: string | undefined;
}

/** Meetings, each once however many documents report it, the latest first. Those without a date come last. */
export async function listMeetings(
  db: Db,
  filter: MeetingFilter,
  { limit, offset }: Paging,
): Promise<Page<MergedMeeting>> {
  const all = [sql`true`];
  if (filter.actors?.length) all.push(sql`m.parties @> ${[...filter.actors]}::text[]`);
  if (filter.series) all.push(sql`m.series_id = ${filter.series}`);
  if (filter.kind) all.push(sql`m.kind = ${filter.kind}`);
  if (filter.status) all.push(sql`m.status = ${filter.status}`);
  if (filter.reported) all.push(sql`m.reports > 0`);
  if (filter.since) all.push(sql`m.starts >= ${filter.since}`);
  if (filter.until) all.push(sql`m.starts < ${`${filter.until}~`}`);
  if (filter.person)
    all.push(sql`exists (select from meeting_members b join meetings f on f.document_id = b.document_id and f.id = b.meeting_id
      where b.merged_id = m.id and strpos(lower(f.participants::text || f.chairs::text), lower(${filter.person})) > 0)`);
  const where = sql.join(all, sql` and `);
  const { rows } = await sql<MergedMeetingRow>`select m.* from merged_meetings m where ${where}
    order by m.starts desc nulls last, m.id limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n from merged_meetings m where ${where}`.execute(db);
  return { total: total.rows[0]!.n, items: rows.map(meetingOf) };
}

export function meetingOf({ starts, ends, party_key: _, series_id, ...row }: MergedMeetingRow): MergedMeeting {
  return { ...row, start: starts, end: ends, series: series_id };
}

/** One report under a merged meeting: its own words, and why it is thought to be on that meeting. */
export interface MeetingReportShown {
  readonly from: FindingSource & { readonly copyOf: string | null };
  readonly meeting: Meeting;
  /** What speaks for and against its being on the same meeting as the other reports, against the one most like it. Empty for a single report. */
  readonly reasons: readonly Reason[];
  readonly score: number | null;
}

export interface ShownMeeting {
  readonly meeting: MergedMeeting;
  readonly reports: readonly MeetingReportShown[];
  readonly differences: readonly Difference[];
}

/** One merged meeting with its reports; null where there is none. */
export async function showMeeting(db: Db, id: string): Promise<ShownMeeting | null> {
  const row = await db.selectFrom('merged_meetings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { rows } = await sql<FindingSource & { meeting_id: string; prepared: PreparedMeeting; copy_of: string | null }>`
    select b.meeting_id, b.prepared, d.id as document, d.title, d.published, d.outlet, d.source, d.url, d.copy_of
    from meeting_members b join documents d on d.id = b.document_id
    where b.merged_id = ${id} and d.superseded_by is null order by d.published nulls last, d.serial`.execute(db);
  const members = rows.map((r) => fromPrepared(r.prepared));
  const told = await reportsOf(
    db,
    rows.map((r) => r.document),
  );
  const reports = rows.map(({ meeting_id, prepared: _, copy_of, ...from }, i) => {
    const others = members.filter((_, j) => j !== i).map((m) => compareMeetings(members[i]!, m));
    const best = others.sort((a, b) => b.score - a.score)[0];
    const meeting = told.get(from.document)!.meetings.find((m) => m.id === meeting_id)!;
    return {
      from: sourceOf({ ...from, copyOf: copy_of }, meeting),
      meeting,
      reasons: best?.reasons ?? [],
      score: best?.score ?? null,
    };
  });
  return { meeting: meetingOf(row), reports, differences: differences(members) };
}
