import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { forgetDoubts, keepDoubts, type Weighed } from '../doubts.js';
import { jsonRows } from '../rows.js';
import type { Db } from '../schema.js';
import { blockingKeys } from './blocking.js';
import { certain, clusters, type Link, pairKey } from './cluster.js';
import { compareMeetings, threshold } from './compare.js';
import { consensus } from './consensus.js';
import { judgedPairs } from './judged-pairs.js';
import { fromPrepared, type MeetingReport, meetingReports, type PreparedMeeting, prepared } from './meeting-report.js';

/** Reports that are this much against being on one meeting keep the meetings of both apart. */
const apart = -4;
/** Of one key only so many meetings are looked at, and of a meeting with more reports only so many of these. */
const candidateLimit = 150;
const reclusterLimit = 60;

interface MemberRow {
  document_id: string;
  meeting_id: string;
  merged_id: string;
  prepared: PreparedMeeting;
}

/** Finds the merged meeting of each of a report's meetings, or begins one. Returns the ids of all merged meetings that changed. */
export async function settleMeetings(db: Db, report: Report): Promise<string[]> {
  const { id } = report.document;
  const left = await forget(db, id);
  const own = meetingReports(report);
  const old = await neighbours(db, own);
  const joined = await regroup(db, own, old);
  const changed = [...new Set([...left, ...old.map((m) => m.merged_id), ...joined])];
  await revalue(db, changed);
  return joined;
}

/** Takes a document's meetings out of what is merged. */
export async function forgetMeetings(db: Db, document: string): Promise<void> {
  await revalue(db, await forget(db, document));
}

/** The merged meetings that some documents report. */
export async function meetingsOf(db: Db, documents: readonly string[]): Promise<string[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql<{ merged_id: string }>`
    select distinct merged_id from meeting_members where document_id = any(${[...documents]}::text[])`.execute(db);
  return rows.map((r) => r.merged_id);
}

/** Takes a document's meetings out, for a reread; returns the merged meetings they were in. */
async function forget(db: Db, document: string): Promise<string[]> {
  await db.deleteFrom('meeting_keys').where('document_id', '=', document).execute();
  await forgetDoubts(db, 'merge', document);
  const rows = await db
    .deleteFrom('meeting_members')
    .where('document_id', '=', document)
    .returning('merged_id')
    .execute();
  return rows.map((r) => r.merged_id);
}

/** All members of the merged meetings that have a member which one of `own` could be the same as. */
async function neighbours(db: Db, own: readonly MeetingReport[]): Promise<MemberRow[]> {
  const asked = [...new Set(own.flatMap((m) => blockingKeys(m).asked))];
  if (asked.length === 0) return [];
  const candidates = await sql<MemberRow>`
    select m.* from meeting_members m join documents d on d.id = m.document_id
    where d.superseded_by is null and (m.document_id, m.meeting_id) in (
      select k.document_id, k.meeting_id from meeting_keys k where k.key = any(${asked}::text[]) limit ${candidateLimit})
    order by d.serial, m.meeting_id`.execute(db);
  const judged = await judgedPairs(
    db,
    own.map((m) => m.key),
  );
  const near = candidates.rows.filter((c) => {
    const other = fromPrepared(c.prepared);
    return own.some((m) => compareMeetings(m, other).score > 0);
  });
  const ids = [
    ...new Set([
      ...near.map((c) => c.merged_id),
      ...(await mergedIdsOf(
        db,
        judged.flatMap((j) => [j.a, j.b]),
      )),
    ]),
  ];
  if (ids.length === 0) return [];
  const { rows } = await sql<MemberRow>`
    select m.* from meeting_members m join documents d on d.id = m.document_id
    where m.merged_id = any(${ids}::text[]) order by d.serial, m.meeting_id limit ${reclusterLimit * 4}`.execute(db);
  return rows;
}

async function mergedIdsOf(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ merged_id: string }>`
    select merged_id from meeting_members where document_id || ':' || meeting_id = any(${[...keys]}::text[])`.execute(
    db,
  );
  return rows.map((r) => r.merged_id);
}

/** Groups old and new members anew and writes what changed. Returns the merged meetings that the new members are in now. */
async function regroup(db: Db, own: readonly MeetingReport[], old: readonly MemberRow[]): Promise<string[]> {
  const members = [...old.map((m) => fromPrepared(m.prepared)), ...own];
  const mergedOf = new Map(old.map((m) => [`${m.document_id}:${m.meeting_id}`, m.merged_id]));
  const links = await linksOf(db, members, own, mergedOf);
  const groups = clusters(
    members.map((m) => m.key),
    links,
    threshold,
    apart,
  );
  await keepDoubts(db, 'merge', () => threshold, doubtsOf(own, links, groups));
  const byKey = new Map(members.map((m) => [m.key, m]));
  const taken = new Set<string>();
  const assigned = new Map<string, string>();
  // The largest group keeps the id, so that a meeting's address stays where most of it is.
  for (const group of groups.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    const before = group.map((key) => mergedOf.get(key)).find((id) => id && !taken.has(id));
    const id = before ?? newId(group[0]!);
    taken.add(id);
    for (const key of group) assigned.set(key, id);
  }
  const changed = [...assigned].filter(([key, id]) => mergedOf.get(key) !== id);
  await write(
    db,
    changed.map(([key, id]) => ({ member: byKey.get(key)!, id })),
  );
  return [...new Set(own.map((m) => assigned.get(m.key)!))];
}

/**
 * Scores of all pairs that must be weighed. Old members that are together stay so unless somebody judged otherwise: only what is new is compared
 * with all; a person's word outweighs every score.
 */
