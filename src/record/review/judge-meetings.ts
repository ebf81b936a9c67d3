import { sql } from 'kysely';
import { reportsOf } from '../findings.js';
import type { Db } from '../schema.js';
import { keepWord, placeNamed, type WordOnPairs } from './keep-word.js';
import type { Pair, PairVerdict, Side } from './pairs.js';

/**
 * What a person says of a meeting that the machine has put together of several reports. `confirm`: the reports are on this meeting. `reject`: they are
 * not, nor one with it. `split`: they are on a meeting of their own. `merge`: this meeting and `with` are one.
 */
export interface MeetingVerdict extends WordOnPairs {
  /** Id of the merged meeting. */
  readonly meeting: string;
  /** Reports of meetings as `document.m1`, in the meeting or not; all of the meeting where none is named. */
  readonly reports?: readonly string[] | undefined;
}

interface Member {
  readonly key: string;
  readonly side: Side & { readonly kind: 'meetings' };
}

/** Keeps the word, settles what it is about anew, and returns its number. Throws a RangeError where the record has no such meeting or report. */
export const judgeMeeting = (db: Db, said: MeetingVerdict): Promise<number> =>
  keepWord(db, said, async (trx) => {
    const members = await membersOf(trx, said.meeting);
    if (members.length === 0) throw new RangeError(`the record has no meeting ${said.meeting}`);
    return pairsOf(trx, said, members);
  });

/** Keeps a person's word on two reports of meetings (`document.m1`), wherever these now are, and settles both anew. */
export const judgeReports = (
  db: Db,
  author: string,
  verdict: PairVerdict,
  reports: readonly [string, string],
  reason: string | null,
): Promise<number> =>
  keepWord(db, { author, reason }, async (trx) => {
    const [a, b] = await Promise.all(reports.map((r) => reportNamed(trx, r, [])));
    return crossed(verdict, [a!], [b!]);
  });

async function pairsOf(db: Db, said: MeetingVerdict, members: readonly Member[]): Promise<Pair[]> {
  if (said.verdict === 'merge') {
    const others = await membersOf(db, said.with ?? '');
    if (others.length === 0) throw new RangeError(`the record has no meeting ${said.with ?? ''} to be merged with`);
    return crossed('together', members, others);
  }
  const named = said.reports?.length
    ? await Promise.all(said.reports.map((r) => reportNamed(db, r, members)))
    : members;
  const rest = members.filter((m) => !named.some((n) => n.key === m.key));
  const verdict = said.verdict === 'confirm' ? 'together' : 'apart';
  const pairs = rest.length > 0 ? crossed(verdict, rest, named) : amongThem(verdict, named);
  return said.verdict === 'split' ? [...pairs, ...amongThem('together', named)] : pairs;
}

/** Every pair is kept, not one for all: an earlier word on any of them must not outlive this one. */
const crossed = (verdict: PairVerdict, some: readonly Member[], others: readonly Member[]): Pair[] =>
  some.flatMap((a) => others.map((b) => ({ verdict, a: a.side, b: b.side })));
const amongThem = (verdict: PairVerdict, members: readonly Member[]): Pair[] =>
  members.flatMap((m, i) => crossed(verdict, [m], members.slice(i + 1)));

async function reportNamed(db: Db, name: string, members: readonly Member[]): Promise<Member> {
  const known = members.find((m) => m.key === name);
  if (known) return known;
  const { document, finding } = placeNamed(name);
  const [member] = await query(db, sql`b.document_id = ${document} and b.meeting_id = ${finding}`);
  if (!member) throw new RangeError(`the record has no report ${name} of a meeting; it is written document.m1`);
  return member;
}

const membersOf = (db: Db, meeting: string): Promise<Member[]> => query(db, sql`b.merged_id = ${meeting}`);

async function query(db: Db, where: ReturnType<typeof sql>): Promise<Member[]> {
  const { rows } = await sql<{ document_id: string; meeting_id: string }>`
    select b.document_id, b.meeting_id from meeting_members b join documents d on d.id = b.document_id
    where ${where} and d.superseded_by is null order by d.serial, b.meeting_id`.execute(db);
  const reports = await reportsOf(
    db,
    rows.map((r) => r.document_id),
  );
  return rows.map(({ document_id, meeting_id }) => {
    const finding = reports.get(document_id)!.meetings.find((m) => m.id === meeting_id)!;
    const [first] = finding.evidence;
    return {
      key: `${document_id}.${meeting_id}`,
      side: { document: document_id, kind: 'meetings', start: first?.start ?? 0, end: first?.end ?? 0, finding },
    };
  });
}
