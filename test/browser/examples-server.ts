import { relative, resolve } from 'node:path';
import { createApi } from '../../src/api/app.js';
import { listen } from '../../src/api/listen.js';
import { loadReader } from '../../src/cli/reader.js';
import type { Page } from '../../src/model/page.js';
import { addReport } from '../../src/record/add.js';
import { openRecord } from '../../src/record/open.js';
import { readSources } from '../../src/sources/read-sources.js';

const root = resolve(import.meta.dirname, '../..');

export interface Served {
  readonly address: string;
  /** Serves the same record at another address, to those who name a token. */
  guarded(token: string): Promise<string>;
  close(): Promise<void>;
}

/** The program as `npm start` serves it: the example pages read into a record in memory, the API, and the built page. */
export async function serveExamples(): Promise<Served> {
  const pages: Page[] = [];
  for await (const sourced of readSources([relative(process.cwd(), resolve(root, 'examples'))]))
    if ('page' in sourced) pages.push(sourced.page);
  return servePages(pages);
}

/** The same with pages of a test's own. */
export async function servePages(pages: readonly Page[]): Promise<Served> {
  const reader = await loadReader();
  const record = await openRecord({ kind: 'memory' });
  for (const page of pages) await addReport(record.db, reader.read(page), reader.maker, page);
  const options = { record, version: '0', web: resolve(root, 'dist/web'), reader: async () => reader };
  const servers: Awaited<ReturnType<typeof listen>>[] = [];
  const serve = async (token: string | null): Promise<string> => {
    const server = await listen(createApi({ ...options, token }), '127.0.0.1', 0, () => {});
    servers.push(server);
    return `http://127.0.0.1:${server.port}`;
  };
  return {
    address: await serve(null),
    guarded: serve,
    close: async () => {
      for (const server of servers) await server.close();
      await record.close();
    },
  };
}
