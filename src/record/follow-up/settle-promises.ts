import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { forgetDoubts, keepDoubts, type Weighed } from '../doubts.js';
import type { Db } from '../schema.js';
import { ActBook, type KnownAct, removeActs } from './act-book.js';
import { type Act, actsOf } from './acts.js';
import { actThreshold, compareActs } from './compare-acts.js';
import { keepStates } from './keep-states.js';
import { obeyJudgements, promiseId } from './obey-judgements.js';

/** Connects promises and deeds of reports, in their order, with the promises that the record knows, and what it knows unconnected with the new promises. */
export async function settlePromises(db: Db, reports: readonly Report[]): Promise<void> {
  const documents = reports.map((r) => r.document.id);
  const touched = new Set(await forgetActs(db, documents));
  const acts = reports.map(actsOf);
  const book = await ActBook.open(db, acts.flat());
  const weighed: Weighed[] = [];
  const attached = new Set<string>();
  for (const own of acts) {
    const placed: KnownAct[] = [];
    const known = new Set<KnownAct>();
    for (const act of own) {
      const alike = await book.like(act);
      for (const other of alike) known.add(other);
      const best = likestPromise(act, alike);
      if (best) weighed.push(weighedOf(act, best));
      const promise = accepted(act, best) ?? (act.kind === 'commitment' ? bestPromise(act, placed) : null);
      placed.push(book.add(act, promise ?? (act.kind === 'commitment' ? newId(act) : null)));
    }
    book.publish(placed);
    for (const { promise } of placed) if (promise) touched.add(promise);
    for (const document of attachEarlier(book, placed, known)) attached.add(document);
  }
  await book.save();
  await keepDoubts(db, 'link', thresholdOfPair, weighed);
  await keepFirstMeeting(db, [...touched]);
  for (const id of await obeyJudgements(db, [...new Set([...documents, ...attached])])) touched.add(id);
  await revaluePromises(db, [...touched]);
}

/** Takes documents' acts out; returns the promises that they were about. What was said of a promise that nobody makes now is free again. */
export async function forgetActs(db: Db, documents: readonly string[]): Promise<string[]> {
  await forgetDoubts(db, 'link', documents);
  const left = await removeActs(db, documents);
  if (left.length > 0)
    await sql`update acts a set promise_id = null where a.promise_id = any(${left}::text[])
      and not exists (select from acts c where c.promise_id = a.promise_id and c.kind = 'commitment')`.execute(db);
  return left;
}

/** A promise to meet is kept by the first meeting that fits: later ones are let go, but for those that a person holds to be it. */
async function keepFirstMeeting(db: Db, promises: readonly string[]): Promise<void> {
  if (promises.length === 0) return;
  const start = (act: string) => sql`(${sql.ref(act)}.prepared->'held'->>'start')::date`;
  await sql`update acts a set promise_id = null where a.promise_id = any(${[...promises]}::text[]) and a.kind = 'meeting'
    and exists (select from acts b where b.promise_id = a.promise_id and b.kind = 'meeting' and ${start('b')} < ${start('a')} - 3)
    and not exists (select from judgements j where j.other_document_id = a.document_id and j.other_kind = 'meetings'
      and j.kind = 'commitments' and j.verdict = 'together' and j.undone_at is null)`.execute(db);
}

interface Likest {
  readonly known: KnownAct;
  readonly score: number;
}

/** The promise that an act is most like, however little; a deed is about a promise only if it was told no earlier. */
function likestPromise(act: Act, known: readonly KnownAct[]): Likest | null {
  let best: Likest | null = null;
  for (const other of known) {
    const { promise, act: earlier } = other;
    if (!promise || earlier.kind !== 'commitment') continue;
    if (act.kind !== 'commitment' && act.day && earlier.day && act.day < earlier.day) continue;
    const { score } = compareActs(earlier, act);
    if (score > (best?.score ?? 0)) best = { known: other, score };
  }
  return best;
}

const accepted = (act: Act, best: Likest | null): string | null =>
  best && best.score >= thresholdOf(act) ? best.known.promise : null;
const bestPromise = (act: Act, known: readonly KnownAct[]): string | null => accepted(act, likestPromise(act, known));

/** So much must speak for an act's being about a promise: a remark that is no finding must be the more alike. */
export const thresholdOf = (act: Pick<Act, 'kind'>): number => actThreshold + (act.kind === 'remark' ? 1 : 0);
const thresholdOfPair = ({ finding }: Weighed): number =>
  thresholdOf({ kind: finding.startsWith('x') ? 'remark' : 'delivery' });

const weighedOf = (act: Act, { known, score }: Likest): Weighed => ({
  document: act.document,
  finding: act.id,
  otherDocument: known.act.document,
  otherFinding: known.act.id,
  score,
});

/** Deeds that were told of before the page that promises them was added. Returns the documents that tell of them. */
function attachEarlier(book: ActBook, placed: readonly KnownAct[], known: Iterable<KnownAct>): string[] {
  const fresh = placed.filter((p) => p.act.kind === 'commitment');
  const attached: string[] = [];
  for (const other of known) {
    const id = other.promise === null ? bestPromise(other.act, fresh) : null;
    if (!id) continue;
    book.attach(other, id);
    attached.push(other.act.document);
  }
  return attached;
}

const newId = (act: Pick<Act, 'document' | 'id'>): string => promiseId(`${act.document}:${act.id}`);

/** What a promise is: the words of the first page that has it, and the deadline that it names first. Drops promises that nobody makes any more. */
export async function revaluePromises(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update promises p set "by" = q.by, "to" = q.to, action = q.action, day = q.day, deadline = q.deadline, contexts = q.contexts
    from (
      select distinct on (a.promise_id) a.promise_id, c."by", c."to", c.action, a.day, c.contexts,
        (select min(b.prepared->>'deadline') from acts b where b.promise_id = a.promise_id and b.kind = 'commitment' and b.day is not distinct from a.day) as deadline
      from acts a join commitments c on c.document_id = a.document_id and c.id = a.act_id
      where a.promise_id = any(${[...ids]}::text[]) and a.kind = 'commitment'
      order by a.promise_id, a.day nulls last, length(c.action) desc, a.document_id, a.act_id
    ) q where q.promise_id = p.id`.execute(db);
  await sql`update acts a set promise_id = null where a.promise_id = any(${[...ids]}::text[])
    and not exists (select from acts c where c.promise_id = a.promise_id and c.kind = 'commitment')`.execute(db);
  await sql`delete from promises p where p.id = any(${[...ids]}::text[]) and not exists (select from acts a where a.promise_id = p.id)`.execute(
    db,
  );
  await keepStates(db, ids);
}
