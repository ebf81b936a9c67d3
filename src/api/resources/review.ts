import { createRoute, z } from '@hono/zod-openapi';
import { showDocument } from '../../record/documents.js';
import { toldReport } from '../../record/review/added.js';
import { agreements, judgedAlone, tally, wordsOnFindings } from '../../record/review/agreement.js';
import { growthOf } from '../../record/review/growth.js';
import { judge } from '../../record/review/judge-finding.js';
import { judgementsOf } from '../../record/review/judgements.js';
import { pairTally } from '../../record/review/pair-tally.js';
import { waitingFor } from '../../record/review/queue.js';
import { answer } from '../answer.js';
import { KeptJudgement } from '../pair-types.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { FindingKind, ReviewQueue, ReviewSummary, SentJudgement } from '../review-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const queue = createRoute({
  method: 'get',
  path: '/review',
  summary: 'Findings that a person has not judged, the most doubtful first',
  request: {
    query: z.object({
      author: z.string().trim().min(1).max(100),
      kind: FindingKind.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: {
    200: { description: 'Findings', content: { 'application/json': { schema: ReviewQueue } } },
    ...problemResponses,
  },
});

const send = createRoute({
  method: 'post',
  path: '/judgements',
  summary: 'Keeps a person’s word on a finding, beside what the machine says',
  request: { body: { required: true, content: { 'application/json': { schema: SentJudgement } } } },
  responses: {
    200: { description: 'It is kept', content: { 'application/json': { schema: KeptJudgement } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

const summary = createRoute({
  method: 'get',
  path: '/judgements/summary',
  summary: 'How right the machine was by what people judged, and how far people agree',
  responses: { 200: { description: 'The summary', content: { 'application/json': { schema: ReviewSummary } } } },
});

export function review({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(queue, async (c) => {
    const { author, kind, limit } = c.req.valid('query');
    return answer(c, ReviewQueue, await waitingFor(db, author, kind, limit));
  });
  app.openapi(send, async (c) => {
    const sent = c.req.valid('json');
    const shown = await showDocument(db, sent.document);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${sent.document}.`) as never;
    const word = await judge(db, await toldReport(db, shown.report), { ...sent, document: shown.report.document.id });
    return answer(c, KeptJudgement, { word });
  });
  app.openapi(summary, async (c) => {
    const all = await judgementsOf(db, null);
    const kinds = FindingKind.options.map((kind) => ({ kind, ...tally(all.filter((j) => j.kind === kind)) }));
    const [merges, links] = [await pairTally(db, 'merge'), await pairTally(db, 'link')];
    const told = { findings: agreements(wordsOnFindings(all)), merges: merges.agreements, links: links.agreements };
    return answer(c, ReviewSummary, {
      kinds,
      pairs: [
        { kind: 'merges', right: merges.right, wrong: merges.wrong, precision: merges.precision },
        { kind: 'links', right: links.right, wrong: links.wrong, precision: links.precision },
      ],
      growth: growthOf([
        ...judgedAlone(all),
        ...merges.judged.map((j) => ({ ...j, kind: 'merges' })),
        ...links.judged.map((j) => ({ ...j, kind: 'links' })),
      ]) as ReviewSummary['growth'],
      agreements: (Object.keys(told) as (keyof typeof told)[]).flatMap((about) =>
        told[about].map((a) => ({ about, ...a })),
      ),
    });
  });
  return app;
}
