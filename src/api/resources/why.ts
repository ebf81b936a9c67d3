import { createRoute, z } from '@hono/zod-openapi';
import { showDocument } from '../../record/documents.js';
import { inputOf } from '../../record/inputs.js';
import { answer } from '../answer.js';
import { Explanation } from '../explanation-types.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const route = createRoute({
  method: 'get',
  path: '/documents/{id}/why/{finding}',
  summary:
    'How a finding came about: its rule, the trees of its sentences, and the mentions in them, from reading the page again',
  request: { params: z.object({ id: z.string(), finding: z.string() }) },
  responses: {
    200: { description: 'The explanation', content: { 'application/json': { schema: Explanation } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function why({ record: { db }, reader }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { id, finding } = c.req.valid('param');
    const shown = await showDocument(db, id);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${id}.`) as never;
    const page = await inputOf(db, shown.report.document.id);
    if (!page || !reader)
      return problem(
        c,
        404,
        'No explanation',
        'The page that this was read from was not kept, so it cannot be read again.',
      ) as never;
    const { follow, explain } = await reader();
    const explanation = explain(follow(page)).find((e) => e.finding === finding);
    if (!explanation)
      return problem(
        c,
        404,
        'No such finding',
        `The program as it is now does not find ${finding} in this page.`,
      ) as never;
    return answer(c, Explanation, explanation);
  });
  return app;
}
