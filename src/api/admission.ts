import type { MiddlewareHandler } from 'hono';
import { problem } from './problems.js';
import type { Session } from './session.js';

/** Lets in only who names the token or is signed in; everybody may ask whether that is needed, and sign in. */
export function admit(session: Session): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path === '/api/session' || session.admits(c)) return next();
    c.header('www-authenticate', 'Bearer realm="rapporteur"');
    return problem(c, 401, 'Token needed', 'Name the token of this server as: Authorization: Bearer TOKEN');
  };
}

/** Forms of another site can be sent here without asking, JSON cannot: the browser asks first, and nobody says yes. */
export const needJson: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST' || c.req.header('content-type')?.startsWith('application/json')) return next();
  return problem(c, 415, 'JSON needed', 'Send it as application/json.');
};

/**
 * Where no token is asked for, answers only who calls this machine by a name of its own: a page elsewhere whose name was made to
 * point here carries that name in its requests.
 */
export function needOwnName(session: Session): MiddlewareHandler {
  return async (c, next) => {
    if (session.needed || isOwnName(new URL(c.req.url).hostname)) return next();
    return problem(c, 403, 'Not by that name', 'Without a token this server answers only at localhost and 127.0.0.1.');
  };
}

const isOwnName = (host: string): boolean => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
