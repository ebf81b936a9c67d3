import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { fromPrepared, type MeetingReport, type PreparedMeeting } from '../merging/meeting-report.js';
import type { MeetingName } from '../merging/names.js';
import type { Db, MergedMeetingRow, SeriesRow } from '../schema.js';
import { kindsInSeries, sameSeries } from './match-series.js';

type Meeting = Pick<MergedMeetingRow, 'id' | 'kind' | 'parties' | 'party_key' | 'name' | 'series_id'> & {
  readonly members: PreparedMeeting[];
};

/**
 * Puts merged meetings into the series that they are rounds of; a name that no series of the same parties has begins one. Returns the series
 * of these meetings.
 */
export async function settleSeries(db: Db, mergedIds: readonly string[]): Promise<string[]> {
  if (mergedIds.length === 0) return [];
  const { rows: meetings } = await sql<Meeting>`
    select m.id, m.kind, m.parties, m.party_key, m.name, m.series_id,
      (select coalesce(jsonb_agg(b.prepared order by b.document_id, b.meeting_id), '[]') from (
        select * from meeting_members b where b.merged_id = m.id limit 40) b) as members
    from merged_meetings m where m.id = any(${[...mergedIds]}::text[]) order by (m.name is null), m.id`.execute(db);
  const eligible = meetings.filter((m) => kindsInSeries.has(m.kind) && m.party_key);
  if (eligible.length === 0) return [];
  const keys = [...new Set(eligible.map((m) => m.party_key))];
  const topics = eligible.flatMap((m) =>
    m.members.flatMap((b) => (b.name && b.name.topic.length > 1 ? [topicKey(b.name)] : [])),
  );
  const series = await db
    .selectFrom('series')
    .selectAll()
    .where((e) => e.or([e('party_key', 'in', keys), topics.length > 0 ? e('topic_key', 'in', topics) : e.lit(false)]))
    .orderBy('id')
    .execute();
  const touched = new Set<string>();
  for (const meeting of eligible) {
    const id = (await seriesOf(db, meeting, series)) ?? null;
    if (id) touched.add(id);
    if (id !== meeting.series_id)
      await db.updateTable('merged_meetings').set({ series_id: id }).where('id', '=', meeting.id).execute();
  }
  return [...touched];
}

async function seriesOf(db: Db, meeting: Meeting, series: SeriesRow[]): Promise<string | null> {
  const ofParties = series.filter((s) => s.party_key === meeting.party_key);
  const members = meeting.members.map(fromPrepared);
  const names = members.flatMap((m) => (m.name ? [m.name] : []));
  // A conference is known by its name, whoever is named as taking part; a dialogue by its parties and its name.
  const ofName = series.filter(
    (s) => s.topic.length > 1 && meeting.parties.length !== 2 && names.some((n) => topicKey(n) === s.topic_key),
  );
  const known = ofParties.find((s) => names.some((name) => sameSeries(name, nameOf(s)))) ?? ofName[0];
  if (known) return known.id;
  const named = fullestName(members);
  if (named) return beginSeries(db, meeting, named, series);
  return namelessSeries(db, meeting);
}

/**
 * A meeting that no report names, but to which a page refers beside one that it names, is a round of the same series, if both are of one kind
 * and have parties in common: `the next conference`, `the last talks`.
 */
async function namelessSeries(db: Db, meeting: Meeting): Promise<string | null> {
  const documents = [...new Set(meeting.members.map((m) => m.document))];
  const { rows } = await sql<{ series_id: string }>`
    select distinct m.series_id from meeting_members b join merged_meetings m on m.id = b.merged_id
    where b.document_id = any(${documents}::text[]) and m.series_id is not null and m.name is not null
      and m.kind = ${meeting.kind} and m.parties && ${meeting.parties}::text[] and m.id <> ${meeting.id}`.execute(db);
  return rows.length === 1 ? rows[0]!.series_id : null;
}

function fullestName(members: readonly MeetingReport[]): { name: MeetingName; printed: string } | null {
  const named = members.filter((m) => m.name && m.name.topic.size > 0 && m.name.head.size > 0);
  const best = [...named].sort((a, b) => b.printedName!.length - a.printedName!.length || (a.key < b.key ? -1 : 1))[0];
  return best ? { name: best.name!, printed: best.printedName! } : null;
}

async function beginSeries(
  db: Db,
  { parties, party_key }: Meeting,
  { name, printed }: { name: MeetingName; printed: string },
  known: SeriesRow[],
): Promise<string> {
  const topic = [...name.topic].sort();
  const head = [...name.head].sort();
  const id = createHash('sha256')
    .update(`series ${party_key} ${topic.join(' ')} ${head.join(' ')}`)
    .digest('hex')
    .slice(0, 16);
  const row = { id, party_key, parties, name: withoutOrdinal(printed), topic, head, topic_key: topicKey(name) };
  await db
    .insertInto('series')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute();
  known.push(row);
  return id;
}

const topicKey = ({ topic, head }: { topic: Iterable<string>; head: Iterable<string> }): string =>
  `${[...topic].sort().join(' ')}|${[...head].sort().join(' ')}`;

const nameOf = (s: SeriesRow): MeetingName => ({ topic: new Set(s.topic), head: new Set(s.head) });

/** A round's name without its number: `Third Ocean Dialogue` is the `Ocean Dialogue`. */
export function withoutOrdinal(name: string): string {
  const number =
    /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural|\d{1,2}(?:st|nd|rd|th))\s+/gi;
  return name
    .replace(/^the\s+/i, '')
    .replace(number, '')
    .replace(/\s+/g, ' ')
    .trim();
}
