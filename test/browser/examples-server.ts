import { relative, resolve } from 'node:path';
import { createApi } from '../../src/api/app.js';
import { listen } from '../../src/api/listen.js';
import { loadReader } from '../../src/cli/reader.js';
import { addReport } from '../../src/record/add.js';
import { openRecord } from '../../src/record/open.js';
import { readSources } from '../../src/sources/read-sources.js';

const root = resolve(import.meta.dirname, '../..');

/** The program as `npm start` serves it: the example pages read into a record in memory, the API, and the built page. */
export async function serveExamples(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const reader = await loadReader();
  const record = await openRecord({ kind: 'memory' });
  for await (const sourced of readSources([relative(process.cwd(), resolve(root, 'examples'))]))
    if ('page' in sourced) await addReport(record.db, reader.read(sourced.page), reader.maker, sourced.page);
  const app = createApi({
    record,
    version: '0',
    token: null,
    web: resolve(root, 'dist/web'),
    reader: async () => reader,
  });
  const server = await listen(app, '127.0.0.1', 0, () => {});
  return {
    address: `http://127.0.0.1:${server.port}`,
    close: async () => {
      await server.close();
      await record.close();
    },
  };
}
