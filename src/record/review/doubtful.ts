import type { Evidence, Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { restore } from '../documents.js';
import { type FindingSource, sourceOf } from '../findings.js';
import type { Act } from '../follow-up/acts.js';
import { compareActs } from '../follow-up/compare-acts.js';
import { thresholdOf } from '../follow-up/settle-promises.js';
import { compareMeetings, threshold } from '../merging/compare.js';
import type { Reason } from '../merging/features.js';
import { fromPrepared, type PreparedMeeting } from '../merging/meeting-report.js';
import type { Db } from '../schema.js';
import { toldReport } from './added.js';
import { pairsInDoubt } from './pairs-in-doubt.js';
import { passageAround, type Waiting } from './queue.js';
import { actSides, meetingSides, type Side, type Sides, sidesOf } from './sides.js';

/** A pair of which the machine is unsure, for a person to settle. */
interface Doubtful {
  /** Whether the machine now holds the two together. */
  readonly together: boolean;
  /** Whether somebody else has given a word on it. */
  readonly judged: boolean;
  /** So much must speak for it. */
  readonly threshold: number;
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

/** An act, with the codes of those who act and those for whom. */
interface ToldAct extends Told {
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** Is `report` a report of the merged meeting `meeting`, as `other` is? */
export interface DoubtfulMerge extends Doubtful {
  readonly meeting: string;
  readonly report: Told & { readonly meeting: Meeting };
  readonly other: Told & { readonly meeting: Meeting };
}

/** Are the words of `entry` about the promise that `promised` made? */
export interface DoubtfulLink extends Doubtful {
  readonly promise: string;
  readonly action: string;
  /** The days on which the words and the promise were published, or null. */
  readonly day: string | null;
  readonly promisedOn: string | null;
  readonly entry: ToldAct & { readonly kind: Act['kind'] };
  readonly promised: ToldAct;
}

interface Paged<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** Merges that wait for `author`'s word, those first of which the machine is least sure: put together with little to spare, and kept apart for little. */
export async function doubtfulMerges(db: Db, limit: number, author?: string): Promise<Paged<DoubtfulMerge>> {
  const { total, items } = await waiting<PreparedMeeting>(db, 'merge', meetingSides, limit, author);
  return {
    total,
    items: await Promise.all(
      items.map(async ({ judged, a, b }) => {
        const { score, reasons } = compareMeetings(fromPrepared(a.prepared), fromPrepared(b.prepared));
        const [report, other] = await Promise.all([told(db, a.document, a.finding), told(db, b.document, b.finding)]);
        return { together: a.place === b.place, judged, score, reasons, threshold, meeting: b.place!, report, other };
      }),
    ),
  };
}

/** Links of words with promises that wait for `author`'s word, those first of which the machine is least sure. */
export async function doubtfulLinks(db: Db, limit: number, author?: string): Promise<Paged<DoubtfulLink>> {
  const { total, items } = await waiting<Act>(db, 'link', actSides, limit, author);
  return {
    total,
    items: await Promise.all(
      items.map(async ({ judged, a, b }) => {
        const { score, reasons } = compareActs(b.prepared, a.prepared);
        const [entry, promised] = await Promise.all([toldBy(db, a.prepared), toldBy(db, b.prepared)]);
        return {
          together: a.place === b.place,
          judged,
          score,
          reasons,
          threshold: thresholdOf(a.prepared),
          promise: b.place!,
          action: b.prepared.action,
          day: a.prepared.day,
          promisedOn: b.prepared.day,
          entry: { ...entry, kind: a.prepared.kind },
          promised,
        };
      }),
    ),
  };
}

interface Pair<Prepared> {
  readonly judged: boolean;
  readonly a: Side<Prepared>;
  readonly b: Side<Prepared>;
}

async function waiting<Prepared>(
  db: Db,
  kind: 'merge' | 'link',
  sides: Sides,
  limit: number,
  author: string | undefined,
): Promise<Paged<Pair<Prepared>>> {
  const { total, items: first } = await pairsInDoubt(db, kind, author, limit);
  const known = await sidesOf<Prepared>(
    db,
    sides,
    first.flatMap(({ a, b }) => [a, b]),
  );
  const items = first.flatMap(({ judged, ...pair }) => {
    const [a, b] = [known.get(pair.a), known.get(pair.b)];
    return a && b?.place ? [{ judged, a, b }] : [];
  });
  return { total, items };
}

async function told(db: Db, document: string, meetingId: string): Promise<Told & { meeting: Meeting }> {
  const { report, from } = await reportOf(db, document);
  const meeting = report.meetings.find((m) => m.id === meetingId)!;
  const { evidence } = meeting;
  return {
    id: `${document}.${meetingId}`,
    from: sourceOf(from, meeting),
    evidence,
    passage: passageAround(report.document.text, evidence),
    meeting,
  };
}

async function toldBy(db: Db, { document, id, evidence, by, to, addedBy }: Act): Promise<ToldAct> {
  const { report, from } = await reportOf(db, document);
  return {
    id: `${document}.${id}`,
    from: sourceOf(from, { addedBy }),
    evidence,
    by,
    to,
    passage: passageAround(report.document.text, evidence),
  };
}

async function reportOf(db: Db, document: string): Promise<{ report: Report; from: FindingSource }> {
  const { report, text, id, ...from } = await db
    .selectFrom('documents')
    .select(['id', 'title', 'published', 'outlet', 'source', 'url', 'report', 'text'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow();
  return { report: await toldReport(db, restore(report, text)), from: { document: id, ...from } };
}
