import { createRoute, z } from '@hono/zod-openapi';
import { actorKinds } from '../../model/actor.js';
import { actorNames, listActors, showActor } from '../../record/actors.js';
import { answer } from '../answer.js';
import { knownActors } from '../known-actors.js';
import { paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { ActorEntry, ActorList, ActorNames, KnownActorList } from '../types.js';

const query = z.object({
  q: z.string().max(100).optional().meta({ description: 'A part of the name, or the code' }),
  kind: z.enum(actorKinds).optional(),
  ...paging,
});

const list = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Actors that the record names, the most often named first',
  request: { query },
  responses: {
    200: { description: 'Actors', content: { 'application/json': { schema: ActorList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/actors/{code}',
  summary: 'One actor',
  request: { params: z.object({ code: z.string().meta({ example: 'PAK' }) }) },
  responses: {
    200: { description: 'The actor', content: { 'application/json': { schema: ActorEntry } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

const names = createRoute({
  method: 'get',
  path: '/actor-names',
  summary: 'Names of all actors that the record names, by code',
  responses: { 200: { description: 'Names', content: { 'application/json': { schema: ActorNames } } } },
});

const known = createRoute({
  method: 'get',
  path: '/known-actors',
  summary: 'Actors that the program knows, whether or not the record names them, by any of their names',
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(100).meta({ description: 'A part of a name, or the code' }),
      limit: z.coerce.number().int().min(1).max(100).default(10),
    }),
  },
  responses: {
    200: { description: 'Actors, the likeliest first', content: { 'application/json': { schema: KnownActorList } } },
    ...problemResponses,
  },
});

export function actors({ record }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, ActorList, { ...(await listActors(record.db, query, query)), limit, offset });
  });
  app.openapi(show, async (c) => {
    const code = c.req.valid('param').code.toUpperCase();
    const actor = await showActor(record.db, code);
    if (!actor) return problem(c, 404, 'No such actor', `The record names no actor ${code}.`) as never;
    return answer(c, ActorEntry, actor);
  });
  app.openapi(known, (c) => {
    const { q, limit } = c.req.valid('query');
    const items = knownActors().matching(q, limit);
    return answer(c, KnownActorList, { items: items.map(({ code, name, kind }) => ({ code, name, kind })) });
  });
  app.openapi(names, async (c) => answer(c, ActorNames, await actorNames(record.db)));
  return app;
}
