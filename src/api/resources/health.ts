import { createRoute } from '@hono/zod-openapi';
import { listDocuments } from '../../record/documents.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { Health } from '../types.js';

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server and its record answer',
  responses: { 200: { description: 'They do', content: { 'application/json': { schema: Health } } } },
});

export function health({ record, version }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { total } = await listDocuments(record.db, {}, { limit: 1, offset: 0 });
    return c.json({ status: 'ok' as const, version, documents: total, record: record.place.kind }, 200);
  });
  return app;
}
