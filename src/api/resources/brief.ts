import { createRoute, z } from '@hono/zod-openapi';
import { composeBrief } from '../../brief/compose.js';
import { briefHtml } from '../../brief/html.js';
import { briefMarkdown } from '../../brief/markdown.js';
import { answer } from '../answer.js';
import { Brief } from '../brief-types.js';
import { between } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { today } from '../today.js';

const text = { schema: z.string() };
const route = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'What a desk officer takes into the next round, each line cited; the same as the command `brief`',
  request: {
    query: z.object({
      actors: z
        .string()
        .min(1)
        .transform((list) => list.split(',').map((code) => code.trim().toUpperCase()))
        .meta({ description: 'Codes of the actors, with commas between', example: 'PAK,USA' }),
      series: z.string().optional().meta({ description: 'Only this series, by its name or id' }),
      since: between.since,
      format: z.enum(['json', 'markdown', 'html']).default('json'),
    }),
  },
  responses: {
    200: {
      description: 'The brief',
      content: { 'application/json': { schema: Brief }, 'text/markdown': text, 'text/html': text },
    },
    ...problemResponses,
  },
});

export function brief({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(route, async (c) => {
    const { format, ...request } = c.req.valid('query');
    const composed = await composeBrief(db, request, today());
    if (format === 'json') return answer(c, Brief, composed) as never;
    const written = format === 'html' ? briefHtml(composed) : briefMarkdown(composed);
    return c.body(written, 200, { 'content-type': `text/${format}; charset=utf-8` }) as never;
  });
  return app;
}
