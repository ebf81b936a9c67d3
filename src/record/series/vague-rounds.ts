import type { MeetingBook } from '../merging/meeting-book.js';
import type { MergedMeetingRow } from '../schema.js';

type Round = MergedMeetingRow;

/**
 * A round that is only referred to, by its year or month or by no date at all, is the one round of its series that it can be, if there is just one:
 * `the dialogue of March 2023` is that of 6–7 March 2023, `the second round` the one numbered so, `the talks in Bergen` the only ones there before
 * the page was written.
 */
export async function placeVagueRounds(book: MeetingBook, series: readonly string[]): Promise<void> {
  const rounds = await book.rounds(series);
  const changed = new Set<string>();
  for (const vague of rounds.filter((r) => r.reports === 0 && (r.starts?.length ?? 0) < 10)) {
    const exact = rounds.filter((r) => r.series_id === vague.series_id && r.starts?.length === 10);
    if (exact.length === 0) continue;
    const members = await book.membersOf(vague.id);
    // The first day on which a page speaks of it.
    const [told] = members.flatMap((m) => m.said.published ?? []).sort();
    const [only, ...others] = vague.starts ? inTime(vague, exact) : undated(vague, exact, told);
    if (!only || others.length > 0) continue;
    for (const member of members) await book.assign(member, only.id);
    for (const { id } of [vague, only]) changed.add(id);
  }
  await book.revalue(changed);
}

const inTime = (vague: Round, exact: readonly Round[]): readonly Round[] =>
  exact.filter((r) => r.starts!.startsWith(vague.starts!) && !elsewhere(r.place, vague.place));

/** The rounds that one without a date can be: by its number, else by its place among those held before it was spoken of. */
function undated(vague: Round, exact: readonly Round[], told: string | undefined): readonly Round[] {
  if (vague.status !== 'held') return [];
  const before = exact.filter((r) => r.status === 'held' && told !== undefined && r.starts! < told);
  const open = before.filter(
    (r) => !elsewhere(r.place, vague.place) && (!r.round || !vague.round || r.round === vague.round),
  );
  const numbered = open.filter((r) => r.round !== null && r.round === vague.round);
  const there = open.filter((r) => r.place !== null && vague.place !== null);
  return [numbered, there].find((found) => found.length > 0) ?? open;
}

const elsewhere = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
