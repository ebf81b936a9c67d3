import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import { insertDocuments, updateDocument } from './document-rows.js';
import { keepInputs } from './inputs.js';
import { forgetCopies } from './merging/copies.js';
import { firstVersions, knownPages, pageOf, recordVersion } from './page-versions.js';
import { layAdded } from './review/lay-added.js';
import type { Db } from './schema.js';
import { settle, takeTurn, unsettle } from './settle.js';
import { renewStatistics } from './statistics.js';

/** Who made a report: the version of program, model and knowledge. */
export interface Maker {
  readonly program: string;
  readonly model: string;
  readonly knowledge: string;
}

/** A report to be added, and the page it was read from where that is given. */
export interface Addition {
  readonly report: Report;
  readonly page?: Page | undefined;
}

/** `known`: the same document was there already. `changed`: the page said something else before, which is kept as its earlier version. */
export interface Added {
  readonly outcome: 'added' | 'known' | 'changed';
  readonly id: string;
  /** How many versions of the page the record now holds; null for a page without an address (standard input). */
  readonly version: number | null;
  readonly previous: string | null;
}

/**
 * Adds one report, all of it or nothing, and the page it was read from where that is given. When the promise resolves, it is on disk.
 */
export async function addReport(db: Db, report: Report, maker: Maker, page?: Page): Promise<Added> {
  return (await addReports(db, [{ report, page }], maker))[0]!;
}

/** Adds reports in their order, all of them or nothing. The record is the same as if they were added one by one, only sooner. */
export async function addReports(db: Db, additions: readonly Addition[], maker: Maker): Promise<Added[]> {
  return db.transaction().execute((trx) => addWithin(trx, additions, maker));
}

/** How many are added together where there are many: more gain little, and wait the longer for the first. */
export const batchSize = 100;

/**
 * Adds reports in their order, those that can be: one that fails leaves an error in its place and the others are added nevertheless. Each is added
 * whole or not at all.
 */
export async function addEach(db: Db, additions: readonly Addition[], maker: Maker): Promise<(Added | Error)[]> {
  if (additions.length === 0) return [];
  try {
    return await addReports(db, additions, maker);
  } catch (error) {
    if (additions.length === 1) return [error instanceof Error ? error : new Error(String(error))];
    const half = additions.length >> 1;
    const first = await addEach(db, additions.slice(0, half), maker);
    return [...first, ...(await addEach(db, additions.slice(half), maker))];
  }
}

/** The same as `addReports` within a transaction that the caller has begun. */
export async function addWithin(trx: Db, additions: readonly Addition[], maker: Maker): Promise<Added[]> {
  await takeTurn(trx);
  const isNew = await newcomers(trx, additions);
  const made = await makerId(trx, maker);
  const added: Added[] = [];
  for (let i = 0; i < additions.length; ) {
    let end = i;
    while (end < additions.length && isNew[end]) end++;
    if (end > i) added.push(...(await addNew(trx, additions.slice(i, end), made)));
    else added.push(await addKnown(trx, additions[end++]!, made));
    i = end;
  }
  await renewStatistics(trx);
  return added;
}

/** Replaces what the machine says of a document that is there by a newer reading of it. Judgements are not touched. */
export async function replaceReading(db: Db, report: Report, maker: Maker): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    await forgetCopies(trx, report.document.id);
    await updateDocument(trx, report, await makerId(trx, maker));
    await settle(trx, await layAdded(trx, [report]));
  });
}

/** Which of some additions are documents that neither the record nor an earlier addition has, from pages that neither has. */
async function newcomers(db: Db, additions: readonly Addition[]): Promise<boolean[]> {
  const ids = additions.map((a) => a.report.document.id);
  const known = await db.selectFrom('documents').select('id').where('id', 'in', ids).execute();
  const pages = additions.map((a) => pageOf(a.report));
  const seen = new Set(known.map((r) => `id ${r.id}`));
  for (const page of await knownPages(
    db,
    pages.flatMap((p) => p ?? []),
  ))
    seen.add(`page ${page}`);
  return ids.map((id, i) => {
    const names = [`id ${id}`, ...(pages[i] === null ? [] : [`page ${pages[i]}`])];
    const isNew = names.every((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  });
}

async function addNew(db: Db, additions: readonly Addition[], maker: number): Promise<Added[]> {
  const reports = additions.map((a) => a.report);
  await insertDocuments(db, reports, maker);
  await keepInputs(db, additions);
  await firstVersions(db, reports);
  await settle(db, await layAdded(db, reports));
  return reports.map((report) => ({
    outcome: 'added',
    id: report.document.id,
    version: pageOf(report) === null ? null : 1,
    previous: null,
  }));
}

/** Adds a document that may be there already, or whose page may have said something else. */
async function addKnown(db: Db, addition: Addition, maker: number): Promise<Added> {
  const { report } = addition;
  const { id } = report.document;
  const known = await db.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) await insertDocuments(db, [report], maker);
  await keepInputs(db, [addition]);
  const { version, previous } = await recordVersion(db, report);
  if (previous) await unsettle(db, previous);
  if (!known || previous) await settle(db, await layAdded(db, [report]));
  return { outcome: previous ? 'changed' : known ? 'known' : 'added', id, version, previous };
}

async function makerId(db: Db, { program, model, knowledge }: Maker): Promise<number> {
  const find = () =>
    db
      .selectFrom('makers')
      .select('id')
      .where('program', '=', program)
      .where('model', '=', model)
      .where('knowledge', '=', knowledge)
      .executeTakeFirst();
  const known = await find();
  if (known) return known.id;
  await db
    .insertInto('makers')
    .values({ program, model, knowledge })
    .onConflict((c) => c.doNothing())
    .execute();
  return (await find())!.id;
}
