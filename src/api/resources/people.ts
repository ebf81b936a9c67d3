import { createRoute, z } from '@hono/zod-openapi';
import { namesOfActors } from '../../record/overview.js';
import { documentsNaming, listPeople, officesOf } from '../../record/people.js';
import { answer } from '../answer.js';
import { paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { PersonList, ShownPerson } from '../round-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const list = createRoute({
  method: 'get',
  path: '/people',
  summary: 'People that the record names, the most often named first',
  request: {
    query: z.object({
      q: z.string().max(100).optional().meta({ description: 'A part of the name' }),
      actor: z.string().optional().meta({ description: 'Code of the actor for whom they act', example: 'PAK' }),
      ...paging,
    }),
  },
  responses: {
    200: { description: 'People', content: { 'application/json': { schema: PersonList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/people/{name}',
  summary: 'One person: the offices that documents give them, and when',
  request: { params: z.object({ name: z.string() }) },
  responses: {
    200: { description: 'The person', content: { 'application/json': { schema: ShownPerson } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function people({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, PersonList, { ...(await listPeople(db, query, query)), limit, offset });
  });
  app.openapi(show, async (c) => {
    const { name } = c.req.valid('param');
    const documents = await documentsNaming(db, name);
    if (documents.length === 0) return problem(c, 404, 'No such person', `The record names nobody ${name}.`) as never;
    const offices = await officesOf(db, name);
    const names = await namesOfActors(
      db,
      offices.flatMap((o) => o.actor ?? []),
    );
    return answer(c, ShownPerson, { name, offices, documents, names });
  });
  return app;
}
