import { createRoute, z } from '@hono/zod-openapi';
import { doubtfulLinks, doubtfulMerges } from '../../record/review/doubtful.js';
import { judgeMeeting } from '../../record/review/judge-meetings.js';
import { judgePromise } from '../../record/review/judge-promises.js';
import { judgementsOf } from '../../record/review/judgements.js';
import { documentsOf, pairJudgements } from '../../record/review/pairs.js';
import { undoJudgement } from '../../record/review/undo.js';
import { answer } from '../answer.js';
import {
  DoubtfulLinkList,
  DoubtfulMergeList,
  JudgementList,
  KeptJudgement,
  SentLinkJudgement,
  SentMergeJudgement,
} from '../pair-types.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const limited = { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }) };
const author = z.string().trim().min(1).max(100);
const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

const merges = createRoute({
  method: 'get',
  path: '/review/merges',
  summary: 'Reports of which it is doubtful whether they are on one meeting, the most doubtful first',
  request: limited,
  responses: { 200: { description: 'Merges', content: json(DoubtfulMergeList) }, ...problemResponses },
});

const links = createRoute({
  method: 'get',
  path: '/review/links',
  summary: 'Words of which it is doubtful whether they are about a promise, the most doubtful first',
  request: limited,
  responses: { 200: { description: 'Links', content: json(DoubtfulLinkList) }, ...problemResponses },
});

const sendMerge = createRoute({
  method: 'post',
  path: '/judgements/merges',
  summary: 'Keeps a person’s word on the reports of one meeting, which is final: confirm, reject, split, merge',
  request: { body: { required: true, content: json(SentMergeJudgement) } },
  responses: { 200: { description: 'It is kept', content: json(KeptJudgement) }, ...problemResponses },
});

const sendLink = createRoute({
  method: 'post',
  path: '/judgements/links',
  summary: 'Keeps a person’s word on what is said of a promise, which is final: confirm, reject, split, merge',
  request: { body: { required: true, content: json(SentLinkJudgement) } },
  responses: { 200: { description: 'It is kept', content: json(KeptJudgement) }, ...problemResponses },
});

const list = createRoute({
  method: 'get',
  path: '/judgements',
  summary: 'What people said and did not take back: of findings, and of pairs (merges and links)',
  request: {
    query: z.object({
      document: z.string().optional().meta({ description: 'Only what touches this document' }),
      meeting: z.string().optional().meta({ description: 'Only what touches a report of this merged meeting' }),
      promise: z.string().optional().meta({ description: 'Only what touches words on this promise' }),
      author: author.optional(),
    }),
  },
  responses: { 200: { description: 'Judgements', content: json(JudgementList) }, ...problemResponses },
});

const undo = createRoute({
  method: 'delete',
  path: '/judgements/{id}',
  summary: 'Takes a word back, by its number: it is kept as that, and counts no more',
  request: { params: z.object({ id: z.coerce.number().int().positive() }), query: z.object({ author }) },
  responses: { 204: { description: 'It is taken back' }, ...problemResponses, ...notFoundResponse },
});

export function pairs({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(merges, async (c) => answer(c, DoubtfulMergeList, await doubtfulMerges(db, c.req.valid('query').limit)));
  app.openapi(links, async (c) => answer(c, DoubtfulLinkList, await doubtfulLinks(db, c.req.valid('query').limit)));
  app.openapi(sendMerge, async (c) => answer(c, KeptJudgement, { word: await judgeMeeting(db, c.req.valid('json')) }));
  app.openapi(sendLink, async (c) => answer(c, KeptJudgement, { word: await judgePromise(db, c.req.valid('json')) }));
  app.openapi(list, async (c) => {
    const { author, ...about } = c.req.valid('query');
    const documents = await documentsOf(db, about);
    const [findings, pairs] = await Promise.all([
      judgementsOf(db, about.document ?? null),
      pairJudgements(db, documents),
    ]);
    const theirs = <T extends { author: string }>(all: readonly T[]) =>
      all.filter((j) => !author || j.author === author);
    const narrow = about.meeting !== undefined || about.promise !== undefined;
    return answer(c, JudgementList, { findings: narrow ? [] : theirs(findings).map(brief), pairs: theirs(pairs) });
  });
  app.openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    const undone = await undoJudgement(db, id, c.req.valid('query').author);
    if (!undone) return problem(c, 404, 'No such judgement', `The record has no judgement ${id} that stands.`) as never;
    return c.body(null, 204);
  });
  return app;
}

function brief({ finding: _, ...judgement }: Awaited<ReturnType<typeof judgementsOf>>[0]) {
  return { ...judgement, verdict: judgement.verdict as 'confirm' | 'reject' | 'correct' | 'add' };
}
