import { sql } from 'kysely';
import { type FindingKind, findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { restore } from '../documents.js';
import type { Db } from '../schema.js';
import { toldReports } from './added.js';
import { type Finding, findingById } from './judgements.js';

/** A finding that waits for a person's word, with the text around its words. */
export interface Waiting {
  readonly document: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly kind: FindingKind;
  readonly finding: Finding;
  /** The text from a little before the first to a little after the last of its words; `start` says where it stands. */
  readonly passage: { readonly start: number; readonly text: string };
}

interface Row {
  id: string;
  report: string;
  text: string;
}

const around = 300;

/** The text around a finding's words; `start` says where it stands. */
export function passageAround(text: string, evidence: Finding['evidence']): Waiting['passage'] {
  const start = Math.max(0, Math.min(...evidence.map((e) => e.start)) - around);
  const end = Math.max(...evidence.map((e) => e.end)) + around;
  return { start, text: text.slice(start, end) };
}

/** Findings that `author` has not judged, the most doubtful first, and how many there are. */
export async function waitingFor(
  db: Db,
  author: string,
  kind: FindingKind | undefined,
  limit: number,
): Promise<{ readonly total: number; readonly items: readonly Waiting[] }> {
  const kinds = kind ? [kind] : findingKinds;
  const all = sql.join(
    kinds.map((k) => sql`select ${k} as kind, document_id, id, confidence from ${sql.table(k)}`),
    sql` union all `,
  );
  const waiting = sql`from (${all}) f join documents d on d.id = f.document_id
    join evidence e on e.document_id = f.document_id and e.finding = f.id and e.ordinal = 0
    where d.superseded_by is null and not exists (
      select from judgements j where j.document_id = f.document_id and j.kind = f.kind and j.starts = e.starts and j.ends = e.ends
        and j.author = ${author} and j.undone_at is null and j.verdict in ('confirm', 'reject', 'correct', 'add'))`;
  const { rows } = await sql<Row>`select f.id, d.report, d.text ${waiting}
    order by f.confidence, d.published desc nulls last, d.id, f.id limit ${limit}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n ${waiting}`.execute(db);
  const reports = await toldReports(
    db,
    rows.map((row) => restore(row.report, row.text)),
  );
  return { total: total.rows[0]!.n, items: rows.map((row, i) => itemOf(row.id, reports[i]!)) };
}

function itemOf(id: string, whole: Report): Waiting {
  const { kind, finding } = findingById(whole, id)!;
  const { id: document, title, published, outlet, text: page } = whole.document;
  return { document, title, published, outlet, kind, finding, passage: passageAround(page, finding.evidence) };
}
