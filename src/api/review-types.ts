import { z } from 'zod';
import { findingKinds } from '../model/finding.js';
import { Commitment, Delivery, Event, Meeting, Statement } from './report-types.js';

export const FindingKind = z.enum(findingKinds);
export const PairKind = z.enum(['merges', 'links']);

/** `GET /api/review` */
export const ReviewQueue = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        document: z.string(),
        title: z.string().nullable(),
        published: z.string().nullable(),
        outlet: z.string().nullable(),
        kind: FindingKind,
        finding: z.union([Meeting, Commitment, Delivery, Statement, Event]),
        passage: z.object({ start: z.int(), text: z.string() }),
      }),
    ),
  })
  .meta({ id: 'ReviewQueue' });
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** `POST /api/judgements` */
export const SentJudgement = z
  .object({
    author: z.string().trim().min(1).max(100),
    verdict: z.enum(['confirm', 'reject', 'correct']),
    document: z.string(),
    finding: z.string(),
    reason: z.string().max(2000).nullable().default(null),
    field: z.string().optional(),
    value: z.unknown().optional(),
  })
  .meta({ id: 'SentJudgement' });
export type SentJudgement = z.input<typeof SentJudgement>;

const judged = { right: z.int(), wrong: z.int(), precision: z.number().nullable() };
const tally = { ...judged, missed: z.int() };

/** `GET /api/judgements/summary` */
export const ReviewSummary = z
  .object({
    kinds: z.array(z.object({ kind: FindingKind, ...tally })),
    pairs: z
      .array(z.object({ kind: PairKind, ...judged }))
      .meta({ description: 'The same of merges of reports and of links with promises' }),
    growth: z
      .array(
        z.object({
          day: z.string(),
          kind: z.enum([...FindingKind.options, ...PairKind.options]),
          right: z.int(),
          wrong: z.int(),
        }),
      )
      .meta({ description: 'Right and wrong by all that had been judged by the end of a day, the oldest first' }),
    agreements: z.array(
      z.object({
        about: z.enum(['findings', ...PairKind.options]),
        a: z.string(),
        b: z.string(),
        both: z.int(),
        same: z.int(),
        kappa: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReviewSummary' });
export type ReviewSummary = z.infer<typeof ReviewSummary>;
