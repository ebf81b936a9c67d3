import { userInfo } from 'node:os';
import type { OpenRecord } from '../record/open.js';

/** What every word of a person is given with. */
export interface JudgeOptions {
  author?: string;
  reason?: string;
  data?: string;
}

export const authorOf = ({ author }: JudgeOptions): string =>
  author ?? process.env.RAPPORTEUR_AUTHOR ?? userInfo().username;

/** The report of a document, with what people added, by the beginning of its id. Throws where there is none. */
export async function reportOf({ db }: OpenRecord, id: string) {
  const [{ showDocument }, { toldReport }] = await Promise.all([
    import('../record/documents.js'),
    import('../record/review/added.js'),
  ]);
  const shown = await showDocument(db, id);
  if (!shown) throw new Error(`the record has no document ${id} (rapporteur list shows what it has)`);
  return toldReport(db, shown.report);
}
