import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** How long a browser stays signed in, in seconds: a month. */
const lifetime = 30 * 24 * 3600;
const cookie = 'rapporteur-session';

/**
 * Who may ask: programs that name the token with each request, and browsers that were given it once at the sign-in screen. A browser
 * then carries a pass made from the token in a cookie that no script can read and no other site can send. Passes are told by their
 * signature, so several servers with one token know each other's; another token ends them all.
 */
export interface Session {
  /** Whether a token is asked for at all. */
  readonly needed: boolean;
  isToken(given: string): boolean;
  /** Whether the request names the token or carries a pass that holds. */
  admits(c: Context): boolean;
  open(c: Context): void;
  /** Ends the pass that the request carries, here and in the browser. */
  close(c: Context): void;
}

/** Times are in milliseconds since 1970; `now` tells the present one. */
export function sessionWith(token: string | null, now: () => number = Date.now): Session {
  const ended = new Set<string>();
  const isToken = (given: string): boolean => token !== null && same(given, token);
  const signed = (stamp: string): string =>
    `${stamp}.${createHmac('sha256', token!).update(stamp).digest('base64url')}`;
  const holds = (pass: string): boolean => {
    const stamp = pass.slice(0, pass.lastIndexOf('.'));
    return same(pass, signed(stamp)) && Number.parseInt(stamp, 36) > now() && !ended.has(pass);
  };
  return {
    needed: token !== null,
    isToken,
    admits: (c) => {
      if (token === null) return true;
      const bearer = /^Bearer\s+(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
      return bearer === undefined ? holds(getCookie(c, cookie) ?? '') : isToken(bearer);
    },
    open: (c) => {
      const stamp = `${(now() + lifetime * 1000).toString(36)}.${randomBytes(12).toString('base64url')}`;
      setCookie(c, cookie, signed(stamp), {
        httpOnly: true,
        sameSite: 'Strict',
        secure: isEncrypted(c),
        path: '/',
        maxAge: lifetime,
      });
    },
    close: (c) => {
      const pass = getCookie(c, cookie);
      // Only passes of ours are remembered, so that nobody can fill the memory.
      if (pass && token !== null && holds(pass)) ended.add(pass);
      deleteCookie(c, cookie, { path: '/' });
    },
  };
}

/** Also behind a proxy that ends the encryption. */
const isEncrypted = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';

/** Compares in constant time; hashes first, so that not even the lengths tell anything. */
function same(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
