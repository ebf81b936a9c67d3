import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';
import { problem } from './problems.js';

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

/** Serves the built web app from a folder: its files, and its page for every other address, since the app reads those itself. */
export function webApp(folder: string): Hono {
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
    const link = c.req.path === '/' ? { link: homeAsks } : {};
    return c.body(new Uint8Array(readFileSync(file)), 200, {
      'content-type': type,
      'cache-control': caching,
      ...link,
    });
  });
  return app;
}

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
