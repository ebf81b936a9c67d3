import { type Expression, type SqlBool, sql } from 'kysely';
import type { Findings } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Page, Paging } from './documents.js';
import type { Db } from './schema.js';

/** Narrows a list of findings. Each that is given must hold. */
export interface FindingFilter {
  /** Codes of actors, all of which take part in the finding. */
  readonly actors?: readonly string[] | undefined;
  /** Codes of actors, all of which the document names. */
  readonly naming?: readonly string[] | undefined;
  readonly context?: string | undefined;
  /** First and last date of what happened (or, where a finding has none, of publication), ISO prefixes. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
}

/** Where a finding comes from. */
export interface FindingSource {
  readonly document: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly source: string;
  readonly url: string | null;
}

export type FindingTable = keyof Findings;

/** A finding as its report says it, with where it comes from. */
export type Found<T extends FindingTable> = Findings[T][number] & { readonly from: FindingSource };

/** Which columns of each table hold the actors that take part, the day, and the kind. */
const asked: Record<FindingTable, { actors: string; day: string; kind: string; contexts: boolean }> = {
  meetings: { actors: 'f.parties', day: 'coalesce(f.starts, d.published)', kind: 'f.kind', contexts: true },
  commitments: { actors: 'f."by" || f."to"', day: 'd.published', kind: 'f.strength', contexts: true },
  deliveries: { actors: 'f."by" || f."to"', day: 'd.published', kind: "'delivery'", contexts: true },
  statements: {
    actors: 'array_remove(array[f.actor], null)',
    day: 'd.published',
    kind: "'statement'",
    contexts: false,
  },
  events: {
    actors: 'f.actors || f.recipients',
    day: 'coalesce(f.starts, d.published)',
    kind: 'f.type',
    contexts: true,
  },
};

/** The findings of one table over all documents, the newest first, each with its evidence. */
export async function listFindings<T extends FindingTable>(
  db: Db,
  table: T,
  filter: FindingFilter,
  { limit, offset }: Paging,
): Promise<Page<Found<T>>> {
  const day = sql.raw(asked[table].day);
  const from = sql`from ${sql.table(table)} f join documents d on d.id = f.document_id where ${conditions(table, filter)}`;
  const { rows } = await sql<FindingSource & { id: string; report: string }>`
    select f.id, d.id as document, d.title, d.published, d.outlet, d.source, d.url, d.report
    ${from} order by ${day} desc nulls last, d.id, length(f.id), f.id limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(db);
  return {
    total: total.rows[0]!.n,
    // The report is where a finding is written whole; its row only finds it.
    items: rows.map(({ id, report, ...source }) => ({ ...findingOf(report, table, id), from: source }) as Found<T>),
  };
}

function findingOf<T extends FindingTable>(report: string, table: T, id: string): Findings[T][number] {
  return (JSON.parse(report) as Report)[table].find((f) => f.id === id)!;
}

function conditions(table: FindingTable, filter: FindingFilter): Expression<SqlBool> {
  const { actors, kind, contexts, ...columns } = asked[table];
  const day = sql.raw(columns.day);
  const all = [sql<SqlBool>`d.superseded_by is null`];
  if (filter.actors?.length) {
    all.push(sql`${sql.raw(actors)} @> ${[...filter.actors]}::text[]`);
    // Whoever takes part is named, so the documents' index narrows the search first.
    all.push(sql`d.actors @> ${[...filter.actors]}::text[]`);
  }
  if (filter.naming?.length) all.push(sql`d.actors @> ${[...filter.naming]}::text[]`);
  if (filter.context && contexts) all.push(sql`f.contexts @> array[${filter.context}::text]`);
  if (filter.since) all.push(sql`${day} >= ${filter.since}`);
  if (filter.until) all.push(sql`${day} < ${`${filter.until}~`}`);
  if (filter.kind) all.push(sql`${sql.raw(kind)} = ${filter.kind}`);
  if (filter.status && table === 'meetings') all.push(sql`f.status = ${filter.status}`);
  return sql.join(all, sql` and `);
}
