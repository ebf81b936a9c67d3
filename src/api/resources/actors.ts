import { createRoute, z } from '@hono/zod-openapi';
import { actorKinds } from '../../model/actor.js';
import { listActors } from '../../record/actors.js';
import { answer } from '../answer.js';
import { paging } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { ActorList } from '../types.js';

const query = z.object({
  q: z.string().max(100).optional().meta({ description: 'A part of the name, or the code' }),
  kind: z.enum(actorKinds).optional(),
  ...paging,
});

const route = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Actors that the record names, the most often named first',
  request: { query },
  responses: {
    200: { description: 'Actors', content: { 'application/json': { schema: ActorList } } },
    ...problemResponses,
  },
});

export function actors({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, ActorList, { ...(await listActors(record.db, query, query)), limit, offset });
  });
  return app;
}
