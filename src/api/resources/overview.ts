import { createRoute, z } from '@hono/zod-openapi';
import { overview as overviewOf } from '../../record/overview.js';
import { answer } from '../answer.js';
import { actors, between } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { Overview } from '../round-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { positionsOf } from '../state-positions.js';

const route = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'How much was found, when, between whom and about what',
  request: {
    query: z.object({
      actors,
      context: z.string().optional().meta({ description: 'A subject, as in `contexts`' }),
      ...between,
    }),
  },
  responses: {
    200: { description: 'The overview', content: { 'application/json': { schema: Overview } } },
    ...problemResponses,
  },
});

export function overview({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const found = await overviewOf(record.db, c.req.valid('query'));
    return answer(c, Overview, { ...found, positions: positionsOf(Object.keys(found.names)) });
  });
  return app;
}
