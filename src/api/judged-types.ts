import { z } from 'zod';
import { Commitment, Delivery, Event, Meeting, Span, Statement } from './report-types.js';
import { FindingKind } from './review-types.js';

/** `GET /api/documents/{id}/judged` */
export const JudgedFindings = z
  .object({
    findings: z.array(
      z.object({
        kind: FindingKind,
        finding: z
          .union([Meeting, Commitment, Delivery, Statement, Event])
          .meta({ description: 'As it stands after people’s corrections' }),
        found: z.boolean().meta({ description: 'Whether the machine finds it; else only people do' }),
        standing: z.enum(['unjudged', 'confirmed', 'rejected', 'corrected', 'added', 'disputed']),
        judgements: z.array(
          z.object({
            id: z.int().meta({ description: 'By which it is taken back' }),
            madeAt: z.string(),
            author: z.string(),
            verdict: z.enum(['confirm', 'reject', 'correct', 'add']),
            reason: z.string().nullable(),
            field: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'JudgedFindings' });
export type JudgedFindings = z.infer<typeof JudgedFindings>;

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is written 2024, 2024-05 or 2024-05-10')
  .nullable();
/** What the server fills in of a finding that a person adds. */
const ours = { id: true, evidence: true, confidence: true, rule: true, addedBy: true } as const;

const missed = {
  author: z.string().trim().min(1).max(100),
  reason: z.string().max(2000).nullable().default(null),
  document: z.string(),
  evidence: z.array(Span).min(1).max(20).meta({ description: 'Where its words stand in the text' }),
};

/** `POST /api/judgements/missed`: a finding that the machine missed, each kind with its own fields. */
export const MissedFinding = z
  .discriminatedUnion('kind', [
    z.object({
      ...missed,
      kind: z.literal('meetings'),
      finding: Meeting.omit(ours).extend({ start: date, end: date }),
    }),
    z.object({ ...missed, kind: z.literal('commitments'), finding: Commitment.omit(ours).extend({ deadline: date }) }),
    z.object({ ...missed, kind: z.literal('deliveries'), finding: Delivery.omit(ours).extend({ since: date }) }),
    z.object({ ...missed, kind: z.literal('statements'), finding: Statement.omit(ours).extend({ date }) }),
    z.object({
      ...missed,
      kind: z.literal('events'),
      finding: Event.omit({ ...ours, score: true }).extend({ start: date, end: date }),
    }),
  ])
  .meta({ id: 'MissedFinding' });
export type MissedFinding = z.input<typeof MissedFinding>;
