import { createRoute, z } from '@hono/zod-openapi';
import { namesOfActors } from '../../record/overview.js';
import { listSeries } from '../../record/series-names.js';
import { answer } from '../answer.js';
import { paging } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { SeriesList } from '../round-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const route = createRoute({
  method: 'get',
  path: '/series',
  summary: 'Meetings that come back under one name, those with most rounds first',
  request: {
    query: z.object({ q: z.string().max(100).optional().meta({ description: 'A part of the name' }), ...paging }),
  },
  responses: {
    200: { description: 'Series', content: { 'application/json': { schema: SeriesList } } },
    ...problemResponses,
  },
});

export function series({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { q, limit, offset } = c.req.valid('query');
    const all = await listSeries(db, { q });
    const items = all.slice(offset, offset + limit);
    const names = await namesOfActors(
      db,
      items.flatMap((s) => s.parties),
    );
    return answer(c, SeriesList, { total: all.length, limit, offset, items, names });
  });
  return app;
}
