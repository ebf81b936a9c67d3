import { sql } from 'kysely';
import type { Participant } from '../../model/finding.js';
import type { Page, Paging } from '../documents.js';
import type { Db, MergedMeetingRow } from '../schema.js';

/** One round of a series, as its reports together tell it. */
export interface Round {
  /** Id of the merged meeting. */
  readonly meeting: string;
  /** The number that reports give it, else null. */
  readonly round: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly country: string | null;
  readonly status: MergedMeetingRow['status'];
  readonly reports: number;
  readonly chairs: readonly string[];
  readonly participants: readonly Participant[];
  /** Whole months since the round before it, where both have a date. */
  readonly monthsSinceLast: number | null;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  /** In order of time; those without a date last. */
  readonly rounds: readonly Round[];
  /** The first planned round after the last one held, or null. */
  readonly next: Round | null;
}

export interface SeriesFilter {
  readonly actors?: readonly string[] | undefined;
  /** A part of the name. */
  readonly name?: string | undefined;
  /** Only series with at least so many rounds that have a report or a date. */
  readonly rounds?: number | undefined;
}

interface RoundRow extends Omit<MergedMeetingRow, 'starts' | 'ends'> {
  starts: string | null;
  ends: string | null;
  chairs: string[];
  participants: Participant[];
}

/** Series with their rounds, those with the most rounds first. */
export async function listSeries(db: Db, filter: SeriesFilter, { limit, offset }: Paging): Promise<Page<Series>> {
  const conditions = [sql`true`];
  if (filter.actors?.length) conditions.push(sql`s.parties @> ${[...filter.actors]}::text[]`);
  if (filter.name) conditions.push(sql`strpos(lower(s.name), lower(${filter.name})) > 0`);
  const { rows } = await sql<{ id: string; name: string; parties: string[]; total: number }>`
    with counted as (
      select s.id, s.name, s.parties, count(m.id)::int as rounds, max(m.starts) as latest
      from series s join merged_meetings m on m.series_id = s.id where ${sql.join(conditions, sql` and `)}
      group by s.id having count(m.id) >= ${filter.rounds ?? 2})
    select id, name, parties, (count(*) over ())::int as total from counted
    order by rounds desc, latest desc nulls last, id limit ${limit} offset ${offset}`.execute(db);
  const rounds = await roundsOf(
    db,
    rows.map((r) => r.id),
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _, ...series }) =>
      seriesOf(
        series,
        rounds.filter((r) => r.series_id === series.id),
      ),
    ),
  };
}

/** One series by its id; null where there is none. */
export async function showSeries(db: Db, id: string): Promise<Series | null> {
  const row = await db.selectFrom('series').select(['id', 'name', 'parties']).where('id', '=', id).executeTakeFirst();
  return row ? seriesOf(row, await roundsOf(db, [id])) : null;
}

async function roundsOf(db: Db, ids: readonly string[]): Promise<RoundRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<RoundRow>`
    select m.*,
      array(select distinct c from meeting_members b join meetings f on f.document_id = b.document_id and f.id = b.meeting_id,
        unnest(f.chairs) c where b.merged_id = m.id order by c) as chairs,
      coalesce((select jsonb_agg(distinct p) from meeting_members b join meetings f on f.document_id = b.document_id and f.id = b.meeting_id,
        jsonb_array_elements(f.participants) p where b.merged_id = m.id), '[]') as participants
    from merged_meetings m where m.series_id = any(${[...ids]}::text[]) order by m.starts nulls last, m.id`.execute(db);
  return rows;
}

function seriesOf(series: { id: string; name: string; parties: string[] }, rows: readonly RoundRow[]): Series {
  const rounds = rows.map((m, i) => ({
    meeting: m.id,
    round: m.round,
    start: m.starts,
    end: m.ends,
    place: m.place,
    country: m.country,
    status: m.status,
    reports: m.reports,
    chairs: m.chairs,
    participants: m.participants,
    monthsSinceLast: monthsBetween(rows[i - 1]?.starts ?? null, m.starts),
  }));
  const lastHeld = rounds.findLastIndex((r) => r.status === 'held');
  return { ...series, rounds, next: rounds.slice(lastHeld + 1).find((r) => r.status === 'planned') ?? null };
}

/** Whole months between two ISO prefixes that both say a month. */
function monthsBetween(before: string | null, after: string | null): number | null {
  if (!before || !after || before.length < 7 || after.length < 7) return null;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(after) - months(before);
}
