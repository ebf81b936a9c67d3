import { z } from 'zod';

/** How the files of `knowledge/people/` are written. */

const words = z.array(z.string().min(1));
const group = z.strictObject({ reason: z.string(), words });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a date is YYYY-MM-DD');

export const officeFile = z.strictObject({
  heads: z.record(z.string(), group),
  ranks: group,
  times: group,
  subjects: group,
  bodies: group,
  counterparts: group,
  groups: group,
});

export const honorificFile = z
  .strictObject({ gender: z.strictObject({ reason: z.string(), male: words, female: words }), afterRank: group })
  .catchall(group);

export const givenNameFile = z.strictObject({ female: words, male: words, either: words, never: words });

export const issuerFile = z.record(
  z.string(),
  z.strictObject({
    reason: z.string(),
    offices: words,
    hosts: words,
    titles: words,
    notTitles: words,
    signatures: words.optional(),
  }),
);

export const formOfStateFile = z.strictObject({
  reason: z.string(),
  offices: z.array(z.strictObject({ office: z.string(), only: words.optional(), never: words.optional() })),
});

export const officeHolderFile = z.strictObject({
  reason: z.string(),
  holders: z.record(
    z.string(),
    z.array(z.strictObject({ name: z.string(), office: z.string(), since: day, until: day.optional() })),
  ),
});
