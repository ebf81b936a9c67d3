import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Report } from '../../model/report.js';
import type { Db, MergedMeetingRow } from '../schema.js';
import { consensus } from './consensus.js';
import { fromPrepared, type MeetingReport, meetingReports, type PreparedMeeting } from './meeting-report.js';

/** One report of a meeting, and the merged meeting that it is counted to. */
export interface Member {
  /** `document:m1` */
  readonly key: string;
  readonly document: string;
  readonly meeting: string;
  /** The document's number in the record: the order in which members are gone through. */
  readonly serial: number;
  readonly said: MeetingReport;
  /** The place as its report prints it. */
  readonly place: string | null;
  readonly copyOf: string | null;
  merged: string | null;
}

export interface MemberRow {
  document_id: string;
  meeting_id: string;
  merged_id: string;
  prepared: PreparedMeeting;
  serial: number;
  copy_of: string | null;
  place: string | null;
}

/** Names a report of a meeting where it is kept under a key. */
export type Kept = readonly [serial: number, meeting: string];

/** Of the reports that share a key only so many, the latest, are looked at. */
export const latestOfKey = 100;

/** The meetings of reports whose documents are in the record, by document. */
export async function ownMembers(db: Db, reports: readonly Report[]): Promise<Map<string, Member[]>> {
  const { rows } = await sql<{ id: string; serial: number; copy_of: string | null }>`
    select id, serial, copy_of from documents where id = any(${reports.map((r) => r.document.id)}::text[])`.execute(db);
  const numbers = new Map(rows.map((r) => [r.id, r]));
  return new Map(
    reports.map((report) => {
      const document = report.document.id;
      const { serial, copy_of } = numbers.get(document)!;
      const places = new Map(report.meetings.map((m) => [m.id, m.place?.name ?? null]));
      const members = meetingReports(report).map((said) => {
        const [, meeting] = splitKey(said.key);
        const place = places.get(meeting) ?? null;
        return { key: said.key, document, meeting, serial, said, place, copyOf: copy_of, merged: null };
      });
      return [document, members];
    }),
  );
}

export function memberOf(key: string, row: MemberRow): Member {
  return {
    key,
    document: row.document_id,
    meeting: row.meeting_id,
    serial: row.serial,
    said: fromPrepared(row.prepared),
    place: row.place,
    copyOf: row.copy_of,
    merged: row.merged_id,
  };
}

/** Members with what is needed of their documents; `from` joins `meeting_members m` and `documents d`. */
export async function memberRows(
  db: Db,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): Promise<readonly MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.document_id, m.meeting_id, m.merged_id, m.prepared, d.serial, d.copy_of, f.place
    from ${from} left join meetings f on f.document_id = m.document_id and f.id = m.meeting_id where ${where}`.execute(
    db,
  );
  return rows;
}

/** The latest reports that are kept under each of some keys, the latest first. */
export async function latestWith(db: Db, keys: readonly string[]): Promise<Map<string, readonly Kept[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; kept: Kept[] | null }>`
    select q.key, (select json_agg(json_build_array(k.serial, k.meeting_id)) from (
      select serial, meeting_id from meeting_keys where key = q.key order by serial desc, meeting_id limit ${latestOfKey}) k) as kept
    from unnest(${[...new Set(keys)]}::text[]) as q(key)`.execute(db);
  return new Map(rows.flatMap((r) => (r.kept ? [[r.key, r.kept] as const] : [])));
}

/** What the reports of a merged meeting together say. */
export function mergedValue(id: string, members: readonly Member[], series: string | null): MergedMeetingRow {
  const said = members.map((m) => m.said);
  const places = new Map(members.flatMap((m) => (m.place && m.said.place ? [[m.said.place, m.place]] : [])));
  const { start, end, parties, ...values } = consensus(said, places);
  const counted = (list: readonly Member[]) => new Set(list.map((m) => m.copyOf ?? m.document)).size;
  return {
    id,
    ...values,
    parties: [...parties],
    party_key: parties.join('+'),
    starts: start,
    ends: end,
    series_id: series,
    reports: counted(members.filter((m) => !m.said.reference)),
    mentions: counted(members),
  };
}

/** In the order in which their documents came into the record. */
export const inOrder = (members: readonly Member[]): Member[] =>
  [...members].sort((a, b) => a.serial - b.serial || (a.meeting < b.meeting ? -1 : 1));

/** The document and the meeting that a key (`document:m1`) names. */
export function splitKey(key: string): readonly [document: string, meeting: string] {
  const cut = key.lastIndexOf(':');
  return [key.slice(0, cut), key.slice(cut + 1)];
}

export const documentOf = (key: string): string => splitKey(key)[0];

/** The id of the merged meeting that a report (`document:m1`) begins. */
export const newId = (key: string): string => createHash('sha256').update(`meeting ${key}`).digest('hex').slice(0, 16);
