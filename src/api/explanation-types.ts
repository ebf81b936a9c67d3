import { z } from 'zod';
import { Evidence } from './report-types.js';

const span = { start: z.int(), end: z.int() };

/** `GET /api/documents/{id}/why/{finding}` */
export const Explanation = z
  .object({
    finding: z.string(),
    rule: z.object({
      name: z.string(),
      reason: z.string().nullable().meta({ description: 'Null for a rule that is written as code' }),
      examples: z.array(z.string()),
      counterexamples: z.array(z.string()),
    }),
    evidence: z.array(Evidence),
    sentences: z.array(
      z.object({
        ...span,
        tokens: z.array(
          z.object({
            ...span,
            text: z.string(),
            lemma: z.string(),
            tag: z.string(),
            relation: z.string(),
            head: z.int().meta({ description: 'Index of the head in this sentence; −1 for the root' }),
          }),
        ),
      }),
    ),
    mentions: z.array(
      z.object({
        ...span,
        kind: z.enum(['actor', 'person', 'place', 'period']),
        reading: z.string().meta({ description: 'What the words were taken to mean' }),
      }),
    ),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;
