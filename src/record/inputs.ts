import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Page } from '../model/page.js';
import type { Addition, Maker } from './add.js';
import { restore } from './documents.js';
import { jsonRows } from './rows.js';
import type { Db } from './schema.js';

/** What identifies a page as it was handed over: all of it but nothing about when. */
export function digestOf({ source, url, form, content, hints }: Page): string {
  const ordered = Object.entries(hints).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([source, url, form, content, ordered]))
    .digest('hex');
}

/** The document that this very page was read into by this very maker, or null: then it need not be read again. */
export async function knownInput(db: Db, page: Page, maker: Maker): Promise<string | null> {
  const row = await db
    .selectFrom('inputs as i')
    .innerJoin('documents as d', 'd.id', 'i.document_id')
    .innerJoin('makers as m', 'm.id', 'd.maker_id')
    .select('i.document_id')
    .where('i.digest', '=', digestOf(page))
    .where('d.superseded_by', 'is', null)
    .where('m.program', '=', maker.program)
    .where('m.model', '=', maker.model)
    .where('m.knowledge', '=', maker.knowledge)
    .executeTakeFirst();
  return row?.document_id ?? null;
}

/** Keeps pages beside their documents. A page that is all text is its document's text, which is kept already. */
export async function keepInputs(db: Db, additions: readonly Addition[]): Promise<void> {
  const rows = additions.flatMap(({ page, report }) => {
    if (!page) return [];
    const { source, url, form, hints } = page;
    const content = page.content === report.document.text ? null : page.content;
    return [{ digest: digestOf(page), document_id: report.document.id, source, url, form, content, hints }];
  });
  if (rows.length === 0) return;
  const unlike = [...new Map(rows.map((row) => [row.digest, row])).values()];
  await sql`
    insert into inputs (digest, document_id, source, url, form, content, hints, added_at)
    select q.*, clock_timestamp() from jsonb_to_recordset(${jsonRows(unlike)}::jsonb)
      as q(digest text, document_id text, source text, url text, form text, content text, hints jsonb)
    on conflict (digest) do update set document_id = excluded.document_id`.execute(db);
}

/** The page that a document was read from last; null where it was added without one. */
export async function inputOf(db: Db, document: string): Promise<Page | null> {
  const row = await db
    .selectFrom('inputs as i')
    .innerJoin('documents as d', 'd.id', 'i.document_id')
    .select(['i.source', 'i.url', 'i.form', 'i.content', 'i.hints', 'd.text', 'd.report'])
    .where('i.document_id', '=', document)
    .orderBy('i.added_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { source, url, form, hints } = row;
  return { source, url, form, hints, content: row.content ?? restore(row.report, row.text).document.text };
}

/** The form of the page that a document was read from last; null where it was added without one. */
export async function formOfInput(db: Db, document: string): Promise<Page['form'] | null> {
  const row = await db
    .selectFrom('inputs')
    .select('form')
    .where('document_id', '=', document)
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.form ?? null;
}
