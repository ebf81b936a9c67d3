import { createRoute, z } from '@hono/zod-openapi';
import { alignClauses, markBroken } from '../../record/clauses.js';
import { showDocument } from '../../record/documents.js';
import { sourceOf } from '../../record/findings.js';
import { findRound, listRounds, type Round as MergedRound, roundSorts } from '../../record/merging/rounds.js';
import { namesOfActors } from '../../record/overview.js';
import { repairsAmong } from '../../record/repairs.js';
import { toldReports } from '../../record/review/added.js';
import { answer } from '../answer.js';
import { actors, arranging, between, paging } from '../parameters.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { RoundList, ShownRound } from '../round-types.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const list = createRoute({
  method: 'get',
  path: '/rounds',
  summary: 'Meetings, each once with all its reports, the newest first',
  request: {
    query: z.object({
      actors,
      series: z.string().optional().meta({ description: 'Only rounds of this series, by its id or name' }),
      context: z.string().optional().meta({ description: 'A subject, as in `contexts`' }),
      person: z.string().optional().meta({ description: 'Only meetings in which a person of this name took part' }),
      status: z.enum(['held', 'planned', 'cancelled']).optional(),
      ...between,
      ...arranging(roundSorts),
      ...paging,
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
  request: {
    params: z.object({ id: z.string().meta({ description: 'Its id, or any report of it as document.finding' }) }),
  },
  responses: {
    200: { description: 'The meeting', content: { 'application/json': { schema: ShownRound } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function rounds({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const { limit, offset } = query;
    const { total, items } = await listRounds(db, query, query);
    const names = await namesOfActors(
      db,
      items.flatMap((r) => r.parties),
    );
    return answer(c, RoundList, { total, limit, offset, items, names });
  });
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const round = await findRound(db, id);
    if (!round) return problem(c, 404, 'No such meeting', `The record has no meeting ${id}.`) as never;
    return answer(c, ShownRound, { round, ...(await outcomeOf(round)) });
  });
  return app;

  /** What the reports of a meeting say came of it, and their clauses side by side. A document that tells of several meetings gives each its own. */
  async function outcomeOf(round: MergedRound) {
    const shown = await Promise.all(round.reports.map((m) => showDocument(db, m.from.document)));
    const reports = await toldReports(
      db,
      shown.map((s) => s!.report),
    );
    const told = round.reports.map((m, i) => ({ meeting: m, report: reports[i]! }));
    const commitments = told.flatMap(({ meeting, report }) =>
      report.commitments.filter((f) => f.meeting === meeting.id).map((f) => ({ ...f, from: fromOf(meeting, f) })),
    );
    const main = told.filter(({ meeting }) => !meeting.reference && !foretells(meeting, round));
    const deliveries = main.flatMap(({ meeting, report }) =>
      report.deliveries.map((f) => ({ ...f, from: fromOf(meeting, f) })),
    );
    const statements = main.flatMap(({ meeting, report }) =>
      report.statements.map((f) => ({ ...f, from: fromOf(meeting, f) })),
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
    const repairs = await repairsAmong(db, [...new Set(round.reports.map((m) => m.from.document))]);
    const codes = [...round.parties, ...[...commitments, ...deliveries].flatMap((f) => [...f.by, ...f.to])];
    const rows = markBroken(clauses, repairs);
    return { commitments, deliveries, statements, clauses: rows, repairs, names: await namesOfActors(db, codes) };
  }
}

/** Where a finding of a meeting's page comes from; the meeting itself may have been added by somebody. */
function fromOf({ from }: MergedRound['reports'][number], finding: { readonly addedBy?: string | undefined }) {
  const { addedBy: _, ...page } = from;
  return sourceOf(page, finding);
}

/** Whether a report speaks of a meeting that is known to have been held as of one to come: it can carry nothing of what was said there. */
const foretells = (report: MergedRound['reports'][number], round: MergedRound): boolean =>
  round.status === 'held' && report.status !== 'held';
