import { sql } from 'kysely';
import type { Evidence, Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { restore } from '../documents.js';
import type { FindingSource } from '../findings.js';
import type { Act } from '../follow-up/acts.js';
import { compareActs } from '../follow-up/compare-acts.js';
import { compareMeetings, threshold } from '../merging/compare.js';
import type { Reason } from '../merging/features.js';
import { fromPrepared, type PreparedMeeting } from '../merging/meeting-report.js';
import type { Db } from '../schema.js';
import { passageAround, type Waiting } from './queue.js';

/** A pair of which the machine is unsure, for a person to settle. */
interface Doubtful {
  /** Whether the machine now holds the two together. */
  readonly together: boolean;
  readonly score: number;
  /** What speaks for and against it, in words; the weights add up to the score. */
  readonly reasons: readonly Reason[];
}

/** Words on a page: `id` is `document.m1`, by which a judgement names them. */
interface Told {
  readonly id: string;
  readonly from: FindingSource;
  readonly evidence: readonly Evidence[];
  readonly passage: Waiting['passage'];
}

/** Is `report` a report of the merged meeting `meeting`, as `other` is? */
export interface DoubtfulMerge extends Doubtful {
  /** So much must speak for two reports' being on one meeting. */
  readonly threshold: number;
  readonly meeting: string;
  readonly report: Told & { readonly meeting: Meeting };
  readonly other: Told & { readonly meeting: Meeting };
}

/** Are the words of `entry` about the promise that `promised` made? */
export interface DoubtfulLink extends Doubtful {
  readonly promise: string;
  readonly action: string;
  readonly entry: Told & { readonly kind: Act['kind'] };
  readonly promised: Told;
}

interface Paged<T> {
  readonly total: number;
  readonly items: readonly T[];
}

interface Row<Prepared> {
  readonly document: string;
  readonly finding: string;
  readonly other: string;
  readonly other_finding: string;
  readonly prepared: Prepared;
  readonly other_prepared: Prepared;
  /** The merged meeting or the promise that each is in. */
  readonly place: string | null;
  readonly other_place: string;
}

/** Merges of which the machine is least sure, those first: reports put together with little to spare, and kept apart for little. */
export async function doubtfulMerges(db: Db, limit: number): Promise<Paged<DoubtfulMerge>> {
  const rows = await doubts<PreparedMeeting>(
    db,
    'merge',
    { table: 'meeting_members', id: 'meeting_id', place: 'merged_id' },
    limit,
  );
  const items = await Promise.all(
    rows.items.map(async (row) => {
      const { score, reasons } = compareMeetings(fromPrepared(row.prepared), fromPrepared(row.other_prepared));
      const [report, other] = await Promise.all([
        told(db, row.document, row.finding),
        told(db, row.other, row.other_finding),
      ]);
      const together = row.place === row.other_place;
      return { together, score, reasons, threshold, meeting: row.other_place, report, other };
    }),
  );
  return { total: rows.total, items };
}

/** Links of words with promises of which the machine is least sure, those first. */
export async function doubtfulLinks(db: Db, limit: number): Promise<Paged<DoubtfulLink>> {
  const rows = await doubts<Act>(db, 'link', { table: 'acts', id: 'act_id', place: 'promise_id' }, limit);
  const items = await Promise.all(
    rows.items.map(async ({ prepared, other_prepared: promise, place, other_place }) => {
      const { score, reasons } = compareActs(promise, prepared);
      const [entry, promised] = await Promise.all([toldBy(db, prepared), toldBy(db, promise)]);
      return {
        together: place === other_place,
        score,
        reasons,
        promise: other_place,
        action: promise.action,
        entry: { ...entry, kind: prepared.kind },
        promised,
      };
    }),
  );
  return { total: rows.total, items };
}

/** The table that says in which merged meeting, or about which promise, each side of a pair is. */
interface Places {
  readonly table: 'meeting_members' | 'acts';
  readonly id: 'meeting_id' | 'act_id';
  readonly place: 'merged_id' | 'promise_id';
}

async function doubts<Prepared>(
  db: Db,
  kind: 'merge' | 'link',
  { table, id, place }: Places,
  limit: number,
): Promise<Paged<Row<Prepared>>> {
  const of = (side: 'm' | 'o', column: string) => sql.ref(`${side}.${column}`);
  const from = sql`from doubts q
    join ${sql.table(table)} m on m.document_id = q.document_id and ${of('m', id)} = q.finding
    join ${sql.table(table)} o on o.document_id = q.other_document_id and ${of('o', id)} = q.other_finding
    where q.kind = ${kind} and ${of('o', place)} is not null`;
  const { rows } = await sql<Row<Prepared>>`
    select q.document_id as document, q.finding, q.other_document_id as other, q.other_finding, m.prepared, o.prepared as other_prepared,
      ${of('m', place)} as place, ${of('o', place)} as other_place ${from}
    order by q.margin, q.document_id, q.finding, q.other_document_id limit ${limit}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(db);
  return { total: total.rows[0]!.n, items: rows };
}

async function told(db: Db, document: string, meetingId: string): Promise<Told & { meeting: Meeting }> {
  const { report, from } = await reportOf(db, document);
  const meeting = report.meetings.find((m) => m.id === meetingId)!;
  const { evidence } = meeting;
  return {
    id: `${document}.${meetingId}`,
    from,
    evidence,
    passage: passageAround(report.document.text, evidence),
    meeting,
  };
}

async function toldBy(db: Db, { document, id, evidence }: Act): Promise<Told> {
  const { report, from } = await reportOf(db, document);
  return { id: `${document}.${id}`, from, evidence, passage: passageAround(report.document.text, evidence) };
}

async function reportOf(db: Db, document: string): Promise<{ report: Report; from: FindingSource }> {
  const { report, text, id, ...from } = await db
    .selectFrom('documents')
    .select(['id', 'title', 'published', 'outlet', 'source', 'url', 'report', 'text'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow();
  return { report: restore(report, text), from: { document: id, ...from } };
}
