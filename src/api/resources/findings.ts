import { createRoute, z } from '@hono/zod-openapi';
import { eventTypes, meetingKinds } from '../../model/finding.js';
import type { Paging } from '../../record/documents.js';
import { asked, type FindingFilter, type FindingTable, listFindings } from '../../record/findings.js';
import { actors, arranging, between, paging } from '../parameters.js';
import { problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';
import { CommitmentList, DeliveryList, EventList, MeetingList, StatementList } from '../types.js';

/** The five kinds of finding, each a resource: what its `kind` may be, and what it answers. */
const resources: readonly { table: FindingTable; kinds: readonly string[] | null; answer: z.ZodType }[] = [
  { table: 'meetings', kinds: meetingKinds, answer: MeetingList },
  { table: 'commitments', kinds: ['agreed', 'pledged', 'resolved', 'will', 'reaffirmed'], answer: CommitmentList },
  { table: 'deliveries', kinds: null, answer: DeliveryList },
  { table: 'statements', kinds: null, answer: StatementList },
  { table: 'events', kinds: eventTypes, answer: EventList },
];

export function findings({ record }: ApiContext): Routes {
  const app = routes();
  for (const { table, kinds, answer } of resources) {
    const route = createRoute({
      method: 'get',
      path: `/${table}`,
      summary: `${table[0]!.toUpperCase()}${table.slice(1)} of all documents, the newest first`,
      request: {
        query: z.object({
          actors,
          naming: actors.meta({ description: 'Codes of actors, all of which the document names', example: 'PAK,USA' }),
          context: z.string().optional().meta({ description: 'A subject, as in `contexts`' }),
          ...(kinds && { kind: z.enum(kinds as readonly string[]).optional() }),
          ...(table === 'statements' && {
            speakers: actors.meta({
              description: 'Codes of actors, for one of which the speaker speaks, or for nobody',
              example: 'PAK,USA',
            }),
          }),
          ...(table === 'meetings' && { status: z.enum(['held', 'planned', 'cancelled']).optional() }),
          ...between,
          ...arranging(asked[table].sorts),
          ...paging,
        }),
      },
      responses: {
        200: { description: 'Findings', content: { 'application/json': { schema: answer } } },
        ...problemResponses,
      },
    });
    app.openapi(route, async (c) => {
      const query = c.req.valid('query') as FindingFilter & Paging;
      return c.json(
        { ...(await listFindings(record.db, table, query, query)), limit: query.limit, offset: query.offset } as never,
        200,
      );
    });
  }
  return app;
}
