import { z } from 'zod';

const words = z.union([z.string(), z.array(z.string()).min(1)]).transform((w) => (typeof w === 'string' ? [w] : w));

/** What an argument may be said to be, by what its words resolve to. */
export const natures = ['actor', 'person', 'party', 'place', 'period'] as const;

/** What a slot must hold: `any` thing, nothing (`none`), certain words, or words that resolve to something. */
const slotTest = z.union([
  z.strictObject({
    /** `party` is an actor or a person or one of the words in `or`. */
    is: z.enum(natures).optional(),
    /** Kinds of actor: `state`, `igo` … */
    kind: z.array(z.string()).optional(),
    words: words.optional(),
    /** Words that it must not hold. */
    not: words.optional(),
    /** Words that do in place of `is`. */
    or: words.optional(),
  }),
  words,
]);

const slots = z.record(z.string(), slotTest);

/** A pattern over one predicate. Every key that is given must hold; `affirmed` and `question` have a value when not given. */
export const patternSchema = z.strictObject({
  verb: words.optional(),
  noun: words.optional(),
  adjective: words.optional(),
  /** Tests by slot: `subject`, `object`, `indirect`, `complement`, or a preposition. */
  with: slots.optional(),
  /** Tests none of which may hold. */
  without: slots.optional(),
  voice: z.enum(['active', 'passive']).optional(),
  /** True (unless given): neither negated nor refused; false: negated or refused; `either`. */
  affirmed: z.union([z.boolean(), z.literal('either')]).default(true),
  time: z.array(z.enum(['past', 'present', 'future', 'hypothetical'])).optional(),
  modality: z.array(z.enum(['will', 'would', 'may', 'can', 'must', 'should', 'plan', 'none'])).optional(),
  /** Whether a light verb carries the noun: `held talks`. */
  carried: z.union([z.boolean(), words]).optional(),
  /** Whether its subjects are more than one. */
  several: z.boolean().optional(),
  quoted: z.boolean().optional(),
  attributed: z.boolean().optional(),
  question: z.union([z.boolean(), z.literal('either')]).default(false),
});

/** One row of a file of rules. `makes` is checked by the kind of finding that it makes. */
export const rowSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+(\.[a-z0-9-]+)+$/),
  reason: z.string().min(10),
  match: z.union([patternSchema, z.array(patternSchema).min(1)]).transform((m) => (Array.isArray(m) ? m : [m])),
  makes: z.unknown(),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.record(z.string(), z.unknown()) })).min(1),
  counterexamples: z.array(z.string()).min(1),
});

export const classesSchema = z.record(z.string(), z.array(z.coerce.string()).min(1));

export type SlotTest = z.infer<typeof slotTest>;
export type Pattern = z.infer<typeof patternSchema>;
export type Row = z.infer<typeof rowSchema>;
