import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
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
  /** How many days they met on, so that one meeting in five newspapers counts once. */
  readonly meetings: number;
  /** Last day on which they met; null where no report says. */
  readonly last: string | null;
}

export interface Overview {
  readonly counts: Counts;
  readonly months: readonly Month[];
  readonly pairs: readonly Pair[];
  readonly subjects: readonly { readonly subject: string; readonly findings: number }[];
  /** The names of all actors that the overview speaks of, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** How much was found, when, between whom and about what. */
export async function overview(db: Db, filter: OverviewFilter): Promise<Overview> {
  const where = conditions(filter);
  const months = await sql<Month>`
    select substr(day, 1, 7) as month, ${countsByKind}, avg(score)::float8 as score
    from (${found}) f where ${where} and length(day) >= 7 group by 1 order by 1`.execute(db);
  const counts = await sql<Counts>`select ${countsByKind} from (${found}) f where ${where}`.execute(db);
  const subjects = await sql<{ subject: string; findings: number }>`
    select subject, count(*)::int as findings from (${found}) f, unnest(contexts) subject
    where ${where} group by 1 order by 2 desc, 1 limit 40`.execute(db);
  const pairs = await pairsWhoMet(db, where);
  return {
    counts: counts.rows[0]!,
    months: months.rows,
    pairs,
    subjects: subjects.rows,
    names: await namesOfActors(db, [...pairs.flatMap((p) => [p.a, p.b]), ...(filter.actors ?? [])]),
  };
}

/** Meetings of more parties than this are conferences: they say little about any two who were there. */
const mostParties = 8;

async function pairsWhoMet(db: Db, where: Expression<SqlBool>): Promise<readonly Pair[]> {
  const { rows } = await sql<Pair>`
    select a, b, count(distinct coalesce(starts, document_id))::int as meetings, max(starts) as last
    from (${found}) f, unnest(actors) a, unnest(actors) b
    where ${where} and kind = 'meetings' and status = 'held' and cardinality(actors) <= ${mostParties} and a < b
    group by a, b order by meetings desc, last desc nulls last, a, b limit 400`.execute(db);
  return rows;
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

const from = (table: keyof Counts): RawBuilder<unknown> =>
  sql`from ${sql.table(table)} f join documents d on d.id = f.document_id where d.superseded_by is null`;

/** All findings of the pages as they are now, in one shape. */
const found = sql`
  select 'meetings' as kind, f.document_id, f.parties as actors, f.contexts, f.status, f.starts, coalesce(f.starts, d.published) as day,
    null::float8 as score ${from('meetings')}
  union all
  select 'commitments', f.document_id, f."by" || f."to", f.contexts, null, null, d.published, null ${from('commitments')}
  union all
  select 'deliveries', f.document_id, f."by" || f."to", f.contexts, null, null, d.published, null ${from('deliveries')}
  union all
  select 'statements', f.document_id, array_remove(array[f.actor], null), '{}'::text[], null, null, d.published, null ${from('statements')}
  union all
  select 'events', f.document_id, f.actors || f.recipients, f.contexts, null, f.starts, coalesce(f.starts, d.published), f.score
    ${from('events')}`;

const countOf = (kind: keyof Counts): RawBuilder<number> =>
  sql`(count(*) filter (where kind = ${sql.lit(kind)}))::int as ${sql.ref(kind)}`;
const countsByKind = sql.join(
  (['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const).map(countOf),
  sql`, `,
);

function conditions(filter: OverviewFilter): Expression<SqlBool> {
  const all = [sql<SqlBool>`true`];
  if (filter.actors?.length) all.push(sql`actors @> ${[...filter.actors]}::text[]`);
  if (filter.context) all.push(sql`contexts @> array[${filter.context}::text]`);
  if (filter.since) all.push(sql`day >= ${filter.since}`);
  // A prefix stands for all its days: until 2024-05 takes in 2024-05-31. `~` sorts after every digit and dash.
  if (filter.until) all.push(sql`day < ${`${filter.until}~`}`);
  return sql.join(all, sql` and `);
}
