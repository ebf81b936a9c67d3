import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { JudgedFindings } from '../../src/api/judged-types.js';
import type { DocumentEntry, DocumentList, SearchResult, ShownDocument } from '../../src/api/types.js';
import { inventedReport } from './invented-page.js';

const site = resolve(import.meta.dirname, '../../dist/web');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

const { document: d } = inventedReport;
const listed = {
  id: d.id,
  source: d.source,
  url: d.url,
  title: d.title,
  byline: d.byline,
  published: d.published,
  outlet: d.outlet,
  actors: inventedReport.actors.map((a) => a.code),
};
const counts = {
  meetings: inventedReport.meetings.length,
  commitments: inventedReport.commitments.length,
  deliveries: inventedReport.deliveries.length,
  statements: inventedReport.statements.length,
  events: inventedReport.events.length,
};
const entry: DocumentEntry = { ...listed, counts, addedAt: '2024-03-13T08:00:00Z' };
const list: DocumentList = { total: 1, limit: 200, offset: 0, items: [entry] };
const shown = {
  report: inventedReport as ShownDocument['report'],
  made: { program: 'test', model: 'test', knowledge: 'test' },
  addedAt: entry.addedAt,
  supersededBy: null,
  versions: [],
  original: null,
} satisfies ShownDocument;

const kinds = ['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const;
const judged = {
  findings: kinds.flatMap((kind) =>
    (inventedReport[kind] as JudgedFindings['findings'][number]['finding'][]).map((finding) => ({
      kind,
      finding,
      found: true,
      standing: 'unjudged' as const,
      judgements: [],
    })),
  ),
} satisfies JudgedFindings;

function search(q: string): SearchResult {
  const start = d.text.indexOf(q);
  const none = { total: 0, limit: 50, offset: 0, items: [], understood: q };
  if (start < 0) return none;
  const passage = { start: start - 20, end: start + 60, text: d.text.slice(start - 20, start + 60) };
  const marks = [{ start, end: start + q.length }];
  return { ...none, total: 1, items: [{ ...listed, rank: 1, passages: [{ ...passage, marks }] }] };
}

function answer(url: URL): unknown {
  if (url.pathname === '/api/documents') return list;
  if (url.pathname === `/api/documents/${d.id}`) return shown;
  if (url.pathname === `/api/documents/${d.id}/judged`) return judged;
  if (url.pathname === '/api/search') return search(url.searchParams.get('q') ?? '');
  if (/^\/api\/(actors|people|series)$/.test(url.pathname)) return { total: 0, limit: 50, offset: 0, items: [] };
  if (url.pathname === '/api/actor-names') return {};
  if (url.pathname === '/api/known-actors') return { items: [] };
  if (url.pathname === '/api/suggestions') return { actors: [], people: [], series: [], documents: [] };
  return null;
}

/** Serves the built page and an API that knows one invented document and what else it is told by path, under the policy that the program sends. */
export async function serveStub(
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    response.setHeader('content-security-policy', policy);
    if (url.pathname.startsWith('/api')) {
      const body = more[url.pathname] ?? answer(url);
      response.writeHead(body ? 200 : 404, { 'content-type': body ? 'application/json' : 'application/problem+json' });
      response.end(
        JSON.stringify(body ?? { type: 'about:blank', title: 'Not found', status: 404, detail: 'No such thing.' }),
      );
      return;
    }
    const name = extname(url.pathname) ? url.pathname : '/index.html';
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.end(readFileSync(join(site, name)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
