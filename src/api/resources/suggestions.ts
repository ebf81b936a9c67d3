import { createRoute, z } from '@hono/zod-openapi';
import { suggest } from '../../record/suggestions.js';
import { answer } from '../answer.js';
import { problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { Suggestions } from '../types.js';

const route = createRoute({
  method: 'get',
  path: '/suggestions',
  summary: 'What a few typed letters may mean: actors, people, series and documents, a few of each',
  request: { query: z.object({ q: z.string().trim().min(2).max(100) }) },
  responses: {
    200: { description: 'Suggestions', content: { 'application/json': { schema: Suggestions } } },
    ...problemResponses,
  },
});

export function suggestions({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => answer(c, Suggestions, await suggest(record.db, c.req.valid('query').q)));
  return app;
}
