import type { MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import type { Db } from '../record/schema.js';
import { answerPacked, type Packed, pack } from './packed.js';

/** So many bytes of answers are kept at most; those asked longest ago go first. */
const room = 40_000_000;

/**
 * Gives the same answer again as long as the record is the same, packed once. PostgreSQL itself says whether it is: two equal snapshots see equal
 * rows, and a snapshot that a write has followed never comes back. The day is part of what is asked, since deadlines are held against it.
 */
export function remembered(db: Db, day: () => string): MiddlewareHandler {
  const kept = new Map<string, Packed>();
  let taken = 0;
  let current = '';
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(db);
    const now = `${rows[0]!.now} ${day()}`;
    if (now !== current) {
      kept.clear();
      taken = 0;
      current = now;
    }
    const { pathname, search } = new URL(c.req.url);
    const asked = pathname + search;
    const known = kept.get(asked);
    if (known) {
      kept.delete(asked);
      kept.set(asked, known);
      return answerPacked(c, known);
    }
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    if (c.res.status !== 200 || !/^(?:application\/json|text\/)/.test(type)) return;
    const packed = await pack(new Uint8Array(await c.res.arrayBuffer()), type);
    c.res = answerPacked(c, packed);
    const size = sizeOf(packed);
    if (now !== current || size > room / 4 || kept.has(asked)) return;
    kept.set(asked, packed);
    taken += size;
    for (const [oldest, old] of kept) {
      if (taken <= room) break;
      kept.delete(oldest);
      taken -= sizeOf(old);
    }
  };
}

const sizeOf = ({ body, gzipped }: Packed): number => body.length + (gzipped?.length ?? 0);
