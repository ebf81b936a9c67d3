import { type FindingKind, type Findings, findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Db, JudgementRow } from '../schema.js';

export type Finding = Findings[FindingKind][number];

/** One person's word on one finding. */
export interface Judgement {
  readonly id: number;
  readonly madeAt: string;
  readonly author: string;
  readonly verdict: JudgementRow['verdict'];
  readonly reason: string | null;
  readonly document: string;
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  /** The finding as it was when it was judged; of an added one, what was added. */
  readonly finding: Finding;
  readonly field: string | null;
  readonly value: unknown;
}

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

/** A finding of a report by its id (`m1`); null where the report has none such. */
export function findingById(report: Report, id: string): { kind: FindingKind; finding: Finding } | null {
  for (const kind of findingKinds) {
    const finding = report[kind].find((f) => f.id === id);
    if (finding) return { kind, finding };
  }
  return null;
}

/** Keeps a person’s word, and returns its number. Throws a RangeError where the report has no such finding, or the finding no such field. */
export async function judge(db: Db, report: Report, judgement: NewJudgement): Promise<number> {
  const found = findingById(report, judgement.finding);
  if (!found) throw new RangeError(`the report of ${judgement.document} has no finding ${judgement.finding}`);
  const { field = null } = judgement;
  if (
    judgement.verdict === 'correct' &&
    (field === null || !(field in found.finding) || field === 'id' || field === 'evidence')
  )
    throw new RangeError(`a ${found.kind} finding has no field ${field} that can be corrected`);
  const { id: word } = await db
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
  return word;
}

/** Keeps a finding that the machine missed, and returns the number of the judgement. Throws a RangeError where its evidence is not in the text. */
export async function addMissed(
  db: Db,
  report: Report,
  author: string,
  kind: FindingKind,
  finding: Finding,
  reason: string | null,
): Promise<number> {
  const { text, id } = report.document;
  if (finding.evidence.length === 0 || finding.evidence.some((e) => text.slice(e.start, e.end) !== e.quote))
    throw new RangeError('a finding needs evidence: words that stand in the text at the place given');
  const { id: word } = await db
    .insertInto('judgements')
    .values({
      author,
      verdict: 'add',
      reason,
      document_id: id,
      kind,
      ...placeOf(finding),
      finding: JSON.stringify(finding),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return word;
}

export function placeOf(finding: Pick<Finding, 'evidence'>): { starts: number; ends: number } {
  const [first] = finding.evidence;
  return { starts: first?.start ?? 0, ends: first?.end ?? 0 };
}

/** All that people said of the findings of one document, oldest first; of all documents where none is named. */
export async function judgementsOf(db: Db, document: string | null): Promise<Judgement[]> {
  let query = db
    .selectFrom('judgements')
    .selectAll()
    .where('verdict', 'in', ['confirm', 'reject', 'correct', 'add'])
    .where('undone_at', 'is', null)
    .orderBy('id');
  if (document !== null) query = query.where('document_id', '=', document);
  return (await query.execute()).map((row) => ({
    id: row.id,
    madeAt: row.made_at.toISOString(),
    author: row.author,
    verdict: row.verdict,
    reason: row.reason,
    document: row.document_id,
    kind: row.kind,
    start: row.starts,
    end: row.ends,
    finding: row.finding,
    field: row.field,
    value: row.value,
  }));
}
