import { sql } from 'kysely';
import type { Db } from '../schema.js';

interface Round {
  readonly id: string;
  readonly series_id: string | null;
  readonly starts: string | null;
  readonly place: string | null;
  readonly round: number | null;
  readonly status: string;
  readonly reports: number;
  /** The first day on which a page speaks of it. */
  readonly told: string | null;
}

/**
 * A round that is only referred to, by its year or month or by no date at all, is the one round of its series that it can be, if there is just one:
 * `the dialogue of March 2023` is that of 6–7 March 2023, `the second round` the one numbered so, `the talks in Bergen` the only ones there before
 * the page was written. Returns the merged meetings that changed.
 */
export async function placeVagueRounds(db: Db, series: readonly string[]): Promise<string[]> {
  if (series.length === 0) return [];
  const { rows: rounds } = await sql<Round>`
    select m.id, m.series_id, m.starts, m.place, m.round, m.status, m.reports,
      (select min(b.prepared->>'published') from meeting_members b where b.merged_id = m.id) as told
    from merged_meetings m where m.series_id = any(${[...series]}::text[]) order by m.id`.execute(db);
  const changed: string[] = [];
  for (const vague of rounds.filter((r) => r.reports === 0 && (r.starts?.length ?? 0) < 10)) {
    const exact = rounds.filter((r) => r.series_id === vague.series_id && r.starts?.length === 10);
    const [only, ...others] = vague.starts ? inTime(vague, exact) : undated(vague, exact);
    if (!only || others.length > 0) continue;
    await db.updateTable('meeting_members').set({ merged_id: only.id }).where('merged_id', '=', vague.id).execute();
    changed.push(vague.id, only.id);
  }
  return [...new Set(changed)];
}

const inTime = (vague: Round, exact: readonly Round[]): readonly Round[] =>
  exact.filter((r) => r.starts!.startsWith(vague.starts!) && !elsewhere(r.place, vague.place));

/** The rounds that one without a date can be: by its number, else by its place among those held before it was spoken of. */
function undated(vague: Round, exact: readonly Round[]): readonly Round[] {
  if (vague.status !== 'held') return [];
  const before = exact.filter((r) => r.status === 'held' && vague.told && r.starts! < vague.told);
  const open = before.filter(
    (r) => !elsewhere(r.place, vague.place) && (!r.round || !vague.round || r.round === vague.round),
  );
  const numbered = open.filter((r) => r.round !== null && r.round === vague.round);
  const there = open.filter((r) => r.place !== null && vague.place !== null);
  return [numbered, there].find((found) => found.length > 0) ?? open;
}

const elsewhere = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
