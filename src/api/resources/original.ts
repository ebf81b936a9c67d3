import { createRoute, z } from '@hono/zod-openapi';
import { showDocument } from '../../record/documents.js';
import { inputOf } from '../../record/inputs.js';
import { inertPage, inertPolicy, pageOfText } from '../inert-page.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const route = createRoute({
  method: 'get',
  path: '/documents/{id}/original',
  summary: 'The page that a document was read from, made inert: nothing in it runs, loads, leads or sends anywhere',
  request: { params: z.object({ id: z.string().meta({ description: 'The id, or the beginning of it' }) }) },
  responses: {
    200: {
      description: 'The page, under a Content-Security-Policy of its own, for a sandboxed frame',
      content: { 'text/html': { schema: z.string() } },
    },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function original({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const shown = await showDocument(db, id);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${id}.`) as never;
    const page = await inputOf(db, shown.report.document.id);
    if (!page) return problem(c, 404, 'No original', 'The page that this was read from was not kept.') as never;
    c.header('cache-control', 'no-store');
    c.header('content-security-policy', inertPolicy);
    return c.html(page.form === 'html' ? inertPage(page.content) : pageOfText(page.content)) as never;
  });
  return app;
}