async function linksOf(
  db: Db,
  members: readonly MeetingReport[],
  own: readonly MeetingReport[],
  mergedOf: Map<string, string>,
): Promise<Link[]> {
  const fresh = new Set(own.map((m) => m.key));
  const links = new Map<string, Link>();
  const few = members.length <= reclusterLimit;
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) {
      const isNew = fresh.has(a.key) || fresh.has(b.key);
      const together = !isNew && mergedOf.get(a.key) === mergedOf.get(b.key);
      if (isNew || few) links.set(pairKey(a.key, b.key), { a: a.key, b: b.key, score: compareMeetings(a, b).score });
      else if (together) links.set(pairKey(a.key, b.key), { a: a.key, b: b.key, score: threshold });
    }
  const keys = new Set(members.map((m) => m.key));
  for (const { a, b, together } of await judgedPairs(db, [...keys]))
    if (keys.has(a) && keys.has(b)) links.set(pairKey(a, b), { a, b, score: together ? certain : -certain });
  return [...links.values()];
}

/** For each new report its best link within its group and its best with another: on these it hangs whether it is where it belongs. */
function doubtsOf(own: readonly MeetingReport[], links: readonly Link[], groups: readonly string[][]): Weighed[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((key) => [key, i] as const)));
  return own.flatMap(({ key }) => {
    const mine = links
      .filter((l) => (l.a === key || l.b === key) && Math.abs(l.score) < certain)
      .map((l) => ({ other: l.a === key ? l.b : l.a, score: l.score }))
      .sort((a, b) => b.score - a.score);
    const inside = mine.find((l) => groupOf.get(l.other) === groupOf.get(key));
    const outside = mine.find((l) => groupOf.get(l.other) !== groupOf.get(key));
    return [inside, outside].flatMap((l) => {
      if (!l) return [];
      const [document, finding] = splitKey(key);
      const [otherDocument, otherFinding] = splitKey(l.other);
      return [{ document, finding, otherDocument, otherFinding, score: l.score }];
    });
  });
}

function splitKey(key: string): [document: string, finding: string] {
  const cut = key.lastIndexOf(':');
  return [key.slice(0, cut), key.slice(cut + 1)];
}

const newId = (key: string): string => createHash('sha256').update(`meeting ${key}`).digest('hex').slice(0, 16);

async function write(db: Db, changes: readonly { member: MeetingReport; id: string }[]): Promise<void> {
  if (changes.length === 0) return;
  const merged = [...new Set(changes.map((c) => c.id))].map((id) => ({ id }));
  await sql`insert into merged_meetings (id, kind, parties, party_key, status, reports, mentions)
    select q.id, '', '{}', '', '', 0, 0 from jsonb_to_recordset(${jsonRows(merged)}::jsonb) as q(id text)
    on conflict (id) do nothing`.execute(db);
  const rows = changes.map(({ member: m, id }) => ({
    document_id: m.document,
    meeting_id: m.key.slice(m.document.length + 1),
    merged_id: id,
    prepared: prepared(m),
  }));
  await sql`insert into meeting_members select r.* from jsonb_populate_recordset(null::meeting_members, ${jsonRows(rows)}::jsonb) r
    on conflict (document_id, meeting_id) do update set merged_id = excluded.merged_id`.execute(db);
  const keys = changes.flatMap(({ member: m }) =>
    blockingKeys(m).kept.map((key) => ({
      key,
      document_id: m.document,
      meeting_id: m.key.slice(m.document.length + 1),
    })),
  );
  await sql`insert into meeting_keys select r.* from jsonb_populate_recordset(null::meeting_keys, ${jsonRows(keys)}::jsonb) r
    on conflict do nothing`.execute(db);
}

/** Works out anew what the reports of merged meetings together say, and drops those that have no report left. */
export async function revalue(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<MemberRow & { place: string | null; copy_of: string | null }>`
    select m.*, f.place, d.copy_of from meeting_members m
    join documents d on d.id = m.document_id
    left join meetings f on f.document_id = m.document_id and f.id = m.meeting_id
    where m.merged_id = any(${[...ids]}::text[]) and d.superseded_by is null order by d.serial, m.meeting_id`.execute(
    db,
  );
  const values = ids.flatMap((id) => {
    const members = rows.filter((r) => r.merged_id === id);
    if (members.length === 0) return [];
    const said = members.map((m) => fromPrepared(m.prepared));
    const places = new Map(members.flatMap((m, i) => (m.place && said[i]!.place ? [[said[i]!.place!, m.place]] : [])));
    const { start, end, ...values } = consensus(said, places);
    const own = members.filter((m) => !m.prepared.reference);
    const counted = (list: typeof members) => new Set(list.map((m) => m.copy_of ?? m.document_id)).size;
    return [
      {
        id,
        ...values,
        starts: start,
        ends: end,
        party_key: values.parties.join('+'),
        reports: counted(own),
        mentions: counted(members),
      },
    ];
  });
  await sql`
    update merged_meetings m set kind = q.kind, name = q.name, parties = q.parties, party_key = q.party_key, starts = q.starts,
      ends = q.ends, place = q.place, country = q.country, status = q.status, round = q.round, reports = q.reports, mentions = q.mentions
    from jsonb_populate_recordset(null::merged_meetings, ${jsonRows(values)}::jsonb) q where q.id = m.id`.execute(db);
  const gone = ids.filter((id) => !values.some((v) => v.id === id));
  if (gone.length > 0)
    await sql`delete from merged_meetings m where m.id = any(${gone}::text[])
      and not exists (select from meeting_members b where b.merged_id = m.id)`.execute(db);
}
