import { createRoute } from '@hono/zod-openapi';
import { answer } from '../answer.js';
import { problem, problemResponses } from '../problems.js';
import { type Routes, routes } from '../routes.js';
import type { Session } from '../session.js';
import { SessionState, SignIn } from '../session-types.js';
import { Problem } from '../types.js';

const show = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Whether a token is needed, and whether this browser is signed in',
  responses: { 200: { description: 'How it stands', content: { 'application/json': { schema: SessionState } } } },
});

const signIn = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Signs a browser in by the token: sets a cookie that goes with its later requests',
  request: { body: { required: true, content: { 'application/json': { schema: SignIn } } } },
  responses: {
    204: { description: 'Signed in' },
    401: { description: 'Not the token', content: { 'application/problem+json': { schema: Problem } } },
    ...problemResponses,
  },
});

const signOut = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Signs a browser out',
  responses: { 204: { description: 'Signed out' } },
});

export function sessionResource(session: Session): Routes {
  const app = routes();
  app.openapi(show, (c) => {
    c.header('cache-control', 'no-store');
    return answer(c, SessionState, { state: stateOf(session, session.admits(c)) });
  });
  app.openapi(signIn, (c) => {
    const { token } = c.req.valid('json');
    if (session.needed && !session.isToken(token))
      return problem(c, 401, 'Not the token', 'This is not the token that the server was started with.') as never;
    if (session.needed) session.open(c);
    return c.body(null, 204);
  });
  app.openapi(signOut, (c) => {
    session.close(c);
    return c.body(null, 204);
  });
  return app;
}

export const stateOf = ({ needed }: Session, admitted: boolean): SessionState['state'] =>
  !needed ? 'open' : admitted ? 'signed-in' : 'needed';
