import { createRoute, z } from '@hono/zod-openapi';
import { namesOfActors } from '../../record/overview.js';
import { listSeries, showSeries } from '../../record/series/series.js';
import { answer } from '../answer.js';
import { paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { ShownSeries } from '../record-types.js';
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

const show = createRoute({
  method: 'get',
  path: '/series/{id}',
  summary: 'One series: its rounds in order, hosts in turn, who chaired, the gap since the last, the next announced',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The series', content: { 'application/json': { schema: ShownSeries } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function series({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { q, limit, offset } = c.req.valid('query');
    const { total, items } = await listSeries(db, { name: q, rounds: 1 }, { limit, offset });
    const entries = items.map(({ id, name, parties, rounds }) => ({
      id,
      name,
      parties,
      rounds: rounds.length,
      last: rounds.findLast((r) => r.start !== null && r.status === 'held')?.start ?? null,
    }));
    const names = await namesOfActors(
      db,
      items.flatMap((s) => s.parties),
    );
    return answer(c, SeriesList, { total, limit, offset, items: entries, names });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const series = await showSeries(db, id);
    if (!series) return problem(c, 404, 'No such series', `The record has no series ${id}.`) as never;
    return answer(c, ShownSeries, series);
  });
  return app;
}
