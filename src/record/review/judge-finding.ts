import type { Report } from '../../model/report.js';
import type { Db } from '../schema.js';
import { findingById, placeOf } from './judgements.js';
import { layAnew } from './lay-added.js';

/** What a person says: on a finding of a report, by its id there. */
export interface NewJudgement {
  readonly author: string;
  readonly verdict: 'confirm' | 'reject' | 'correct';
  readonly reason?: string | null | undefined;
  readonly document: string;
  readonly finding: string;
  /** For a correction: the field of the finding, and its right value. */
  readonly field?: string | undefined;
  readonly value?: unknown;
}

/** Keeps a person’s word on a finding of a report as the record tells it, and returns its number. Throws a RangeError where the report has no such finding, or the finding no such field. */
export async function judge(db: Db, report: Report, judgement: NewJudgement): Promise<number> {
  const found = findingById(report, judgement.finding);
  if (!found) throw new RangeError(`the report of ${judgement.document} has no finding ${judgement.finding}`);
  const { field = null } = judgement;
  if (
    judgement.verdict === 'correct' &&
    (field === null || !(field in found.finding) || field === 'id' || field === 'evidence' || field === 'addedBy')
  )
    throw new RangeError(`a ${found.kind} finding has no field ${field} that can be corrected`);
  return db.transaction().execute(async (trx) => {
    const { id: word } = await trx
      .insertInto('judgements')
      .values({
        author: judgement.author,
        verdict: judgement.verdict,
        reason: judgement.reason ?? null,
        document_id: judgement.document,
        kind: found.kind,
        ...placeOf(found.finding),
        finding: JSON.stringify(found.finding),
        field,
        value: judgement.verdict === 'correct' ? JSON.stringify(judgement.value ?? null) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    // What a person added is told as people last said, and not at all once they say that it is wrong.
    if (found.finding.addedBy !== undefined) await layAnew(trx, judgement.document);
    return word;
  });
}
