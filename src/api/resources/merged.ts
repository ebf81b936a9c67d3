import { createRoute, z } from '@hono/zod-openapi';
import { meetingKinds } from '../../model/finding.js';
import { listMeetings, showMeeting } from '../../record/merging/meetings.js';
import { answer } from '../answer.js';
import { actors, between, paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { MergedMeetingList, ShownMeeting } from '../record-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const list = createRoute({
  method: 'get',
  path: '/merged-meetings',
  summary: 'Meetings, each once however many documents report it, the latest first',
  request: {
    query: z.object({
      actors,
      series: z.string().optional(),
      kind: z.enum(meetingKinds).optional(),
      status: z.enum(['held', 'planned', 'cancelled']).optional(),
      person: z.string().optional().meta({ description: 'A part of the name of somebody who took part' }),
      ...between,
      ...paging,
    }),
  },
  responses: {
    200: { description: 'Meetings', content: { 'application/json': { schema: MergedMeetingList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/merged-meetings/{id}',
  summary: 'One meeting: each report with its words, why they are together, and where they disagree',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: 'The meeting', content: { 'application/json': { schema: ShownMeeting } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function merged({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    return answer(c, MergedMeetingList, { ...(await listMeetings(db, query, query)), limit, offset });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const shown = await showMeeting(db, id);
    if (!shown) return problem(c, 404, 'No such meeting', `The record has no meeting ${id}.`) as never;
    return answer(c, ShownMeeting, shown);
  });
  return app;
}
