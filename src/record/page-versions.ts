import { normalize } from 'node:path';
import { sql } from 'kysely';
import type { Report } from '../model/report.js';
import { storable } from './rows.js';
import type { Db } from './schema.js';

/** What names the page over time: its URL, else its path; null for standard input, which is no place. */
export function pageOf({ document: { url, source } }: Report): string | null {
  if (url) return storable(url);
  return source === '-' || source === '' ? null : storable(normalize(source));
}

/** Those of some pages that the record has a version of. */
export async function knownPages(db: Db, pages: readonly string[]): Promise<ReadonlySet<string>> {
  if (pages.length === 0) return new Set();
  const rows = await db
    .selectFrom('versions')
    .select('page')
    .distinct()
    .where('page', '=', sql<string>`any(${[...pages]}::text[])`)
    .execute();
  return new Set(rows.map((r) => r.page));
}

/** Notes what pages that were not known say. */
export async function firstVersions(db: Db, reports: readonly Report[]): Promise<void> {
  const rows = reports.flatMap((report) => {
    const page = pageOf(report);
    return page === null ? [] : [{ page, number: 1, document_id: report.document.id, previous_id: null }];
  });
  if (rows.length > 0) await db.insertInto('versions').values(rows).execute();
}

/** Notes what the report's page says now, and which document it said before. */
export async function recordVersion(
  db: Db,
  report: Report,
): Promise<{ version: number | null; previous: string | null }> {
  const page = pageOf(report);
  if (page === null) return { version: null, previous: null };
  const { id } = report.document;
  const last = await db
    .selectFrom('versions')
    .select(['number', 'document_id'])
    .where('page', '=', page)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.document_id === id) return { version: last.number, previous: null };
  const previous = last?.document_id ?? null;
  const number = (last?.number ?? 0) + 1;
  await db.insertInto('versions').values({ page, number, document_id: id, previous_id: previous }).execute();
  await db
    .updateTable('documents')
    .set({ superseded_by: null })
    .where('id', '=', id)
    .where('superseded_by', 'is not', null)
    .execute();
  if (previous) await db.updateTable('documents').set({ superseded_by: id }).where('id', '=', previous).execute();
  return { version: number, previous };
}
