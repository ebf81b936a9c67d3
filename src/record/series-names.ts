import { sql } from 'kysely';
import { seriesName } from './rounds.js';
import type { Db } from './schema.js';

/** A named meeting that comes back. */
export interface SeriesEntry {
  /** The form of the name that most reports use. */
  readonly name: string;
  readonly parties: readonly string[];
  /** Days on which a round was held, planned or cancelled. */
  readonly rounds: number;
  readonly last: string | null;
}

interface NameRow {
  name: string;
  parties: string[];
  reports: number;
  days: (string | null)[];
}

/** Series by their names, those with most rounds first; `q` narrows by a part of the name. Names that differ by an ordinal or a year are one. */
export async function listSeries(db: Db, { q }: { readonly q?: string | undefined }): Promise<readonly SeriesEntry[]> {
  const { rows } = await sql<NameRow>`
    select f.name, f.parties, count(*)::int as reports, array_agg(distinct f.starts) as days
    from meetings f join documents d on d.id = f.document_id
    where d.superseded_by is null and f.name is not null and strpos(lower(f.name), lower(${q ?? ''})) > 0
    group by f.name, f.parties order by reports desc, f.name limit 2000`.execute(db);
  const groups = new Map<string, NameRow[]>();
  for (const row of rows) {
    const key = `${seriesName(row.name)}|${row.parties.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(seriesOf).sort((a, b) => b.rounds - a.rounds || a.name.localeCompare(b.name));
}

function seriesOf(rows: readonly NameRow[]): SeriesEntry {
  const days = [...new Set(rows.flatMap((r) => r.days))].filter((day) => day !== null).sort();
  // A coarser date that a finer one fits is the same round said less exactly.
  const rounds = days.filter((day) => !days.some((other) => other !== day && other.startsWith(day)));
  return {
    name: rows[0]!.name,
    parties: rows[0]!.parties,
    rounds: Math.max(rounds.length, 1),
    last: days.at(-1) ?? null,
  };
}
