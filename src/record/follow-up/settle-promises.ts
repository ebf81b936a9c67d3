import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { forgetDoubts, keepDoubts, type Weighed } from '../doubts.js';
import { jsonRows } from '../rows.js';
import type { Db } from '../schema.js';
import { actKeys } from './act-keys.js';
import { type Act, actsOf } from './acts.js';
import { actThreshold, compareActs } from './compare-acts.js';
import { obeyJudgements, promiseId } from './obey-judgements.js';

interface Known {
  readonly document_id: string;
  readonly act_id: string;
  readonly promise_id: string | null;
  readonly prepared: Act;
}

/** Connects a report's promises and deeds with the promises that the record knows, and what it knows unconnected with the new promises. */
export async function settlePromises(db: Db, report: Report): Promise<void> {
  const touched = new Set(await forgetActs(db, report.document.id));
  const acts = actsOf(report);
  const known = await similar(db, acts);
  const placed: Known[] = [];
  const weighed: Weighed[] = [];
  for (const act of acts) {
    const best = likestPromise(act, known);
    if (best) weighed.push(weighedOf(act, best));
    const promise = accepted(act, best) ?? (act.kind === 'commitment' ? bestPromise(act, placed) : null);
    const promise_id = promise ?? (act.kind === 'commitment' ? newId(act) : null);
    placed.push({ document_id: act.document, act_id: act.id, promise_id, prepared: act });
    if (promise_id) touched.add(promise_id);
  }
  await write(db, placed);
  await keepDoubts(db, 'link', thresholdOfPair, weighed);
  const attached = await attachEarlier(db, placed, known);
  await keepFirstMeeting(db, [...touched]);
  for (const id of await obeyJudgements(db, [report.document.id, ...attached])) touched.add(id);
  await revaluePromises(db, [...touched]);
}

/** Takes a document's acts out; returns the promises that they were about. What was said of a promise that nobody makes now is free again. */
export async function forgetActs(db: Db, document: string): Promise<string[]> {
  await db.deleteFrom('act_keys').where('document_id', '=', document).execute();
  await forgetDoubts(db, 'link', document);
  const rows = await db.deleteFrom('acts').where('document_id', '=', document).returning('promise_id').execute();
  const left = [...new Set(rows.flatMap((r) => r.promise_id ?? []))];
  if (left.length > 0)
    await sql`update acts a set promise_id = null where a.promise_id = any(${left}::text[])
      and not exists (select from acts c where c.promise_id = a.promise_id and c.kind = 'commitment')`.execute(db);
  return left;
}

/** Acts of other documents that share a key with one of `acts`, those that share most first. */
async function similar(db: Db, acts: readonly Act[]): Promise<Known[]> {
  const keys = [...new Set(acts.flatMap((a) => actKeys(a, 'asked')))];
  if (keys.length === 0) return [];
  const { rows } = await sql<Known>`
    select a.document_id, a.act_id, a.promise_id, a.prepared from acts a
    join (select document_id, act_id, count(*) as n from act_keys where key = any(${keys}::text[]) group by 1, 2 order by n desc, 1, 2 limit 200) k
      on k.document_id = a.document_id and k.act_id = a.act_id
    order by k.n desc, a.document_id, a.act_id`.execute(db);
  return rows;
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
  readonly known: Known;
  readonly score: number;
}

/** The promise that an act is most like, however little; a deed is about a promise only if it was told no earlier. */
function likestPromise(act: Act, known: readonly Known[]): Likest | null {
  let best: Likest | null = null;
  for (const other of known) {
    const { promise_id, prepared } = other;
    if (!promise_id || prepared.kind !== 'commitment') continue;
    if (act.kind !== 'commitment' && act.day && prepared.day && act.day < prepared.day) continue;
    const { score } = compareActs(prepared, act);
    if (score > (best?.score ?? 0)) best = { known: other, score };
  }
  return best;
}

const accepted = (act: Act, best: Likest | null): string | null =>
  best && best.score >= thresholdOf(act) ? best.known.promise_id : null;
const bestPromise = (act: Act, known: readonly Known[]): string | null => accepted(act, likestPromise(act, known));

/** So much must speak for an act's being about a promise: a remark that is no finding must be the more alike. */
export const thresholdOf = (act: Pick<Act, 'kind'>): number => actThreshold + (act.kind === 'remark' ? 1 : 0);
const thresholdOfPair = ({ finding }: Weighed): number =>
  thresholdOf({ kind: finding.startsWith('x') ? 'remark' : 'delivery' });

const weighedOf = (act: Act, { known, score }: Likest): Weighed => ({
  document: act.document,
  finding: act.id,
  otherDocument: known.document_id,
  otherFinding: known.act_id,
  score,
});

/** Deeds that were told of before the page that promises them was added. Returns the documents that tell of them. */
async function attachEarlier(db: Db, placed: readonly Known[], known: readonly Known[]): Promise<string[]> {
  const fresh = placed.filter((p) => p.prepared.kind === 'commitment');
  const attached: string[] = [];
  for (const other of known.filter((k) => k.promise_id === null)) {
    const id = bestPromise(other.prepared, fresh);
    if (!id) continue;
    await db
      .updateTable('acts')
      .set({ promise_id: id })
      .where('document_id', '=', other.document_id)
      .where('act_id', '=', other.act_id)
      .execute();
    attached.push(other.document_id);
  }
  return attached;
}

const newId = (act: Pick<Act, 'document' | 'id'>): string => promiseId(`${act.document}:${act.id}`);

async function write(db: Db, placed: readonly Known[]): Promise<void> {
  if (placed.length === 0) return;
  const promises = [...new Set(placed.flatMap((p) => p.promise_id ?? []))].map((id) => ({ id }));
  await sql`insert into promises (id, "by", "to", action, contexts)
    select q.id, '{}', '{}', '', '{}' from jsonb_to_recordset(${jsonRows(promises)}::jsonb) as q(id text) on conflict do nothing`.execute(
    db,
  );
  const rows = placed.map((p) => ({ ...p, kind: p.prepared.kind, day: p.prepared.day }));
  await sql`insert into acts select r.* from jsonb_populate_recordset(null::acts, ${jsonRows(rows)}::jsonb) r`.execute(
    db,
  );
  const keys = placed.flatMap(({ document_id, act_id, prepared }) =>
    [...new Set(actKeys(prepared, 'kept'))].map((key) => ({ key, document_id, act_id })),
  );
  await sql`insert into act_keys select r.* from jsonb_populate_recordset(null::act_keys, ${jsonRows(keys)}::jsonb) r on conflict do nothing`.execute(
    db,
  );
}

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
}
