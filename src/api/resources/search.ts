import { createRoute, z } from '@hono/zod-openapi';
import { searchDocuments } from '../../record/search.js';
import { answer } from '../answer.js';
import { documentFilter, paging } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { SearchResult } from '../types.js';

const q = z
  .string()
  .min(1)
  .max(500)
  .meta({ description: 'Words, "a phrase", or, -without', example: '"joint statement" water' });

const route = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Full-text search, the best answers first',
  request: { query: z.object({ q, ...documentFilter, ...paging }) },
  responses: {
    200: { description: 'Answers', content: { 'application/json': { schema: SearchResult } } },
    ...problemResponses,
  },
});

export function search({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { q, ...query } = c.req.valid('query');
    const result = await searchDocuments(record.db, q, query, query);
    const { limit, offset } = query;
    return answer(c, SearchResult, { ...result, limit, offset });
  });
  return app;
}
