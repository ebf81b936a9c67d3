import { createRoute, z } from '@hono/zod-openapi';
import { alignClauses } from '../../record/clauses.js';
import { showDocument } from '../../record/documents.js';
import { listFindings } from '../../record/findings.js';
import { namesOfActors } from '../../record/overview.js';
import { type Round as MergedRound, roundsOf, sameMeeting, seriesName } from '../../record/rounds.js';
import { answer } from '../answer.js';
import { actors, between } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { RoundList, ShownRound } from '../round-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

/** So many reports are put together at a time; a pair's whole history has far fewer. */
const most = 1000;

const list = createRoute({
  method: 'get',
  path: '/rounds',
  summary: 'Meetings, each once with all its reports, the newest first',
  request: {
    query: z.object({
      actors,
      series: z.string().optional().meta({ description: 'Only rounds of this series, by any form of its name' }),
      context: z.string().optional().meta({ description: 'A subject, as in `contexts`' }),
      person: z.string().optional().meta({ description: 'Only meetings in which a person of this name took part' }),
      ...between,
    }),
  },
  responses: {
    200: { description: 'Meetings', content: { 'application/json': { schema: RoundList } } },
    ...problemResponses,
  },
});

const show = createRoute({
  method: 'get',
  path: '/rounds/{id}',
  summary: 'One meeting: every report of it, what came of it, and what each report carried',
  request: { params: z.object({ id: z.string().meta({ description: 'Any report of it, as document.finding' }) }) },
  responses: {
    200: { description: 'The meeting', content: { 'application/json': { schema: ShownRound } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function rounds({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const { series, person, ...filter } = c.req.valid('query');
    const { items } = await listFindings(db, 'meetings', filter, { limit: most, offset: 0 });
    const found = roundsOf(items)
      .filter((r) => !series || (r.name !== null && seriesName(r.name) === seriesName(series)))
      .filter((r) => !person || r.reports.some((m) => tookPart(m, person)));
    const names = await namesOfActors(
      db,
      found.flatMap((r) => r.parties),
    );
    return answer(c, RoundList, { total: found.length, items: found, names });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const round = await findRound(id);
    if (!round) return problem(c, 404, 'No such meeting', `The record has no meeting ${id}.`) as never;
    return answer(c, ShownRound, { round, ...(await outcomeOf(round)) });
  });
  return app;

  async function findRound(id: string): Promise<MergedRound | null> {
    const dot = id.lastIndexOf('.');
    if (dot < 1) return null;
    const shown = await showDocument(db, id.slice(0, dot));
    const meeting = shown?.report.meetings.find((m) => m.id === id.slice(dot + 1));
    if (!shown || !meeting) return null;
    const { items } = await listFindings(db, 'meetings', { actors: meeting.parties }, { limit: most, offset: 0 });
    const own = items.find((m) => m.from.document === shown.report.document.id && m.id === meeting.id);
    if (!own) return null;
    return roundsOf(items.filter((m) => m === own || sameMeeting(m, own))).find((r) => r.reports.includes(own)) ?? null;
  }

  /** What the reports of a meeting say came of it, and their clauses side by side. A document that tells of several meetings gives each its own. */
  async function outcomeOf(round: MergedRound) {
    const shown = await Promise.all(round.reports.map((m) => showDocument(db, m.from.document)));
    const told = round.reports.map((m, i) => ({ meeting: m, report: shown[i]!.report }));
    const commitments = told.flatMap(({ meeting, report }) =>
      report.commitments.filter((f) => f.meeting === meeting.id).map((f) => ({ ...f, from: meeting.from })),
    );
    const main = told.filter(({ meeting }) => !meeting.reference);
    const deliveries = main.flatMap(({ meeting, report }) =>
      report.deliveries.map((f) => ({ ...f, from: meeting.from })),
    );
    const statements = main.flatMap(({ meeting, report }) =>
      report.statements.map((f) => ({ ...f, from: meeting.from })),
    );
    const clauses = alignClauses(
      main.map(({ meeting, report }) => ({
        document: meeting.from.document,
        text: report.document.text,
        clauses: [
          { kind: 'meeting', quote: meeting.evidence[0]!.quote },
          ...report.commitments.map((f) => ({ kind: 'commitment', quote: f.evidence[0]!.quote })),
          ...report.deliveries.map((f) => ({ kind: 'delivery', quote: f.evidence[0]!.quote })),
          ...report.statements.map((f) => ({ kind: 'statement', quote: f.evidence[0]!.quote })),
        ],
      })),
    );
    const codes = [...round.parties, ...[...commitments, ...deliveries].flatMap((f) => [...f.by, ...f.to])];
    return { commitments, deliveries, statements, clauses, names: await namesOfActors(db, codes) };
  }
}

const tookPart = (m: MergedRound['reports'][number], person: string): boolean =>
  m.chairs.includes(person) || m.participants.some((p) => p.name === person);
