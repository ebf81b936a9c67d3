import { createRoute, z } from '@hono/zod-openapi';
import { listPromises, promiseSorts, showPromise } from '../../record/follow-up/promises.js';
import { answer } from '../answer.js';
import { actors, arranging, between, oneOrMore, paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { FollowedPromise, PromiseList, promiseStates } from '../record-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { today } from '../today.js';

const list = createRoute({
  method: 'get',
  path: '/promises',
  summary: 'Promises and what became of each, in the words of the pages; never a verdict',
  request: {
    query: z.object({
      actors,
      about: z.string().max(200).optional().meta({ description: 'Words that the promise has' }),
      context: z.string().optional().meta({ description: 'A subject, as in `contexts`' }),
      state: oneOrMore(promiseStates).meta({
        description: 'How the promise stands; one of these, with commas between',
        example: 'begun,delivered in part',
      }),
      passed: z
        .enum(['true', 'false'])
        .optional()
        .transform((said) => said && said === 'true')
        .meta({ description: 'Whether its last deadline has passed without a report of delivery' }),
      meeting: z.string().optional().meta({ description: 'Made at this merged meeting' }),
      ...between,
      ...arranging(promiseSorts),
      ...paging,
    }),
  },
  responses: {
    200: { description: 'Promises', content: { 'application/json': { schema: PromiseList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/promises/{id}',
  summary: 'One promise with its history',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The promise', content: { 'application/json': { schema: FollowedPromise } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function promises({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, PromiseList, { ...(await listPromises(db, query, today(), query)), limit, offset });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const promise = await showPromise(db, id, today());
    if (!promise) return problem(c, 404, 'No such promise', `The record has no promise ${id}.`) as never;
    return answer(c, FollowedPromise, promise);
  });
  return app;
}
