import { type Context, Hono } from 'hono';
import { firstAsks } from './first-asks.js';
import { answerPacked, type Packed } from './packed.js';
import { problem } from './problems.js';
import type { SessionState } from './session-types.js';
import { webFiles } from './web-files.js';

/**
 * Serves the built web app from a folder: its files, and its page for every other address, since the app reads those itself. The page
 * is told whether a token is needed, so that it asks for it at once.
 */
export function webApp(folder: string, sessionOf: (c: Context) => SessionState['state']): Hono {
  const app = new Hono();
  const files = webFiles(folder);
  app.get('*', async (c) => {
    const { path } = c.req;
    const file = path === page ? null : await files.read(path);
    // The bundler names a file in assets/ by its content, so it never changes.
    if (file)
      return answerPacked(c, file, {
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    const session = sessionOf(c);
    const html = await files.text(page, session, (text) => text.replace(sessionMeta, `$1${session}$2`));
    if (!html) return problem(c, 404, 'No page', 'The web page is not built; the API answers below /api.');
    const asks = session === 'needed' ? [] : asksAt(new URL(c.req.url));
    const link = ahead(filesIn(html), asks);
    return answerPacked(c, html, { 'cache-control': 'no-cache', ...(link && { link }) });
  });
  return app;
}

const page = '/index.html';

/** Where the page carries the state of the session. */
const sessionMeta = /(<meta name="session" content=")open(")/;

/** What the view at an address asks first; one that narrows the view by a query is left to the view. */
const asksAt = ({ pathname, search }: URL): readonly string[] =>
  search === '' ? firstAsks(pathname.replace(/\/+$/, '') || '/') : [];

/** A `Link` header that names what is needed with the page itself, so that it is on its way before the page is read: its files first, then the answers. */
const ahead = (files: readonly string[], asks: readonly string[]): string =>
  [
    ...files.map((file) => `<${file}>; ${file.endsWith('.css') ? 'rel=preload; as=style' : 'rel=modulepreload'}`),
    ...asks.map((ask) => `<${ask}>; rel=preload; as=fetch`),
  ]
    .map((link) => `${link}; crossorigin`)
    .join(', ');

/** The scripts and styles that a page names. */
const filesIn = ({ body }: Packed): string[] =>
  [...new TextDecoder().decode(body).matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
