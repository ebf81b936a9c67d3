import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../schema.js';
import { type JudgedLink, judgedLinks } from './judged-links.js';

/** The id of the promise that an act (`document:c1`) is the first to make. */
export const promiseId = (key: string): string =>
  createHash('sha256').update(`promise ${key}`).digest('hex').slice(0, 16);

interface Placed {
  readonly key: string;
  readonly kind: string;
  readonly promise_id: string | null;
}

/**
 * Puts what people judged where they say that it belongs, whatever the machine has just made of it. Returns the promises that changed; the caller
 * reckons them anew.
 */
export async function obeyJudgements(db: Db, documents: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (const link of await judgedLinks(db, documents)) {
    const [promise, act] = await Promise.all([placed(db, link.promise), placed(db, link.act)]);
    if (!promise?.promise_id || !act) continue;
    const moved = placeOf(link, promise, act);
    if (!moved) continue;
    if (moved.to) await begin(db, moved.to);
    await sql`update acts set promise_id = ${moved.to} where document_id || ':' || act_id = ${moved.key}`.execute(db);
    changed.push(...[promise.promise_id, act.promise_id, moved.to].flatMap((id) => id ?? []));
  }
  return changed;
}

/** What must move, and to which promise; null where all stands as the person says. */
function placeOf(
  { together }: JudgedLink,
  promise: Placed,
  act: Placed,
): { readonly key: string; readonly to: string | null } | null {
  const isTogether = promise.promise_id === act.promise_id;
  if (together) return isTogether ? null : { key: act.key, to: promise.promise_id };
  if (!isTogether) return null;
  if (act.kind !== 'commitment') return { key: act.key, to: null };
  // The promise keeps the name of its first words; the other goes.
  const leaves = act.promise_id === promiseId(act.key) ? promise : act;
  return { key: leaves.key, to: promiseId(leaves.key) };
}

async function placed(db: Db, key: string): Promise<Placed | null> {
  const cut = key.lastIndexOf(':');
  const row = await db
    .selectFrom('acts')
    .select(['kind', 'promise_id'])
    .where('document_id', '=', key.slice(0, cut))
    .where('act_id', '=', key.slice(cut + 1))
    .executeTakeFirst();
  return row ? { key, ...row } : null;
}

async function begin(db: Db, id: string): Promise<void> {
  await sql`insert into promises (id, "by", "to", action, contexts) values (${id}, '{}', '{}', '', '{}') on conflict do nothing`.execute(
    db,
  );
}
