import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Findings } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { type Arranging, havingWords, inOrder, type SortColumns } from './arranging.js';
import type { Page, Paging } from './documents.js';
import { toldReports } from './review/added.js';
import type { Db } from './schema.js';

/** Narrows a list of findings. Each that is given must hold. */
export interface FindingFilter extends Arranging {
  /** Codes of actors, all of which take part in the finding. */
  readonly actors?: readonly string[] | undefined;
  /** Codes of actors, all of which the document names. */
  readonly naming?: readonly string[] | undefined;
  /** Codes of actors, for one of which a statement's speaker speaks; speakers for nobody are left in. */
  readonly speakers?: readonly string[] | undefined;
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
  /** Who added the finding; never there where the machine found it. */
  readonly addedBy?: string | undefined;
}

/** Where a finding comes from, with who added it. */
export const sourceOf = <S extends FindingSource>(
  from: S,
  { addedBy }: { readonly addedBy?: string | undefined },
): S => (addedBy === undefined ? from : { ...from, addedBy });

export type FindingTable = keyof Findings;

/** A finding as its report says it, with where it comes from. */
export type Found<T extends FindingTable> = Findings[T][number] & { readonly from: FindingSource };

/** Of each table: the SQL of the actors that take part, the day, the kind, the words that a filter looks in, and what it can be sorted by. */
interface Asked {
  readonly actors: string;
  readonly day: string;
  readonly kind: string;
  readonly contexts: boolean;
  readonly words: string;
  /** The actors whose names such a filter finds, too. */
  readonly named?: string;
  readonly sorts: SortColumns;
}

const source = 'coalesce(d.outlet, d.title, d.source)';
/** Names of actors, so that a list is in the order in which it is read. */
const nameOf = (code: string) => `(select n.name from actors n where n.code = ${code})`;
const giver = nameOf('f."by"[1]');
const happened = 'coalesce(f.starts, d.published)';
const subjects = "nullif(array_to_string(f.contexts, ', '), '')";

export const asked: Record<FindingTable, Asked> = {
  meetings: {
    actors: 'f.parties',
    day: happened,
    kind: 'f.kind',
    contexts: true,
    words: `concat_ws(' ', f.name, f.kind, f.place, ${source})`,
    sorts: { day: happened, name: 'coalesce(f.name, f.kind)', place: 'f.place', source },
  },
  commitments: {
    actors: 'f."by" || f."to"',
    day: 'd.published',
    kind: 'f.strength',
    contexts: true,
    words: `concat_ws(' ', f.action, ${subjects}, ${source})`,
    named: 'f."by"[1:1]',
    sorts: { who: giver, what: 'f.action', day: 'd.published', deadline: 'f.deadline', subjects, source },
  },
  deliveries: {
    actors: 'f."by" || f."to"',
    day: 'd.published',
    kind: "'delivery'",
    contexts: true,
    words: `concat_ws(' ', f.action, ${subjects}, ${source})`,
    named: 'f."by"[1:1]',
    sorts: { who: giver, what: 'f.action', amount: 'f.amount', since: 'f.since', subjects, day: 'd.published', source },
  },
  statements: {
    actors: 'array_remove(array[f.actor], null)',
    day: 'd.published',
    kind: "'statement'",
    contexts: false,
    words: `concat_ws(' ', f.speaker, f.quote, ${source})`,
    sorts: {
      who: 'f.speaker',
      for: nameOf('f.actor'),
      what: 'f.quote',
      direct: 'f.direct',
      day: 'd.published',
      source,
    },
  },
  events: {
    actors: 'f.actors || f.recipients',
    day: happened,
    kind: 'f.type',
    contexts: true,
    words: `concat_ws(' ', f.type, f.mode, ${source})`,
    named: 'f.actors[1:1]',
    sorts: {
      day: happened,
      who: nameOf('f.actors[1]'),
      type: "concat_ws(', ', f.type, f.mode)",
      score: 'f.score',
      source,
    },
  },
};

/** The findings of one table over all documents, the newest first, each with its evidence. */
export async function listFindings<T extends FindingTable>(
  db: Db,
  table: T,
  filter: FindingFilter,
  { limit, offset }: Paging,
): Promise<Page<Found<T>>> {
  const order = inOrder(
    filter.sort,
    asked[table].sorts,
    `${asked[table].day} desc nulls last, d.id, length(f.id), f.id`,
  );
  const from = sql`from ${sql.table(table)} f join documents d on d.id = f.document_id where ${conditions(table, filter)}`;
  // Whom a list is about narrows it so far that all of it is gone through once and counted on the way.
  const narrow = (filter.actors?.length ?? 0) + (filter.naming?.length ?? 0) > 0;
  const counted = narrow ? sql`(count(*) over ())::int` : sql`null::int`;
  const { rows } = await sql<FoundRow>`
    select q.*, (select e.said from evidence e where e.document_id = q.document and e.finding = q.id and e.ordinal = 0) as said from (
      select f.id, d.id as document, d.title, d.published, d.outlet, d.source, d.url, ${counted} as total
      ${from} order by ${order} limit ${limit} offset ${offset}) q`.execute(db);
  return { total: rows[0]?.total ?? (await countOf(db, from)), items: rows.map(foundOf<T>) };
}

/** A finding's row with the finding itself, written as JSON. */
export interface FoundRow extends FindingSource {
  readonly id: string;
  readonly said: string;
  readonly total: number | null;
}

function foundOf<T extends FindingTable>({ id: _, said, total: __, ...from }: FoundRow): Found<T> {
  const finding = JSON.parse(said) as Findings[T][number];
  return { ...finding, from: sourceOf(from, finding) };
}

async function countOf(db: Db, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(db);
  return rows[0]!.n;
}

/** The reports of some documents as the record tells them, each read once, without their texts. */
export async function reportsOf(db: Db, documents: readonly string[]): Promise<Map<string, Report>> {
  if (documents.length === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'report'])
    .where('id', 'in', [...new Set(documents)])
    .execute();
  const told = await toldReports(
    db,
    rows.map((r) => JSON.parse(r.report) as Report),
  );
  return new Map(told.map((report) => [report.document.id, report]));
}

function conditions(table: FindingTable, filter: FindingFilter): Expression<SqlBool> {
  const { actors, kind, contexts, words, named, ...columns } = asked[table];
  const day = sql.raw(columns.day);
  const all = [sql<SqlBool>`d.superseded_by is null`, ...havingWords(filter.q, words, named)];
  if (filter.actors?.length) {
    all.push(sql`${sql.raw(actors)} @> ${[...filter.actors]}::text[]`);
    // Whoever takes part is named, so the documents' index narrows the search first.
    all.push(sql`d.actors @> ${[...filter.actors]}::text[]`);
  }
  if (filter.naming?.length) all.push(sql`d.actors @> ${[...filter.naming]}::text[]`);
  if (filter.speakers?.length && table === 'statements')
    all.push(sql`(f.actor is null or f.actor = any(${[...filter.speakers]}::text[]))`);
  if (filter.context && contexts) all.push(sql`f.contexts @> array[${filter.context}::text]`);
  if (filter.since) all.push(sql`${day} >= ${filter.since}`);
  if (filter.until) all.push(sql`${day} < ${`${filter.until}~`}`);
  if (filter.kind) all.push(sql`${sql.raw(kind)} = ${filter.kind}`);
  if (filter.status && table === 'meetings') all.push(sql`f.status = ${filter.status}`);
  return sql.join(all, sql` and `);
}
