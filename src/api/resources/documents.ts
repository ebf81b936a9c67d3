import { createRoute, z } from '@hono/zod-openapi';
import { listDocuments, showDocument } from '../../record/documents.js';
import { formOfInput } from '../../record/inputs.js';
import { answer } from '../answer.js';
import { documentFilter, paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { DocumentList, ShownDocument } from '../types.js';

const list = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'Documents of the record, the newest first',
  request: { query: z.object({ ...documentFilter, ...paging }) },
  responses: {
    200: { description: 'Documents', content: { 'application/json': { schema: DocumentList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'One document: its report, what made it, and what its page said over time',
  request: { params: z.object({ id: z.string().meta({ description: 'The id, or the beginning of it' }) }) },
  responses: {
    200: { description: 'The document', content: { 'application/json': { schema: ShownDocument } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function documents({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, DocumentList, { ...(await listDocuments(record.db, query, query)), limit, offset });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const shown = await showDocument(record.db, id);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${id}.`) as never;
    return answer(c, ShownDocument, { ...shown, original: await formOfInput(record.db, shown.report.document.id) });
  });
  return app;
}
