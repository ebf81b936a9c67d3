import type { FindingKind } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Db } from '../schema.js';
import { type Finding, placeOf } from './judgements.js';
import { keepActors, layAnew, type NamedActor } from './lay-added.js';

/** A finding that a person says the machine missed. */
export interface Missed {
  readonly author: string;
  readonly kind: FindingKind;
  readonly finding: Finding;
  readonly reason: string | null;
  /** What is known of actors that it names. */
  readonly actors?: readonly NamedActor[] | undefined;
}

/**
 * Keeps a finding that the machine missed, so that the record tells it wherever it tells the machine's own, and returns the number of the judgement.
 * Throws a RangeError where its evidence is not in the text.
 */
export async function addMissed(db: Db, report: Report, missed: Missed): Promise<number> {
  const { author, kind, finding, reason, actors = [] } = missed;
  const { text, id } = report.document;
  if (finding.evidence.length === 0 || finding.evidence.some((e) => text.slice(e.start, e.end) !== e.quote))
    throw new RangeError('a finding needs evidence: words that stand in the text at the place given');
  return db.transaction().execute(async (trx) => {
    const { id: word } = await trx
      .insertInto('judgements')
      .values({
        author,
        verdict: 'add',
        reason,
        document_id: id,
        kind,
        ...placeOf(finding),
        finding: JSON.stringify({ ...finding, id: 'added', confidence: 1, rule: 'person' }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await keepActors(trx, id, actors);
    await layAnew(trx, id);
    return word;
  });
}
