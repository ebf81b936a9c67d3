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

/** A finding of a report by its id (`m1`); null where the report has none such. */
export function findingById(report: Report, id: string): { kind: FindingKind; finding: Finding } | null {
  for (const kind of findingKinds) {
    const finding = report[kind].find((f) => f.id === id);
    if (finding) return { kind, finding };
  }
  return null;
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
