import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { problem } from './problems.js';
import type { SessionState } from './session-types.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What the home view asks first: named with the page itself, so that it is on its way while the scripts are. */
const homeAsks = ['/api/overview', '/api/documents?limit=6']
  .map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`)
  .join(', ');

/**
 * Serves the built web app from a folder: its files, and its page for every other address, since the app reads those itself. The page
 * is told whether a token is needed, so that it asks for it at once.
 */
export function webApp(folder: string, sessionOf: (c: Context) => SessionState['state']): Hono {
  const app = new Hono();
  const root = resolve(folder);
  app.get('*', (c) => {
    const page = join(root, 'index.html');
    if (!existsSync(page)) return problem(c, 404, 'No page', 'The web page is not built; the API answers below /api.');
    const named = fileBelow(root, c.req.path);
    const file = named ?? page;
    // The bundler names a file in assets/ by its content, so it never changes.
    const caching = named?.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': caching };
    if (file !== page) return c.body(new Uint8Array(readFileSync(file)), 200, headers);
    const session = sessionOf(c);
    const link = c.req.path === '/' && session !== 'needed' ? { link: homeAsks } : {};
    return c.body(readFileSync(page, 'utf8').replace(sessionMeta, `$1${session}$2`), 200, { ...headers, ...link });
  });
  return app;
}

/** Where the page carries the state of the session. */
const sessionMeta = /(<meta name="session" content=")open(")/;

/** The file that a path names within a folder; null where it names none, or one outside. */
function fileBelow(root: string, path: string): string | null {
  let file: string;
  try {
    file = resolve(root, `.${decodeURIComponent(path)}`);
  } catch {
    return null;
  }
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
