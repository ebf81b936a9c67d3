import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { admit, needJson, needOwnName } from './admission.js';
import { problem, problemOfError } from './problems.js';
import { remembered } from './remembered.js';
import { actors } from './resources/actors.js';
import { additions } from './resources/additions.js';
import { brief } from './resources/brief.js';
import { documents } from './resources/documents.js';
import { findings } from './resources/findings.js';
import { health } from './resources/health.js';
import { judged } from './resources/judged.js';
import { merged } from './resources/merged.js';
import { original } from './resources/original.js';
import { overview } from './resources/overview.js';
import { pairs } from './resources/pairs.js';
import { people } from './resources/people.js';
import { promises } from './resources/promises.js';
import { review } from './resources/review.js';
import { rounds } from './resources/rounds.js';
import { search } from './resources/search.js';
import { series } from './resources/series.js';
import { sessionResource, stateOf } from './resources/session.js';
import { suggestions } from './resources/suggestions.js';
import { why } from './resources/why.js';
import { type ApiContext, type Routes, routes } from './routes.js';
import { sessionWith } from './session.js';
import { today } from './today.js';
import { webApp } from './web.js';

export interface ApiOptions extends ApiContext {
  /** What callers must name to be let in, or null. */
  readonly token: string | null;
  /** Where the built web app lies. */
  readonly web: string;
}

const resources = [
  brief,
  documents,
  search,
  suggestions,
  overview,
  rounds,
  series,
  actors,
  people,
  findings,
  health,
  merged,
  promises,
  additions,
  why,
  review,
  pairs,
  judged,
];

const description = `What the record holds, what people judge of it, and pages to be added. Lists are paged by \`limit\` and \`offset\`; answers\nto GET carry an ETag; what goes wrong is said as in RFC 9457.`;

/** The server: the API below /api, described at /api itself, and the web app everywhere else. */
export function createApi(options: ApiOptions): Routes {
  const app = routes();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
      // Somebody else's page is answered under a policy of its own.
      overwrite: false,
    }),
  );
  const session = sessionWith(options.token);
  app.use(needOwnName(session));
  app.use('/api/*', admit(session), needJson);
  // Before what is remembered, here or by the browser: these differ from caller to caller, or carry a policy of their own.
  app.route('/api', sessionResource(session));
  app.route('/api', original(options));
  // Not for what is sent as it comes: a tag needs the whole answer.
  app.get('*', etag());
  app.get('*', compress({ threshold: 4096 }));
  app.use('/api/*', remembered(options.record.db, today));
  for (const resource of resources) app.route('/api', resource(options));
  app.doc31('/api', { openapi: '3.1.0', info: { title: 'Rapporteur', version: options.version, description } });
  app.all('/api/*', (c) =>
    problem(c, 404, 'No such resource', `There is nothing at ${c.req.path}; /api lists what there is.`),
  );
  app.route(
    '/',
    webApp(options.web, (c) => stateOf(session, session.admits(c))),
  );
  app.onError(problemOfError);
  return app;
}
