import { z } from 'zod';
import { actorKinds } from '../model/actor.js';
import { Commitment, Delivery, Event, Evidence, Meeting, References, Report, Span, Statement } from './report-types.js';

/** What the API answers, as schemas and as types. The web app knows the program only through this file. */

const counts = z.object({
  meetings: z.int(),
  commitments: z.int(),
  deliveries: z.int(),
  statements: z.int(),
  events: z.int(),
});

const listed = {
  id: z.string(),
  source: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
  outlet: z.string().nullable(),
  actors: z.array(z.string()),
};

export const DocumentEntry = z.object({ ...listed, counts, addedAt: z.string() }).meta({ id: 'DocumentEntry' });
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** A part of a longer list: `total` counts all of it, `items` begin at `offset`. */
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ total: z.int(), limit: z.int(), offset: z.int(), items: z.array(item) });

/** `GET /api/documents` */
export const DocumentList = pageOf(DocumentEntry).meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

export const DocumentVersion = z
  .object({ page: z.string(), number: z.int(), id: z.string(), previous: z.string().nullable(), addedAt: z.string() })
  .meta({ id: 'DocumentVersion' });
export type DocumentVersion = z.infer<typeof DocumentVersion>;

/** `GET /api/documents/{id}` */
export const ShownDocument = z
  .object({
    report: Report,
    made: z.object({ program: z.string(), model: z.string(), knowledge: z.string() }),
    addedAt: z.string(),
    supersededBy: z.string().nullable(),
    versions: z.array(DocumentVersion),
    original: z
      .enum(['html', 'text'])
      .nullable()
      .meta({ description: 'The form of the page that it was read from; null where that was not kept' }),
  })
  .meta({ id: 'ShownDocument' });
export type ShownDocument = z.infer<typeof ShownDocument>;

export const Passage = z
  .object({
    ...Span.shape,
    text: z.string(),
    marks: z
      .array(Span)
      .meta({ description: 'Matched words, in offsets of the whole text; subtract `start` for offsets into `text`' }),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;

export const SearchHit = z
  .object({ ...listed, rank: z.number(), passages: z.array(Passage) })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

/** `GET /api/search` */
export const SearchResult = pageOf(SearchHit)
  .extend({
    understood: z
      .string()
      .meta({ description: 'The query as PostgreSQL understood it; empty where only stop words were asked for' }),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResult>;

export const ActorEntry = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(actorKinds),
    references: References,
    documents: z.int().meta({ description: 'How many documents name it' }),
  })
  .meta({ id: 'ActorEntry' });
export type ActorEntry = z.infer<typeof ActorEntry>;

/** `GET /api/actors` */
export const ActorList = pageOf(ActorEntry).meta({ id: 'ActorList' });
export type ActorList = z.infer<typeof ActorList>;

/** `GET /api/known-actors` */
export const KnownActorList = z
  .object({ items: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(actorKinds) })) })
  .meta({ id: 'KnownActorList' });
export type KnownActorList = z.infer<typeof KnownActorList>;

/** `GET /api/actor-names`: from code to name */
export const ActorNames = z.record(z.string(), z.string()).meta({ id: 'ActorNames' });
export type ActorNames = z.infer<typeof ActorNames>;

/** `GET /api/suggestions` */
export const Suggestions = z
  .object({
    actors: z.array(z.object({ code: z.string(), name: z.string() })),
    people: z.array(z.object({ name: z.string(), office: z.string().nullable() })),
    series: z.array(z.object({ id: z.string(), name: z.string(), rounds: z.int() })),
    documents: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        source: z.string(),
        outlet: z.string().nullable(),
        published: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;

/** Where a finding in a list comes from. */
export const FindingSource = z
  .object({
    document: z.string(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    source: z.string(),
    url: z.string().nullable(),
    addedBy: z.string().optional().meta({ description: 'Who added the finding, where a person did' }),
  })
  .meta({ id: 'FindingSource' });
export type FindingSource = z.infer<typeof FindingSource>;

/** `GET /api/meetings`, `/api/commitments`, `/api/deliveries`, `/api/statements`, `/api/events`: the finding as its report says it, and where from. */
export const MeetingList = pageOf(Meeting.extend({ from: FindingSource })).meta({ id: 'MeetingList' });
export const CommitmentList = pageOf(Commitment.extend({ from: FindingSource })).meta({ id: 'CommitmentList' });
export const DeliveryList = pageOf(Delivery.extend({ from: FindingSource })).meta({ id: 'DeliveryList' });
export const StatementList = pageOf(Statement.extend({ from: FindingSource })).meta({ id: 'StatementList' });
export const EventList = pageOf(Event.extend({ from: FindingSource })).meta({ id: 'EventList' });
export type MeetingList = z.infer<typeof MeetingList>;
export type CommitmentList = z.infer<typeof CommitmentList>;
export type DeliveryList = z.infer<typeof DeliveryList>;
export type StatementList = z.infer<typeof StatementList>;
export type EventList = z.infer<typeof EventList>;

/** `GET /api/health` */
export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    documents: z.int(),
    record: z.enum(['server', 'folder', 'memory']),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** RFC 9457: every answer that is no success, as `application/problem+json`. */
export const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export { Commitment, Delivery, Event, Evidence, Meeting, Report, Span, Statement };
