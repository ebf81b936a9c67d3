import { z } from 'zod';
import { eventTypes } from '../../model/finding.js';

const slots = z.array(z.string());

/** The ways in which a party can stand to an act that is not (yet) done. */
export const stances = ['intend', 'ask', 'refuse', 'threaten'] as const;
export type Stance = (typeof stances)[number];

/** What a row of `knowledge/events/acts` makes: an act that was done. */
export const actSchema = z.strictObject({
  type: z.enum(eventTypes),
  mode: z.string().nullable().default(null),
  cameo: z.string().regex(/^\d{3,4}$/),
  /** What the act is when it is promised, asked for, refused or threatened: a key of `themes.yaml`. */
  theme: z.string().nullable().default(null),
  /** Slots whose parties act, the first that names any. */
  actors: slots.default(['subject']),
  /** Slots whose parties act along with them. */
  mutual: slots.default([]),
  /** Slots for the recipients, the first that names any; the usual ones where not given, none where the act is mutual. */
  recipients: slots.optional(),
});

/** What a row of `knowledge/events/stances` makes: a stance towards an act that another word names. */
export const stanceSchema = z.strictObject({
  stance: z.enum(stances),
  type: z.enum(eventTypes),
  mode: z.string().nullable().default(null),
  /** The code where what is meant has no theme. */
  cameo: z.string().regex(/^\d{3,4}$/),
  /** True where the words alone say too little: without a known act there is no event. */
  weak: z.boolean().default(false),
  actors: slots.default(['subject']),
  mutual: slots.default([]),
  recipients: slots.optional(),
});

/** What is promised, asked for, refused or threatened: codes by stance, modes, and the nouns that show it. */
export const themesSchema = z.record(
  z.string(),
  z.strictObject({
    intend: z.string().optional(),
    ask: z.string().optional(),
    refuse: z.string().optional(),
    threaten: z.string().optional(),
    mode: z.string().optional(),
    threat: z.string().optional(),
    words: z.array(z.string()),
  }),
);

export type Act = z.infer<typeof actSchema>;
export type StanceMade = z.infer<typeof stanceSchema>;
export type Theme = z.infer<typeof themesSchema>[string];
