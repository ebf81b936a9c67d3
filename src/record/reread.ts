import { sql } from 'kysely';
import { type FindingKind, type Findings, findingKinds } from '../model/finding.js';
import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import { addWithin, type Maker, replaceReading } from './add.js';
import { restore } from './documents.js';
import { inputOf } from './inputs.js';
import type { Db } from './schema.js';
import { unsettle } from './settle.js';

/** What a rereading changed in one document: how many findings of each kind are new and how many are gone. */
export interface Reread {
  readonly id: string;
  readonly title: string | null;
  readonly source: string;
  /** `no page`: the record was given the report without the page, so that it cannot be read again. */
  readonly outcome: 'same' | 'changed' | 'no page';
  readonly changes: Readonly<Record<keyof Findings, { readonly found: number; readonly gone: number }>>;
}

/**
 * Reads every document anew that another version of program, model or knowledge has read, and yields what changed. People's judgements stand. It can
 * be stopped and begun again: each document is one transaction.
 */
export async function* reread(db: Db, read: (page: Page) => Report, maker: Maker, all = false): AsyncGenerator<Reread> {
  const { rows } = await sql<{ id: string }>`
    select d.id from documents d join makers m on m.id = d.maker_id
    where d.superseded_by is null and (${all} or (m.program, m.model, m.knowledge) <> (${maker.program}, ${maker.model}, ${maker.knowledge}))
    order by d.serial`.execute(db);
  for (const { id } of rows) yield await rereadOne(db, id, read, maker);
}

async function rereadOne(db: Db, id: string, read: (page: Page) => Report, maker: Maker): Promise<Reread> {
  const row = await db
    .selectFrom('documents')
    .select(['title', 'source', 'text', 'report'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const before = restore(row.report, row.text);
  const page = await inputOf(db, id);
  if (!page)
    return { id, title: row.title, source: row.source, outcome: 'no page', changes: differencesOf(before, before) };
  const after = read(page);
  if (after.document.id === id) await replaceReading(db, after, maker);
  else await renameDocument(db, id, after, maker, page);
  const changes = differencesOf(before, after);
  const outcome = findingKinds.every((k) => changes[k].found + changes[k].gone === 0) ? 'same' : 'changed';
  return { id: after.document.id, title: after.document.title, source: row.source, outcome, changes };
}

/** The header is part of a document's identity: read otherwise, the same page is a document with another id. Its text and the judgements' places stay. */
async function renameDocument(db: Db, old: string, report: Report, maker: Maker, page: Page): Promise<void> {
  const { id } = report.document;
  await db.transaction().execute(async (trx) => {
    await unsettle(trx, old);
    await sql`update judgements set document_id = ${id} where document_id = ${old}`.execute(trx);
    await sql`update judgements set other_document_id = ${id} where other_document_id = ${old}`.execute(trx);
    await addWithin(trx, [{ report, page }], maker);
    await sql`update inputs set document_id = ${id} where document_id = ${old}`.execute(trx);
    // The page did not change, our reading of it did: no new version.
    await sql`delete from versions v where v.document_id = ${id} and v.previous_id = ${old}`.execute(trx);
    await sql`update versions set document_id = ${id} where document_id = ${old}`.execute(trx);
    await sql`update versions set previous_id = ${id} where previous_id = ${old}`.execute(trx);
    await sql`update documents set superseded_by = ${id} where superseded_by = ${old} and id <> ${id}`.execute(trx);
    await sql`update documents set copy_of = ${id} where copy_of = ${old}`.execute(trx);
    for (const table of ['mentions', 'evidence'] as const)
      await trx.deleteFrom(table).where('document_id', '=', old).execute();
    await trx.deleteFrom('documents').where('id', '=', old).execute();
  });
}

function differencesOf(before: Report, after: Report): Reread['changes'] {
  const keys = (report: Report, kind: FindingKind) =>
    report[kind].map(({ id: _, confidence: __, rule: ___, ...said }) =>
      JSON.stringify(said, (key, value) => (key === 'meeting' ? undefined : value)),
    );
  const count = (kind: FindingKind) => {
    const old = new Set(keys(before, kind));
    const now = new Set(keys(after, kind));
    return { found: [...now].filter((k) => !old.has(k)).length, gone: [...old].filter((k) => !now.has(k)).length };
  };
  return Object.fromEntries(findingKinds.map((kind) => [kind, count(kind)])) as Reread['changes'];
}
