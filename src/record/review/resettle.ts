import { showDocument } from '../documents.js';
import type { Db } from '../schema.js';
import { settle } from '../settle.js';
import { toldReport } from './added.js';

/** Connects documents anew with what the record knows, after a person's word on them. Runs within the caller's transaction. */
export async function resettleDocuments(db: Db, documents: readonly string[]): Promise<void> {
  for (const id of new Set(documents)) {
    const shown = await showDocument(db, id);
    if (shown && shown.supersededBy === null) await settle(db, [await toldReport(db, shown.report)]);
  }
}
