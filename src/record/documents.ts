import { type Expression, type SqlBool, sql } from 'kysely';
import type { Report } from '../model/report.js';
import { documentsByName } from './people/people.js';
import type { Db } from './schema.js';

/** Narrows a list or a search of documents. Each that is given must hold. */
export interface DocumentFilter {
  /** Codes of actors, all of which the document names. */
  readonly actors?: readonly string[] | undefined;
  /** Name of a person whom the document names, by this or another spelling. */
  readonly person?: string | undefined;
  /** A kind of finding that the document must have: `meeting`, `commitment`, `delivery`, `statement`, `event`. */
  readonly kind?: string | undefined;
  /** First and last publication date, ISO prefixes. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Documents that were added to the record at or after this time (ISO 8601). */
  readonly addedSince?: string | undefined;
}

export interface Paging {
  readonly limit: number;
  readonly offset: number;
}

export interface DocumentEntry {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly actors: readonly string[];
  readonly counts: Readonly<Record<'meetings' | 'commitments' | 'deliveries' | 'statements' | 'events', number>>;
  readonly addedAt: string;
}

/** A list and how many there are in all. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** Documents that say what their pages say now, the newest first. */
export async function listDocuments(
  db: Db,
  filter: DocumentFilter,
  { limit, offset }: Paging,
): Promise<Page<DocumentEntry>> {
  const where = documentConditions(filter);
  const { rows } = await sql<Omit<DocumentEntry, 'addedAt'> & { added_at: Date }>`
    select d.id, d.source, d.url, d.title, d.byline, d.published, d.outlet, d.actors, d.added_at, ${countsOf} as counts
    from documents d where ${where}
    order by d.published desc nulls last, d.id limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n from documents d where ${where}`.execute(db);
  return {
    total: total.rows[0]!.n,
    items: rows.map(({ added_at, ...row }) => ({ ...row, addedAt: added_at.toISOString() })),
  };
}

const countsOf = sql`jsonb_build_object(
  'meetings', (select count(*) from meetings f where f.document_id = d.id),
  'commitments', (select count(*) from commitments f where f.document_id = d.id),
  'deliveries', (select count(*) from deliveries f where f.document_id = d.id),
  'statements', (select count(*) from statements f where f.document_id = d.id),
  'events', (select count(*) from events f where f.document_id = d.id))`;

/** The SQL of a filter over `documents d`. */
export function documentConditions(filter: DocumentFilter): Expression<SqlBool> {
  const conditions = [sql<SqlBool>`d.superseded_by is null`];
  if (filter.actors?.length) conditions.push(sql`d.actors @> ${[...filter.actors]}::text[]`);
  if (filter.person) conditions.push(sql`d.id in (${documentsByName(filter.person)})`);
  if (filter.kind) conditions.push(sql`d.finds @> array[${filter.kind}::text]`);
  if (filter.since) conditions.push(sql`d.published >= ${filter.since}`);
  // A prefix stands for all its days: until 2024-05 takes in 2024-05-31. `~` sorts after every digit and dash.
  if (filter.until) conditions.push(sql`d.published < ${`${filter.until}~`}`);
  if (filter.addedSince) conditions.push(sql`d.added_at >= ${filter.addedSince}::timestamptz`);
  return sql.join(conditions, sql` and `);
}

/** How many documents there are, and the first and last day on which one was published. */
export async function periodOfDocuments(
  db: Db,
  filter: DocumentFilter,
): Promise<{ readonly documents: number; readonly first: string | null; readonly last: string | null }> {
  const { rows } = await sql<{ documents: number; first: string | null; last: string | null }>`
    select count(*)::int as documents, min(d.published) as first, max(d.published) as last
    from documents d where ${documentConditions(filter)}`.execute(db);
  return rows[0]!;
}

/** The titles of some documents, by id. */
export async function titlesOf(db: Db, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((r) => [r.id, r.title]));
}

export interface DocumentVersion {
  readonly page: string;
  readonly number: number;
  readonly id: string;
  readonly previous: string | null;
  readonly addedAt: string;
}

export interface ShownDocument {
  /** As the pipeline made it, byte for byte. */
  readonly report: Report;
  readonly made: { readonly program: string; readonly model: string; readonly knowledge: string };
  readonly addedAt: string;
  readonly supersededBy: string | null;
  /** All that the document's page or pages said over time, oldest first. */
  readonly versions: readonly DocumentVersion[];
}

/** One document by its id or the beginning of its id. Null where none matches; throws a RangeError where several do. */
export async function showDocument(db: Db, id: string): Promise<ShownDocument | null> {
  const rows = await db
    .selectFrom('documents as d')
    .innerJoin('makers as m', 'm.id', 'd.maker_id')
    .select(['d.id', 'd.text', 'd.report', 'd.added_at', 'd.superseded_by', 'm.program', 'm.model', 'm.knowledge'])
    .where(sql<SqlBool>`starts_with(d.id, ${id})`)
    .orderBy(sql`length(d.id)`)
    .limit(2)
    .execute();
  const row = rows.find((r) => r.id === id) ?? rows[0];
  if (!row) return null;
  if (rows.length > 1 && row.id !== id) throw new RangeError(`several documents have an id that begins with ${id}`);
  return {
    report: restore(row.report, row.text),
    made: { program: row.program, model: row.model, knowledge: row.knowledge },
    addedAt: row.added_at.toISOString(),
    supersededBy: row.superseded_by,
    versions: await versionsOf(db, row.id),
  };
}

async function versionsOf(db: Db, id: string): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('versions')
    .selectAll()
    .where('page', 'in', (q) => q.selectFrom('versions').select('page').where('document_id', '=', id))
    .orderBy('page')
    .orderBy('number')
    .execute();
  return rows.map((v) => ({
    page: v.page,
    number: v.number,
    id: v.document_id,
    previous: v.previous_id,
    addedAt: v.added_at.toISOString(),
  }));
}

/** A report with its text put back where it stood. A text that a column cannot keep stayed in the report. */
export function restore(report: string, text: string): Report {
  const parsed = JSON.parse(report) as Report;
  return parsed.document.text === '' ? { ...parsed, document: { ...parsed.document, text } } : parsed;
}
