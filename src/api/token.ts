import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { problem } from './problems.js';

/** Lets in only who names the token (`Authorization: Bearer …`); compares in constant time. Without a token everybody is let in. */
export function requireToken(token: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (token === null || same(/^Bearer\s+(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '', token))
      return next();
    c.header('www-authenticate', 'Bearer realm="rapporteur"');
    return problem(c, 401, 'Token needed', 'Name the token of this server as: Authorization: Bearer TOKEN');
  };
}

/** Hashes first, so that not even the lengths tell anything. */
function same(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
