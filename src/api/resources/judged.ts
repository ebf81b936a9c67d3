import { createRoute, z } from '@hono/zod-openapi';
import { scoreOf } from '../../model/event-scores.js';
import { evidenceAt } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { showDocument } from '../../record/documents.js';
import { addMissed } from '../../record/review/add-missed.js';
import { addedFinding, addedId } from '../../record/review/added.js';
import { type JudgedFinding, judgedFindings } from '../../record/review/judged-report.js';
import { type Finding, judgementsOf } from '../../record/review/judgements.js';
import { codesOf } from '../../record/review/lay-added.js';
import { answer } from '../answer.js';
import { JudgedFindings, MissedFinding } from '../judged-types.js';
import { knownActors } from '../known-actors.js';
import { KeptJudgement } from '../pair-types.js';
import { notFoundResponse, problem, problemResponses } from '../problems.js';
import { type ApiContext, type Routes, routes } from '../routes.js';

const list = createRoute({
  method: 'get',
  path: '/documents/{id}/judged',
  summary: 'The findings of one document with people’s word on each laid over them, and those that people added',
  request: { params: z.object({ id: z.string().meta({ description: 'The id, or the beginning of it' }) }) },
  responses: {
    200: { description: 'Findings', content: { 'application/json': { schema: JudgedFindings } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

const add = createRoute({
  method: 'post',
  path: '/judgements/missed',
  summary: 'Keeps a finding that the machine missed, with the words of the text that it stands on',
  request: { body: { required: true, content: { 'application/json': { schema: MissedFinding } } } },
  responses: {
    200: { description: 'It is kept', content: { 'application/json': { schema: KeptJudgement } } },
    ...problemResponses,
    ...notFoundResponse,
  },
});

export function judged({ record: { db } }: ApiContext): Routes {
  const app = routes();
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    const shown = await showDocument(db, id);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${id}.`) as never;
    const all = judgedFindings(shown.report, await judgementsOf(db, shown.report.document.id));
    return answer(c, JudgedFindings, { findings: all.map(presented) as JudgedFindings['findings'] });
  });
  app.openapi(add, async (c) => {
    const sent = c.req.valid('json');
    const shown = await showDocument(db, sent.document);
    if (!shown) return problem(c, 404, 'No such document', `The record has no document ${sent.document}.`) as never;
    const { author, kind, reason } = sent;
    const finding = completed(shown.report, sent);
    const actors = knownActors().among(codesOf(finding));
    return answer(c, KeptJudgement, {
      word: await addMissed(db, shown.report, { author, kind, finding, reason, actors }),
    });
  });
  return app;
}

/** A finding of a person's own has the number of the judgement for a name, also where others had it taken out. */
function presented(judged: JudgedFinding) {
  const { kind, machine, finding, standing, judgements } = judged;
  return {
    kind,
    finding: machine ? finding : (addedFinding(judged) ?? { ...finding, id: addedId(judgements[0]!.id) }),
    found: machine !== null,
    standing,
    judgements: judgements.map(({ id, madeAt, author, verdict, reason, field }) => ({
      id,
      madeAt,
      author,
      verdict,
      reason,
      field,
    })),
  };
}

/** The finding as the record keeps it. Throws a RangeError where words that it quotes do not stand in the text. */
function completed({ document }: Report, { kind, finding, evidence }: z.output<typeof MissedFinding>): Finding {
  const quoted = kind === 'statements' ? finding.quote : 'action' in finding ? finding.action : null;
  if (quoted !== null && (quoted === '' || !document.text.includes(quoted)))
    throw new RangeError(`these words do not stand in the text: ${quoted}`);
  return {
    ...finding,
    ...(kind === 'events' && { score: scoreOf(finding.type, finding.mode) }),
    id: 'added',
    evidence: evidence.map((span) => evidenceAt(document, span)),
    confidence: 1,
    rule: 'person',
  } as Finding;
}
