import { z } from 'zod';
import { meetingKinds } from '../model/finding.js';
import { Commitment, Delivery, Meeting, Place, Statement } from './report-types.js';
import { FindingSource } from './types.js';

/** What the API answers about more than one document: overviews, meetings with all their reports, pairs, series, people. */

const names = z
  .record(z.string(), z.string())
  .meta({ description: 'Names of the actors that the answer speaks of, by code' });

const counts = {
  meetings: z.int().meta({ description: 'Meetings, each once with all its reports' }),
  commitments: z.int().meta({ description: 'Promises, each once with all that is said of it' }),
  deliveries: z.int(),
  statements: z.int(),
  events: z.int(),
};

/** `GET /api/overview` */
export const Overview = z
  .object({
    counts: z.object(counts),
    months: z.array(
      z.object({
        month: z.string().meta({ example: '2024-05' }),
        ...counts,
        score: z.number().nullable().meta({ description: "Mean of the month's events on PLOVER's scale, −10 to 10" }),
      }),
    ),
    pairs: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        meetings: z.int().meta({ description: 'Meetings that the two held, each once' }),
        last: z.string().nullable(),
      }),
    ),
    subjects: z.array(z.object({ subject: z.string(), findings: z.int() })),
    years: z
      .array(z.object({ subject: z.string(), year: z.string(), findings: z.int() }))
      .meta({ description: 'How often each of the first twenty subjects came up, year by year' }),
    names,
    positions: z
      .record(z.string(), z.tuple([z.number(), z.number()]))
      .meta({ description: 'Longitude and latitude of the states among them, by code' }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

const cited = { from: FindingSource };
const CitedMeeting = Meeting.extend(cited);
const CitedCommitment = Commitment.extend(cited);
const CitedDelivery = Delivery.extend(cited);
export const CitedStatement = Statement.extend(cited);

export type CitedMeeting = z.infer<typeof CitedMeeting>;
export type CitedCommitment = z.infer<typeof CitedCommitment>;
export type CitedDelivery = z.infer<typeof CitedDelivery>;
export type CitedStatement = z.infer<typeof CitedStatement>;

export const Round = z
  .object({
    id: z.string(),
    kind: z.enum(meetingKinds),
    name: z.string().nullable(),
    parties: z.array(z.string()),
    start: z.string().nullable(),
    end: z.string().nullable(),
    place: Place.nullable(),
    status: z.enum(['held', 'planned', 'cancelled']),
    chairs: z.array(z.string()),
    contexts: z.array(z.string()),
    series: z.string().nullable().meta({ description: 'Name of the series that it is a round of' }),
    reports: z.array(CitedMeeting).meta({ description: "Each report's own words, the oldest first" }),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof Round>;

/** `GET /api/rounds` */
export const RoundList = z
  .object({ total: z.int(), limit: z.int(), offset: z.int(), items: z.array(Round), names })
  .meta({ id: 'RoundList' });
export type RoundList = z.infer<typeof RoundList>;

const quoted = z.object({ start: z.int(), end: z.int(), quote: z.string() });

export const Repair = z
  .object({
    document: z.string(),
    broken: quoted.meta({ description: 'The sentence that this document breaks off, as it stands there' }),
    rest: quoted.nullable().meta({ description: 'Where the rest of it turns up later in the document' }),
    from: z.string().meta({ description: 'The document that has the sentence whole' }),
    whole: quoted,
    missing: quoted.meta({ description: 'The words of the whole sentence that are missing at the break' }),
  })
  .meta({ id: 'Repair' });
export type Repair = z.infer<typeof Repair>;

export const ClauseRow = z
  .object({
    clause: z.string(),
    kind: z.string(),
    cells: z.array(
      z.object({
        document: z.string(),
        state: z.enum(['verbatim', 'reworded', 'broken', 'missing']),
        words: quoted.nullable(),
        whole: quoted.extend({ document: z.string() }).optional().meta({
          description: 'Of a sentence that the report breaks off: the missing words, from the report that has them',
        }),
      }),
    ),
  })
  .meta({ id: 'ClauseRow' });
export type ClauseRow = z.infer<typeof ClauseRow>;

/** `GET /api/rounds/{id}` */
export const ShownRound = z
  .object({
    round: Round,
    commitments: z.array(CitedCommitment),
    deliveries: z.array(CitedDelivery),
    statements: z.array(CitedStatement),
    clauses: z.array(ClauseRow).meta({
      description: 'What each report carried; reports that only announce the meeting or refer to it are left out',
    }),
    repairs: z.array(Repair).meta({ description: 'Broken sentences of the reports that another report has whole' }),
    names,
  })
  .meta({ id: 'ShownRound' });
export type ShownRound = z.infer<typeof ShownRound>;

export const PersonEntry = z
  .object({
    name: z.string(),
    actor: z.string().nullable(),
    office: z.string().nullable(),
    documents: z.int(),
    spellings: z.array(z.string()).meta({ description: 'Every spelling in the documents, the name among them' }),
  })
  .meta({ id: 'PersonEntry' });
export type PersonEntry = z.infer<typeof PersonEntry>;

/** `GET /api/people` */
export const PersonList = z
  .object({ total: z.int(), limit: z.int(), offset: z.int(), items: z.array(PersonEntry) })
  .meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

const namedDocument = z.object({ id: z.string(), title: z.string().nullable(), published: z.string().nullable() });

/** `GET /api/people/{name}` */
export const ShownPerson = z
  .object({
    name: z.string(),
    spellings: z
      .array(z.object({ name: z.string(), actor: z.string().nullable(), documents: z.int() }))
      .meta({ description: 'How documents print the name, and for whom they say that the person acts' }),
    namesakes: z
      .array(z.object({ name: z.string(), actor: z.string().nullable() }))
      .meta({ description: 'Other people of whom documents use the name that was asked for' }),
    offices: z.array(
      z.object({
        office: z.string(),
        actor: z.string().nullable(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        documents: z.array(namedDocument),
      }),
    ),
    documents: z.array(namedDocument),
    names,
  })
  .meta({ id: 'ShownPerson' });
export type ShownPerson = z.infer<typeof ShownPerson>;

/** `GET /api/series` */
export const SeriesList = z
  .object({
    total: z.int(),
    limit: z.int(),
    offset: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        parties: z.array(z.string()),
        rounds: z.int(),
        last: z.string().nullable(),
      }),
    ),
    names,
  })
  .meta({ id: 'SeriesList' });
export type SeriesList = z.infer<typeof SeriesList>;
