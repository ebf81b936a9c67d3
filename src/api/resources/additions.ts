import { setImmediate } from 'node:timers/promises';
import { createRoute } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Page } from '../../model/page.js';
import { addReport } from '../../record/add.js';
import { showDocument } from '../../record/documents.js';
import { knownInput } from '../../record/inputs.js';
import { pageAt } from '../../sources/address.js';
import { decode, isBinary } from '../../sources/decode.js';
import { formOfContent, formOfName } from '../../sources/form.js';
import { pagesOfJson, type Sourced } from '../../sources/records.js';
import { type AdditionEvent, Additions } from '../addition-types.js';
import { problem, problemResponses } from '../problems.js';
import type { PageReader } from '../reader.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const route = createRoute({
  method: 'post',
  path: '/additions',
  summary:
    'Adds pages and tells, by server-sent events, what became of each; closing the connection stops after the page at hand',
  request: { body: { required: true, content: { 'application/json': { schema: Additions } } } },
  responses: {
    200: { description: 'Events of the form AdditionEvent, one for each step', content: { 'text/event-stream': {} } },
    ...problemResponses,
  },
});

export function additions({ record: { db }, reader }: ApiContext): Routes {
  const app = routes();
  app.use('/additions', bodyLimit({ maxSize: 60_000_000 }));
  app.openapi(route, (c) => {
    const sent = c.req.valid('json');
    if (!reader)
      return problem(c, 501, 'Read only', 'This server was started without the means to read pages.') as never;
    return streamSSE(c, async (stream) => {
      const tell = (event: AdditionEvent): Promise<void> =>
        stream.writeSSE({ event: event.event, data: JSON.stringify(event) });
      await tell({ event: 'loading' });
      const loaded = await reader();
      for await (const { name, sourced } of sourcesOf(sent)) {
        if (stream.aborted) return;
        await tell({ event: 'reading', name });
        // Lets the line above reach the reader, and other requests be answered, before the next page takes the thread.
        await setImmediate();
        await tell(await additionOf(name, await sourced(), loaded));
      }
      await tell({ event: 'finished' });
    }) as never;
  });
  return app;

  async function additionOf(name: string, sourced: Sourced, loaded: PageReader): Promise<AdditionEvent> {
    if ('failure' in sourced) return { event: 'failed', name, reason: sourced.failure.message };
    try {
      return { event: 'added', name, ...(await add(sourced.page, loaded)) };
    } catch (error) {
      process.stderr.write(`rapporteur: ${name}: ${error instanceof Error ? error.stack : error}\n`);
      return { event: 'failed', name, reason: 'The page could not be read; the server’s log says why.' };
    }
  }

  async function add(page: Page, { read, maker }: PageReader) {
    const known = await knownInput(db, page, maker);
    const { id, outcome } = known
      ? { id: known, outcome: 'known' as const }
      : await addReport(db, read(page), maker, page);
    const { report } = (await showDocument(db, id))!;
    const counts = {
      meetings: report.meetings.length,
      commitments: report.commitments.length,
      deliveries: report.deliveries.length,
      statements: report.statements.length,
      events: report.events.length,
    };
    return { outcome, id, title: report.document.title, counts };
  }
}

interface Named {
  readonly name: string;
  readonly sourced: () => Promise<Sourced>;
}

/** The pages that were sent, one by one; an address is fetched only when its turn comes. */
function* sourcesOf({ files, texts, addresses }: ReturnType<typeof Additions.parse>): Generator<Named> {
  for (const { name, bytes } of files)
    for (const sourced of pagesOfFile(name, Buffer.from(bytes, 'base64')))
      yield { name: 'page' in sourced ? sourced.page.source : name, sourced: async () => sourced };
  for (const { name, text } of texts) {
    const form = formOfContent(text) === 'html' ? ('html' as const) : ('text' as const);
    yield { name, sourced: async () => ({ page: { source: name, url: null, form, content: text, hints: {} } }) };
  }
  for (const address of addresses) yield { name: address, sourced: () => pageAt(address) };
}

function* pagesOfFile(name: string, bytes: Uint8Array): Generator<Sourced> {
  if (isBinary(bytes)) {
    yield { failure: { source: name, message: `${name}: is no text` } };
    return;
  }
  const content = decode(bytes);
  const form = formOfName(name) ?? formOfContent(content);
  if (form === 'json') yield* pagesOfJson(content, name);
  else if (form === 'jsonl') yield* linesOf(content, name);
  else yield { page: { source: name, url: null, form, content, hints: {} } };
}

function* linesOf(content: string, name: string): Generator<Sourced> {
  for (const [i, line] of content.split('\n').entries()) if (line.trim()) yield* pagesOfJson(line, `${name}#${i + 1}`);
}
