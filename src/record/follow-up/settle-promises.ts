import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { jsonRows } from '../rows.js';
import type { Db } from '../schema.js';
import { actKeys } from './act-keys.js';
import { type Act, actsOf } from './acts.js';
import { actThreshold, compareActs } from './compare-acts.js';

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
  for (const act of acts) {
    const promise = bestPromise(act, known) ?? (act.kind === 'commitment' ? bestPromise(act, placed) : null);
    const promise_id = promise ?? (act.kind === 'commitment' ? newId(act) : null);
    placed.push({ document_id: act.document, act_id: act.id, promise_id, prepared: act });
    if (promise_id) touched.add(promise_id);
  }
  await write(db, placed);
  await attachEarlier(db, placed, known);
  await revaluePromises(db, [...touched]);
}

/** Takes a document's acts out; returns the promises that they were about. */
export async function forgetActs(db: Db, document: string): Promise<string[]> {
  await db.deleteFrom('act_keys').where('document_id', '=', document).execute();
  const rows = await db.deleteFrom('acts').where('document_id', '=', document).returning('promise_id').execute();
  return rows.flatMap((r) => r.promise_id ?? []);
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

/** The promise that an act is most likely about; a deed is about a promise only if it was told no earlier. */
function bestPromise(act: Act, known: readonly Known[]): string | null {
  let best: { id: string; score: number } | null = null;
  for (const { promise_id, prepared } of known) {
    if (!promise_id || prepared.kind !== 'commitment') continue;
    if (act.kind !== 'commitment' && act.day && prepared.day && act.day < prepared.day) continue;
    const { score } = compareActs(prepared, act);
    if (score >= thresholdOf(act) && score > (best?.score ?? 0)) best = { id: promise_id, score };
  }
  return best?.id ?? null;
}

/** A remark that is no finding must be the more alike. */
const thresholdOf = (act: Act): number => actThreshold + (act.kind === 'remark' ? 1 : 0);

/** Deeds that were told of before the page that promises them was added. */
async function attachEarlier(db: Db, placed: readonly Known[], known: readonly Known[]): Promise<void> {
  const fresh = placed.filter((p) => p.prepared.kind === 'commitment');
  for (const other of known.filter((k) => k.promise_id === null)) {
    const id = bestPromise(other.prepared, fresh);
    if (id)
      await db
        .updateTable('acts')
        .set({ promise_id: id })
        .where('document_id', '=', other.document_id)
        .where('act_id', '=', other.act_id)
        .execute();
  }
}

const newId = (act: Act): string =>
  createHash('sha256').update(`promise ${act.document}:${act.id}`).digest('hex').slice(0, 16);

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
