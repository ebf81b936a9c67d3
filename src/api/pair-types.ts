import { z } from 'zod';
import { Reason } from './record-types.js';
import { Evidence, Meeting } from './report-types.js';
import { FindingKind } from './review-types.js';
import { FindingSource } from './types.js';

/** What the API takes and answers on people's word on merges of meetings and on links of promises. */

const said = {
  author: z.string().trim().min(1).max(100),
  verdict: z.enum(['confirm', 'reject', 'split', 'merge']),
  reason: z.string().max(2000).nullable().default(null),
  with: z.string().optional().meta({ description: 'Of `merge`: the id of the other' }),
};
const names = (what: string) => z.array(z.string()).max(100).optional().meta({ description: what });

/** `POST /api/judgements/merges` */
export const SentMergeJudgement = z
  .object({
    ...said,
    meeting: z.string().meta({ description: 'Id of the merged meeting' }),
    reports: names('Reports as document.m1, in the meeting or not; all of the meeting where none is named'),
  })
  .meta({ id: 'SentMergeJudgement' });
export type SentMergeJudgement = z.input<typeof SentMergeJudgement>;

/** `POST /api/judgements/reports` */
export const SentReportsJudgement = z
  .object({
    author: said.author,
    verdict: z.enum(['together', 'apart']).meta({ description: 'On one meeting, or on two' }),
    reports: z.tuple([z.string(), z.string()]).meta({ description: 'Two reports, each as document.m1' }),
    reason: said.reason,
  })
  .meta({ id: 'SentReportsJudgement' });
export type SentReportsJudgement = z.input<typeof SentReportsJudgement>;

/** `POST /api/judgements/links` */
export const SentLinkJudgement = z
  .object({
    ...said,
    promise: z.string().meta({ description: 'Id of the promise' }),
    entries: names(
      'Words as document.act (`entry` in a promise’s history), in the history or not; all where none is named',
    ),
  })
  .meta({ id: 'SentLinkJudgement' });
export type SentLinkJudgement = z.input<typeof SentLinkJudgement>;

/** What a judgement is answered with: its number, by which it is taken back. */
export const KeptJudgement = z.object({ word: z.int() }).meta({ id: 'KeptJudgement' });
export type KeptJudgement = z.infer<typeof KeptJudgement>;

const title = z.string().nullable().meta({ description: 'Of the document' });
const side = z.object({
  document: z.string(),
  title,
  kind: z.enum([...FindingKind.options, 'remarks']),
  start: z.int(),
  end: z.int(),
});

/** `GET /api/judgements` */
export const JudgementList = z
  .object({
    findings: z.array(
      z.object({
        id: z.int(),
        madeAt: z.string(),
        author: z.string(),
        verdict: z.enum(['confirm', 'reject', 'correct', 'add']),
        reason: z.string().nullable(),
        document: z.string(),
        title,
        kind: FindingKind,
        start: z.int(),
        end: z.int(),
        quote: z.string().meta({ description: 'The first of its words, as it was judged' }),
        field: z.string().nullable(),
        value: z.any(),
      }),
    ),
    pairs: z.array(
      z.object({
        id: z.int(),
        word: z.int().meta({ description: 'All pairs of one word have one number, by which it is taken back' }),
        madeAt: z.string(),
        author: z.string(),
        verdict: z.enum(['together', 'apart']),
        about: z.enum(['merge', 'link']),
        reason: z.string().nullable(),
        a: side,
        b: side,
      }),
    ),
  })
  .meta({ id: 'JudgementList' });
export type JudgementList = z.infer<typeof JudgementList>;

const told = {
  id: z.string().meta({ description: 'document.finding, by which a judgement names it' }),
  from: FindingSource,
  evidence: z.array(Evidence),
  passage: z.object({ start: z.int(), text: z.string() }),
};
const doubtful = {
  judged: z.boolean().meta({ description: 'Whether somebody else has given a word on it' }),
  threshold: z.number().meta({ description: 'So much must speak for it' }),
  together: z.boolean().meta({ description: 'Whether the machine now holds the two together' }),
  score: z.number(),
  reasons: z.array(Reason).meta({ description: 'What speaks for and against it, in words' }),
};
const toldAct = { ...told, by: z.array(z.string()), to: z.array(z.string()) };
const toldMeeting = z.object({ ...told, meeting: Meeting });

/** `GET /api/review/merges`: is `report` a report of the merged meeting `meeting`, as `other` is? */
export const DoubtfulMergeList = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        ...doubtful,
        meeting: z.string(),
        report: toldMeeting,
        other: toldMeeting,
      }),
    ),
  })
  .meta({ id: 'DoubtfulMergeList' });
export type DoubtfulMergeList = z.infer<typeof DoubtfulMergeList>;

/** `GET /api/review/links`: are the words of `entry` about the promise that `promised` made? */
export const DoubtfulLinkList = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        ...doubtful,
        promise: z.string(),
        action: z.string(),
        day: z.string().nullable().meta({ description: 'When the words were published' }),
        promisedOn: z.string().nullable().meta({ description: 'When the promise was published' }),
        entry: z.object({ ...toldAct, kind: z.enum(['commitment', 'delivery', 'remark', 'meeting']) }),
        promised: z.object(toldAct),
      }),
    ),
  })
  .meta({ id: 'DoubtfulLinkList' });
export type DoubtfulLinkList = z.infer<typeof DoubtfulLinkList>;
