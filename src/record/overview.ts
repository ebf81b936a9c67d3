import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { findingKinds } from '../model/finding.js';
import type { Db } from './schema.js';

/** Narrows an overview. Each that is given must hold. */
export interface OverviewFilter {
  /** Codes of actors, all of which take part in the finding. */
  readonly actors?: readonly string[] | undefined;
  readonly context?: string | undefined;
  /** First and last date of what happened (or, where a finding has none, of publication), ISO prefixes. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Counts {
  readonly meetings: number;
  readonly commitments: number;
  readonly deliveries: number;
  readonly statements: number;
  readonly events: number;
}

/** What happened in one month, `2024-05`; `score` is the mean conflict–cooperation score of its events, null where it has none. */
export interface Month extends Counts {
  readonly month: string;
  readonly score: number | null;
}

/** Two actors who met. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** How many meetings they held; one in five newspapers counts once. */
  readonly meetings: number;
  /** When they met last; null where no report says. */
  readonly last: string | null;
}

export interface Overview {
  readonly counts: Counts;
  readonly months: readonly Month[];
  readonly pairs: readonly Pair[];
  readonly subjects: readonly { readonly subject: string; readonly findings: number }[];
  /** How often each of the first subjects came up, year by year. */
  readonly years: readonly { readonly subject: string; readonly year: string; readonly findings: number }[];
  /** The names of all actors that the overview speaks of, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** How much was found, when, between whom and about what. Meetings and promises are counted as their lists have them: once each, with all reports. */
export async function overview(db: Db, filter: OverviewFilter): Promise<Overview> {
  const where = conditions(filter);
  const rounds = roundsOn(filter.context);
  const { counts, months } = await countsByMonth(db, rounds, filter);
  const pairs = await pairsWhoMet(db, rounds, where);
  const named = [...pairs.flatMap((p) => [p.a, p.b]), ...(filter.actors ?? [])];
  return { counts, months, pairs, ...(await subjectsByYear(db, filter)), names: await namesOfActors(db, named) };
}

/** The findings are gone through once; those whose month is not known count in all, but in no month. */
async function countsByMonth(
  db: Db,
  rounds: RawBuilder<unknown>,
  filter: OverviewFilter,
): Promise<Pick<Overview, 'counts' | 'months'>> {
  const where = conditions(filter);
  const { rows } = await sql<Month & { month: string | null }>`
    select case when length(day) >= 7 then substr(day, 1, 7) end as month, ${countsByKind}, avg(score)::float8 as score
    from (${rounds} union all ${promises} union all ${dated(others(filter.actors))}) f where ${where} group by 1 order by 1`.execute(
    db,
  );
  const sum = (kind: keyof Counts): number => rows.reduce((n, row) => n + row[kind], 0);
  return {
    counts: Object.fromEntries(findingKinds.map((kind) => [kind, sum(kind)])) as unknown as Counts,
    months: rows.filter((row) => row.month !== null),
  };
}

/** Meetings of more parties than this are conferences: they say little about any two who were there. */
const mostParties = 8;
/** So many pairs are told of; the rest met less often. */
const mostPairs = 800;

async function pairsWhoMet(db: Db, rounds: RawBuilder<unknown>, where: Expression<SqlBool>): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    select a, b, count(*)::int as meetings, max(day) as last
    from (${rounds}) f, unnest(actors) a, unnest(actors) b
    where ${where} and status = 'held' and cardinality(actors) between 2 and ${mostParties} and a < b
    group by a, b order by meetings desc, last desc nulls last, a, b limit ${mostPairs}`.execute(db);
  return rows;
}

/** So many subjects are told of, and of so many the years. */
const [mostSubjects, mostWithYears] = [40, 20];

async function subjectsByYear(db: Db, filter: OverviewFilter): Promise<Pick<Overview, 'subjects' | 'years'>> {
  const { rows } = await sql<{ subject: string; year: string | null; findings: number }>`
    select subject, year, sum(findings)::int as findings
    from (select contexts, substr(day, 1, 4) as year, count(*) as findings from (${dated(onSubjects)}) f
      where contexts <> '{}' and ${conditions(filter)} group by 1, 2) g, unnest(contexts) subject
    group by 1, 2 order by 2, 1`.execute(db);
  const all = new Map<string, number>();
  for (const { subject, findings } of rows) all.set(subject, (all.get(subject) ?? 0) + findings);
  const subjects = [...all]
    .map(([subject, findings]) => ({ subject, findings }))
    .sort((a, b) => b.findings - a.findings || (a.subject < b.subject ? -1 : 1))
    .slice(0, mostSubjects);
  const first = new Set(subjects.slice(0, mostWithYears).map((s) => s.subject));
  const years = rows.flatMap(({ subject, year, findings }) =>
    year !== null && first.has(subject) ? [{ subject, year, findings }] : [],
  );
  return { subjects, years };
}

/** Actors' names by code; a code that the record does not name is left out. */
export async function namesOfActors(db: Db, codes: readonly string[]): Promise<Record<string, string>> {
  if (codes.length === 0) return {};
  const rows = await db
    .selectFrom('actors')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return Object.fromEntries(rows.map((r) => [r.code, r.name]));
}

/** Findings of one shape with their days, those of the pages as they are now: their documents are gone through once for all kinds. */
const dated = (findings: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select q.kind, q.actors, q.contexts, null as status, coalesce(q.starts, d.published) as day, q.score
    from (${findings}) q join documents d on d.id = q.document_id where d.superseded_by is null`;

/** Meetings as all their reports together tell of them; with a subject, those of which a report is on it. */
function roundsOn(context: string | undefined): RawBuilder<unknown> {
  const contexts = context ? sql`array[${context}::text]` : sql`'{}'::text[]`;
  const told = sql`select b.merged_id from meetings f join meeting_members b on b.document_id = f.document_id and b.meeting_id = f.id`;
  const on = context ? sql`where m.id in (${told} where f.contexts @> ${contexts})` : sql``;
  return sql`
  select 'meetings' as kind, m.parties as actors, ${contexts} as contexts, m.status, m.starts as day, null::float8 as score
    from merged_meetings m ${on}`;
}

const promises = sql`select 'commitments', p."by" || p."to", p.contexts, null, p.day, null from promises p`;

/** Each report's own deliveries, statements and events. Every kind has an index of the actors in its own terms. */
function others(actors: readonly string[] | undefined): RawBuilder<unknown> {
  const [one, ...more] = new Set(actors);
  // Nobody speaks for two.
  const speaker = more.length > 0 ? sql`where false` : one === undefined ? sql`` : sql`where f.actor = ${one}`;
  return sql`
  ${deliveriesAndEvents}
  union all
  select 'statements', f.document_id, array_remove(array[f.actor], null), '{}'::text[], null, null from statements f ${speaker}`;
}

const deliveriesAndEvents = sql`
  select 'deliveries' as kind, f.document_id, f."by" || f."to" as actors, f.contexts, null as starts, null::float8 as score from deliveries f
  union all
  select 'events', f.document_id, f.actors || f.recipients, f.contexts, f.starts, f.score from events f`;

/** All findings that can have a subject, each report's own. */
const onSubjects = sql`
  select 'meetings' as kind, f.document_id, f.parties as actors, f.contexts, f.starts, null::float8 as score from meetings f
  union all
  select 'commitments', f.document_id, f."by" || f."to", f.contexts, null, null from commitments f
  union all ${deliveriesAndEvents}`;

const countOf = (kind: keyof Counts): RawBuilder<number> =>
  sql`(count(*) filter (where kind = ${sql.lit(kind)}))::int as ${sql.ref(kind)}`;
const countsByKind = sql.join(findingKinds.map(countOf), sql`, `);

function conditions(filter: OverviewFilter): Expression<SqlBool> {
  const all = [sql<SqlBool>`true`];
  if (filter.actors?.length) all.push(sql`actors @> ${[...filter.actors]}::text[]`);
  if (filter.context) all.push(sql`contexts @> array[${filter.context}::text]`);
  if (filter.since) all.push(sql`day >= ${filter.since}`);
  // A prefix stands for all its days: until 2024-05 takes in 2024-05-31. `~` sorts after every digit and dash.
  if (filter.until) all.push(sql`day < ${`${filter.until}~`}`);
  return sql.join(all, sql` and `);
}
