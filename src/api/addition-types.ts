import { z } from 'zod';

/** `POST /api/additions`: pages as files, as text, or by their addresses. */
export const Additions = z
  .object({
    files: z
      .array(
        z.object({
          name: z.string().min(1).max(500),
          bytes: z.base64().meta({ description: 'The file as it lies on disk, in base64' }),
        }),
      )
      .max(500)
      .default([]),
    texts: z
      .array(z.object({ name: z.string().min(1).max(500), text: z.string().min(1) }))
      .max(100)
      .default([]),
    addresses: z.array(z.string().min(1).max(2000)).max(100).default([]),
  })
  .meta({ id: 'Additions' });
export type Additions = z.input<typeof Additions>;

/** One server-sent event of the answer. `name` is the page's as it was sent. */
export const AdditionEvent = z
  .discriminatedUnion('event', [
    z.object({ event: z.literal('loading') }).meta({ description: 'The language model is being loaded' }),
    z.object({ event: z.literal('reading'), name: z.string() }),
    z.object({
      event: z.literal('added'),
      name: z.string(),
      outcome: z.enum(['added', 'known', 'changed']),
      id: z.string(),
      title: z.string().nullable(),
      counts: z.object({
        meetings: z.int(),
        commitments: z.int(),
        deliveries: z.int(),
        statements: z.int(),
        events: z.int(),
      }),
    }),
    z.object({ event: z.literal('failed'), name: z.string(), reason: z.string() }),
    z.object({ event: z.literal('finished') }),
  ])
  .meta({ id: 'AdditionEvent' });
export type AdditionEvent = z.infer<typeof AdditionEvent>;
