import { sql } from 'kysely';
import type { Db } from '../schema.js';
import type { Act } from './acts.js';
import { nothingFound, type State, stateOf } from './history.js';

/** An act whose state is not yet told against the words that now make its promise; `made` are those, or null where the act itself is them. */
interface Untold {
  readonly serial: number;
  readonly first: number;
  readonly act: Act;
  readonly made: Act | null;
}

/**
 * Keeps how promises stand, so that all of them can be sorted and counted by it. Only acts that came to a promise, or whose promise is now made by other
 * words, are looked at again: a promise that is told of a thousand times costs no more than another.
 */
export async function keepStates(db: Db, promises: readonly string[]): Promise<void> {
  if (promises.length === 0) return;
  await tellActs(db, promises);
  await sql`
    update promises p set state = coalesce(q.state, ${nothingFound}), last_deadline = q.last_deadline
    from (
      select a.promise_id, max((a.prepared->>'deadline') collate "C") as last_deadline,
        (array_agg(a.state order by a.day desc nulls first, a.kind = 'commitment', d.serial desc, a.act_id desc)
          filter (where a.state not in ('promised', 'recalled')))[1] as state
      from acts a join documents d on d.id = a.document_id where a.promise_id = any(${[...promises]}::text[]) group by 1
    ) q where q.promise_id = p.id`.execute(db);
}

async function tellActs(db: Db, promises: readonly string[]): Promise<void> {
  const { rows } = await sql<Untold>`
    with first as (
      select distinct on (a.promise_id) a.promise_id, a.serial, a.prepared from acts a join documents d on d.id = a.document_id
      where a.promise_id = any(${[...promises]}::text[]) and a.kind = 'commitment'
      order by a.promise_id, a.day nulls last, d.serial, a.act_id)
    select a.serial, f.serial as first, a.prepared as act, case when a.serial <> f.serial then f.prepared end as made
    from acts a join first f on f.promise_id = a.promise_id where a.told_against is distinct from f.serial`.execute(db);
  if (rows.length === 0) return;
  const states: State[] = rows.map(({ act, made }) => stateOf(act, made ?? act));
  await sql`update acts a set state = q.state, told_against = q.first
    from unnest(${rows.map((r) => r.serial)}::integer[], ${rows.map((r) => r.first)}::integer[], ${states}::text[])
      as q(serial, first, state) where a.serial = q.serial`.execute(db);
}
