import { z } from 'zod';
import { meetingKinds } from '../model/finding.js';
import { Evidence, Meeting } from './report-types.js';
import { FindingSource } from './types.js';

/** What the API answers from what the record knows beyond one document, as schemas and types. */

export const Reason = z.object({ feature: z.string(), weight: z.number(), says: z.string() }).meta({ id: 'Reason' });
const status = z.enum(['held', 'planned', 'cancelled']);
const copied = FindingSource.extend({ copyOf: z.string().nullable() });

export const MergedMeeting = z
  .object({
    id: z.string(),
    kind: z.enum(meetingKinds),
    name: z.string().nullable(),
    parties: z.array(z.string()),
    start: z.string().nullable(),
    end: z.string().nullable(),
    place: z.string().nullable(),
    country: z.string().nullable(),
    status,
    round: z.int().nullable(),
    series: z.string().nullable(),
    reports: z.int().meta({ description: 'Documents on it, copies of one text once' }),
    mentions: z.int().meta({ description: 'Documents that report it or refer to it' }),
  })
  .meta({ id: 'MergedMeeting' });
export type MergedMeeting = z.infer<typeof MergedMeeting>;

/** `GET /api/merged-meetings` */
export const MergedMeetingList = z
  .object({ total: z.int(), limit: z.int(), offset: z.int(), items: z.array(MergedMeeting) })
  .meta({ id: 'MergedMeetingList' });
export type MergedMeetingList = z.infer<typeof MergedMeetingList>;

/** `GET /api/merged-meetings/{id}` */
export const ShownMeeting = z
  .object({
    meeting: MergedMeeting,
    reports: z.array(
      z.object({ from: copied, meeting: Meeting, reasons: z.array(Reason), score: z.number().nullable() }),
    ),
    differences: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), documents: z.array(z.string()) })) }),
    ),
  })
  .meta({ id: 'ShownMeeting' });
export type ShownMeeting = z.infer<typeof ShownMeeting>;

const SeriesRound = z.object({
  meeting: z.string(),
  round: z.int().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  status,
  reports: z.int(),
  chairs: z.array(z.string()),
  participants: z.array(z.object({ name: z.string(), office: z.string().nullable(), actor: z.string().nullable() })),
  monthsSinceLast: z.int().nullable(),
});

/** `GET /api/series/{id}` */
export const ShownSeries = z
  .object({
    id: z.string(),
    name: z.string(),
    parties: z.array(z.string()),
    rounds: z.array(SeriesRound),
    next: SeriesRound.nullable(),
  })
  .meta({ id: 'ShownSeries' });
export type ShownSeries = z.infer<typeof ShownSeries>;

const standings = ['reaffirmed', 'begun', 'delivered in part', 'delivered', 'contradicted'] as const;

const states = ['promised', 'recalled', ...standings] as const;

/** How a promise can stand by the last report that says so. */
export const promiseStates = [...standings, 'nothing found since'] as const;

export const FollowedPromise = z
  .object({
    id: z.string(),
    by: z.array(z.string()),
    to: z.array(z.string()),
    action: z.string(),
    day: z.string().nullable(),
    deadline: z.string().nullable(),
    contexts: z.array(z.string()),
    state: z.enum(promiseStates),
    deadlinePassed: z.boolean(),
    history: z.array(
      z.object({
        state: z.enum(states),
        day: z.string().nullable(),
        from: copied,
        entry: z.string().meta({ description: 'document.act, by which a judgement names these words' }),
        finding: z.string().nullable(),
        measure: z
          .object({
            amount: z.number().nullable(),
            unit: z.string().nullable(),
            bound: z.string().nullable(),
            currency: z.string().nullable(),
          })
          .nullable(),
        deadline: z.string().nullable(),
        evidence: z.array(Evidence),
        reasons: z.array(Reason),
      }),
    ),
  })
  .meta({ id: 'FollowedPromise' });
export type FollowedPromise = z.infer<typeof FollowedPromise>;

/** `GET /api/promises` */
export const PromiseList = z
  .object({
    total: z.int(),
    states: z
      .partialRecord(z.enum(promiseStates), z.int())
      .meta({ description: 'How many of all stand how', example: { delivered: 3 } }),
    passed: z.int().meta({ description: 'How many of all are past their last deadline without a report of delivery' }),
    limit: z.int(),
    offset: z.int(),
    items: z.array(FollowedPromise),
  })
  .meta({ id: 'PromiseList' });
export type PromiseList = z.infer<typeof PromiseList>;
