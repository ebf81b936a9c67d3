import { z } from 'zod';

/** How the files of `knowledge/actors/` are written. Every entry is keyed by its actor's code. */

const names = z.array(z.string().min(2)).default([]);
const code = z.string().regex(/^[\p{Lu}\d][\p{L}\d+-]*( [\p{L}\d-]+)*$/u, 'a code is capitals and digits');
const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const formerName = z.strictObject({ name: z.string().min(2), since: day.optional(), until: day.optional() });
const former = z
  .array(formerName.refine((f) => !f.since || !f.until || f.since <= f.until, 'since lies after until'))
  .default([]);
const common = {
  also: names,
  acronyms: names,
  former,
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  reason: z.string().optional(),
};

/** A state: what the package `world-countries` lacks or has otherwise than diplomats write it. */
export const stateFile = z.record(
  code,
  z.strictObject({
    ...common,
    name: z.string().optional(),
    official: names,
    /** Replaces the package's demonyms: adjective, nouns and plurals. */
    demonyms: z.array(z.string().min(2)).optional(),
    /** Stands for the state only before a hyphen: `Sino` in `Sino-Indian`. */
    prefixes: names,
    /** The last day of a state that is no more. */
    until: day.optional(),
  }),
);

const organ = z.strictObject({ code, name: z.string(), also: names, acronyms: names, reason: z.string().optional() });

/** An intergovernmental organisation, body or forum, with the organs that speak for it. */
export const organisationFile = z.record(
  code,
  z.strictObject({
    ...common,
    name: z.string(),
    kind: z.enum(['igo', 'body', 'company', 'ngo']).default('igo'),
    members: z.array(code).default([]),
    organs: z.array(organ).default([]),
  }),
);

/** An armed group. */
export const armedGroupFile = z.record(
  code,
  z.strictObject({
    ...common,
    name: z.string(),
    /** Permanent reference number on the UN Security Council's consolidated list. */
    unsc: z
      .string()
      .regex(/^(QD|TA|CD|KP|TE|SO|YE|HT|CF)[ei]\.\d{3}$/, 'a reference is like QDe.132')
      .nullable()
      .default(null),
  }),
);

/** Places whose names stand for a government where the sentence lets them act; and capitals that do not. */
export const metonymFile = z.strictObject({
  /** Buildings, offices and streets: nearly always the government. */
  seats: z.record(code, names),
  /** Towns, besides the capitals: the government only where they act. */
  towns: z.record(code, names),
  notMetonyms: z.record(z.string(), z.string()),
});

/** Names that two actors bear, the likelier first. */
export const sharedNameFile = z.record(
  z.string(),
  z.strictObject({ actors: z.array(code).min(2), reason: z.string() }),
);

/** Longer names that hold an actor's name but do not name it. */
export const otherNameFile = z.record(z.string(), z.strictObject({ reason: z.string(), names: z.array(z.string()) }));
