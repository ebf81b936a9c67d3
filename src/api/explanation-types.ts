import { z } from 'zod';
import { findingKinds } from '../model/finding.js';
import { Evidence } from './report-types.js';

const span = { start: z.int(), end: z.int() };
const readBy = Evidence.extend({ rule: z.string() });

/** `GET /api/documents/{id}/why/{finding}`: the engine's own explanation. */
export const Explanation = z
  .object({
    finding: z.string(),
    kind: z.enum(findingKinds),
    confidence: z.number(),
    rule: z.object({
      name: z.string(),
      reason: z.string().nullable(),
      examples: z.array(z.string()),
      counterexamples: z.array(z.string()),
    }),
    evidence: z.array(Evidence),
    predicate: Evidence.extend({ lemma: z.string(), partOfSpeech: z.string() }).meta({
      description: 'The word that the rule holds of',
    }),
    arguments: z.array(Evidence.extend({ slot: z.string(), standsFor: z.array(z.string()) })).meta({
      description: 'What the rule took from the sentence, with codes of actors and names of persons',
    }),
    content: readBy.nullable().meta({ description: 'What was promised, asked for, refused or threatened' }),
    also: z.array(readBy).meta({ description: 'Other words that tell of the same' }),
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
            role: z.string().nullable().meta({ description: 'The slot that it fills, or predicate' }),
          }),
        ),
      }),
    ),
    mentions: z.array(
      z.object({
        ...span,
        kind: z.enum(['actor', 'person', 'place', 'period']),
        form: z.string().nullable(),
        reading: z.string().meta({ description: 'What the words were taken to mean' }),
      }),
    ),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;
