import { sql } from 'kysely';
import { type FindingKind, findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Db } from '../schema.js';
import { completed } from './completed.js';
import { type JudgedFinding, judgedFindings } from './judged-report.js';
import { type Finding, type Judgement, judgementsOf } from './judgements.js';

/** A finding that a person added and that no other has had taken out, as the record shows it: named by the number of its judgement, with whose it is. */
export function addedFinding({ kind, machine, finding, standing, judgements }: JudgedFinding): Finding | null {
  const added = judgements.find((j) => j.verdict === 'add');
  if (machine !== null || !added || standing === 'rejected') return null;
  return { ...completed(kind, finding), id: addedId(added.id), rule: 'person', confidence: 1, addedBy: added.author };
}

/** The id of an added finding in the report that it was added to, by the number of the judgement that added it. */
export const addedId = (judgement: number): string => `j${judgement}`;

/** A report with the findings that people added beside the machine's own, each kind's last. */
export function withAdded(report: Report, judgements: readonly Judgement[]): Report {
  if (!judgements.some((j) => j.verdict === 'add')) return report;
  const added = judgedFindings(report, judgements).flatMap((judged) => {
    const finding = addedFinding(judged);
    return finding ? [{ kind: judged.kind, finding }] : [];
  });
  if (added.length === 0) return report;
  const both = (kind: FindingKind) => [...report[kind], ...added.filter((a) => a.kind === kind).map((a) => a.finding)];
  return { ...report, ...Object.fromEntries(findingKinds.map((kind) => [kind, both(kind)])) };
}

/** Reports as the record tells them: with what people added. Those that nobody added to are the same objects. */
export async function toldReports<T extends Report>(db: Db, reports: readonly T[]): Promise<Report[]> {
  const ids = [...new Set(reports.map((r) => r.document.id))];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct document_id as id from judgements
    where verdict = 'add' and undone_at is null and document_id = any(${ids}::text[])`.execute(db);
  const judgements = new Map<string, Judgement[]>();
  for (const { id } of rows) judgements.set(id, await judgementsOf(db, id));
  return reports.map((report) => {
    const own = judgements.get(report.document.id);
    return own ? withAdded(report, own) : report;
  });
}

/** The same of one report. */
export const toldReport = async (db: Db, report: Report): Promise<Report> => (await toldReports(db, [report]))[0]!;
