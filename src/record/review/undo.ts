import { sql } from 'kysely';
import type { Db } from '../schema.js';
import { layAnew } from './lay-added.js';
import { resettleDocuments } from './resettle.js';

/**
 * Takes a word back: it is kept, with who took it back and when, and counts no more. All rows of one word go together. False where there is no such
 * word or it was taken back before.
 */
export async function undoJudgement(db: Db, id: number, author: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      document_id: string;
      other_document_id: string | null;
      verdict: string;
      rule: string | null;
    }>`
      update judgements set undone_at = now(), undone_by = ${author} where undone_at is null
        and coalesce(word, id) = (select coalesce(j.word, j.id) from judgements j where j.id = ${id})
      returning document_id, other_document_id, verdict, finding->>'rule' as rule`.execute(trx);
    const paired = rows.filter((r) => r.other_document_id !== null);
    await resettleDocuments(
      trx,
      paired.flatMap((r) => [r.document_id, r.other_document_id!]),
    );
    const added = rows.filter((r) => r.other_document_id === null && (r.verdict === 'add' || r.rule === 'person'));
    for (const id of new Set(added.map((r) => r.document_id))) await layAnew(trx, id);
    return rows.length > 0;
  });
}
