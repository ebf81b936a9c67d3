import { z } from 'zod';
import { actorKinds } from '../model/actor.js';
import { eventTypes, meetingKinds } from '../model/finding.js';

/** The report of FORMAT.md as schemas: what `GET /api/documents/{id}` answers and the OpenAPI description prints. */

const spanFields = { start: z.int().min(0), end: z.int().min(0) };
export const Span = z.object(spanFields).meta({ id: 'Span', description: 'Half-open, in UTF-16 units of the text' });
export const Evidence = z.object({ ...spanFields, quote: z.string() }).meta({ id: 'Evidence' });
const isoPrefix = z
  .string()
  .meta({ description: 'ISO 8601 to the precision known: 2024, 2024-05 or 2024-05-10', example: '2024-05-10' });
const codes = z.array(z.string()).meta({ example: ['PAK', 'USA'] });

export const References = z.object({
  iso3166: z.string().nullable(),
  unsc: z.string().nullable(),
  wikidata: z.string().nullable(),
});
export const Place = z
  .object({
    name: z.string(),
    country: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  })
  .meta({ id: 'Place' });
const Measure = z
  .object({
    amount: z.number().nullable(),
    unit: z.string().nullable(),
    bound: z.string().nullable(),
    currency: z.string().nullable(),
  })
  .meta({ id: 'Measure' });

const common = {
  id: z.string(),
  evidence: z.array(Evidence),
  confidence: z.number(),
  rule: z.string(),
  addedBy: z.string().optional().meta({ description: 'Who added it; never there in what the machine finds' }),
};

export const Meeting = z
  .object({
    ...common,
    kind: z.enum(meetingKinds),
    name: z.string().nullable(),
    parties: codes,
    start: isoPrefix.nullable(),
    end: isoPrefix.nullable(),
    place: Place.nullable(),
    chairs: z.array(z.string()),
    participants: z.array(z.object({ name: z.string(), office: z.string().nullable(), actor: z.string().nullable() })),
    status: z.enum(['held', 'planned', 'cancelled']),
    reference: z.boolean(),
    contexts: z.array(z.string()),
  })
  .meta({ id: 'Meeting' });

export const Commitment = z
  .object({
    ...common,
    by: codes,
    to: codes,
    trigger: z.string(),
    action: z.string(),
    strength: z.enum(['agreed', 'pledged', 'resolved', 'will', 'reaffirmed']),
    deadline: isoPrefix.nullable(),
    measure: Measure,
    meeting: z.string().nullable(),
    contexts: z.array(z.string()),
  })
  .meta({ id: 'Commitment' });

export const Delivery = z
  .object({
    ...common,
    by: codes,
    to: codes,
    action: z.string(),
    measure: Measure,
    since: isoPrefix.nullable(),
    contexts: z.array(z.string()),
  })
  .meta({ id: 'Delivery' });

export const Statement = z
  .object({
    ...common,
    speaker: z.object({ name: z.string(), actor: z.string().nullable(), person: z.string().nullable() }),
    quote: z.string(),
    date: isoPrefix.nullable(),
    direct: z.boolean(),
  })
  .meta({ id: 'Statement' });

export const Event = z
  .object({
    ...common,
    type: z.enum(eventTypes),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    contexts: z.array(z.string()),
    actors: codes,
    recipients: codes,
    sectors: z.record(z.string(), z.array(z.string())),
    start: isoPrefix.nullable(),
    end: isoPrefix.nullable(),
    place: Place.nullable(),
    time: z.enum(['past', 'future', 'ongoing', 'hypothetical']),
    speaker: z.string().nullable(),
    finding: z.string().nullable(),
    score: z.number(),
  })
  .meta({ id: 'Event' });

export const Report = z
  .object({
    document: z.object({
      id: z.string(),
      source: z.string(),
      url: z.string().nullable(),
      title: z.string().nullable(),
      byline: z.string().nullable(),
      published: isoPrefix.nullable(),
      publishedTime: z.string().nullable(),
      outlet: z.string().nullable(),
      dateline: z.string().nullable(),
      language: z.string(),
      text: z.string(),
      blocks: z.array(
        z.object({
          ...spanFields,
          kind: z.enum(['furniture', 'title', 'byline', 'dateline', 'paragraph', 'heading', 'list-item']),
        }),
      ),
      tickers: z.array(
        z.object({
          ...spanFields,
          symbol: z.string(),
          price: z.number(),
          change: z.number().nullable(),
          percent: z.number().nullable(),
        }),
      ),
      warnings: z.array(z.object({ ...spanFields, code: z.string(), message: z.string() })),
    }),
    actors: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        kind: z.enum(actorKinds),
        references: References,
        mentions: z.array(Span),
      }),
    ),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        honorific: z.string().nullable(),
        office: z.string().nullable(),
        actor: z.string().nullable(),
        mentions: z.array(Span),
      }),
    ),
    meetings: z.array(Meeting),
    commitments: z.array(Commitment),
    deliveries: z.array(Delivery),
    statements: z.array(Statement),
    events: z.array(Event),
  })
  .meta({ id: 'Report' });
