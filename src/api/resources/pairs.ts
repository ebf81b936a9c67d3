import { createRoute, z } from '@hono/zod-openapi';
import { titlesOf } from '../../record/documents.js';
import { doubtfulLinks, doubtfulMerges } from '../../record/review/doubtful.js';
import { judgeMeeting, judgeReports } from '../../record/review/judge-meetings.js';
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
  SentReportsJudgement,
} from '../pair-types.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const author = z.string().trim().min(1).max(100);
const limited = {
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    author: author.optional().meta({ description: 'Whose word they wait for; else those on which nobody gave one' }),
  }),
};
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

const sendReports = createRoute({
  method: 'post',
  path: '/judgements/reports',
  summary: 'Keeps a person’s word on two reports: that they are on one meeting, or on two',
  request: { body: { required: true, content: json(SentReportsJudgement) } },
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
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(10_000)
        .default(10_000)
        .meta({ description: 'So many of findings and so many of pairs, the latest' }),
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
  app.openapi(merges, async (c) => {
    const { limit, author } = c.req.valid('query');
    return answer(c, DoubtfulMergeList, await doubtfulMerges(db, limit, author));
  });
  app.openapi(links, async (c) => {
    const { limit, author } = c.req.valid('query');
    return answer(c, DoubtfulLinkList, await doubtfulLinks(db, limit, author));
  });
  app.openapi(sendReports, async (c) => {
    const { author, verdict, reports, reason } = c.req.valid('json');
    return answer(c, KeptJudgement, { word: await judgeReports(db, author, verdict, reports, reason) });
  });
  app.openapi(sendMerge, async (c) => answer(c, KeptJudgement, { word: await judgeMeeting(db, c.req.valid('json')) }));
  app.openapi(sendLink, async (c) => answer(c, KeptJudgement, { word: await judgePromise(db, c.req.valid('json')) }));
  app.openapi(list, async (c) => {
    const { author, limit, ...about } = c.req.valid('query');
    const documents = await documentsOf(db, about);
    const [findings, pairs] = await Promise.all([
      judgementsOf(db, about.document ?? null),
      pairJudgements(db, documents),
    ]);
    const theirs = <T extends { author: string }>(all: readonly T[]) =>
      all.filter((j) => !author || j.author === author);
    const narrow = about.meeting !== undefined || about.promise !== undefined;
    const latest = narrow ? [] : theirs(findings).slice(-limit);
    const some = theirs(pairs).slice(0, limit);
    const titles = await titlesOf(db, [
      ...latest.map((j) => j.document),
      ...some.flatMap((p) => [p.a.document, p.b.document]),
    ]);
    const titled = <T extends { document: string }>(of: T) => ({ ...of, title: titles.get(of.document) ?? null });
    return answer(c, JudgementList, {
      findings: latest.map((j) => titled(brief(j))),
      pairs: some.map((p) => ({ ...p, a: titled(p.a), b: titled(p.b) })),
    });
  });
  app.openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    const undone = await undoJudgement(db, id, c.req.valid('query').author);
    if (!undone) return problem(c, 404, 'No such judgement', `The record has no judgement ${id} that stands.`) as never;
    return c.body(null, 204);
  });
  return app;
}

function brief({ finding, ...judgement }: Awaited<ReturnType<typeof judgementsOf>>[0]) {
  return {
    ...judgement,
    quote: finding.evidence[0]?.quote ?? '',
    verdict: judgement.verdict as 'confirm' | 'reject' | 'correct' | 'add',
  };
}
