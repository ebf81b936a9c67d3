import type { Db } from '../schema.js';

/**
 * A round that is only referred to by its year or month is the one round of its series that is known to have been in that time, if there is just
 * one: `the dialogue of March 2023` is that of 6–7 March 2023. Returns the merged meetings that changed.
 */
export async function placeVagueRounds(db: Db, series: readonly string[]): Promise<string[]> {
  if (series.length === 0) return [];
  const rounds = await db
    .selectFrom('merged_meetings')
    .select(['id', 'series_id', 'starts', 'place', 'reports'])
    .where('series_id', 'in', series)
    .orderBy('id')
    .execute();
  const changed: string[] = [];
  for (const vague of rounds.filter((r) => r.reports === 0 && r.starts && r.starts.length < 10)) {
    const exact = rounds.filter(
      (r) =>
        r.series_id === vague.series_id &&
        r.starts?.length === 10 &&
        r.starts.startsWith(vague.starts!) &&
        !elsewhere(r.place, vague.place),
    );
    if (exact.length !== 1) continue;
    await db
      .updateTable('meeting_members')
      .set({ merged_id: exact[0]!.id })
      .where('merged_id', '=', vague.id)
      .execute();
    changed.push(vague.id, exact[0]!.id);
  }
  return [...new Set(changed)];
}

const elsewhere = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
