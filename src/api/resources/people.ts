import { createRoute, z } from '@hono/zod-openapi';
import { namesOfActors } from '../../record/overview.js';
import { documentsNaming, findPerson, listPeople, officesOf } from '../../record/people/people.js';
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
  summary: 'One person, however spelled: the offices that documents give them, and when',
  request: {
    params: z.object({ name: z.string().meta({ description: 'Any spelling of the name' }) }),
    query: z.object({
      actor: z
        .string()
        .optional()
        .meta({ description: 'Of namesakes the one who acts for this actor', example: 'PAK' }),
    }),
  },
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
    const person = await findPerson(db, name, c.req.valid('query').actor);
    if (!person) return problem(c, 404, 'No such person', `The record names nobody ${name}.`) as never;
    const { id, ...named } = person;
    const documents = await documentsNaming(db, id);
    const offices = await officesOf(db, id);
    const names = await namesOfActors(
      db,
      [...offices, ...person.spellings, ...person.namesakes].flatMap((o) => o.actor ?? []),
    );
    return answer(c, ShownPerson, { ...named, offices, documents, names });
  });
  return app;
}
