import { z } from 'zod';

/** How `knowledge/places/places.yaml` is written. */

const country = z.string().regex(/^[A-Z]{3}$/, 'a country is an ISO 3166-1 alpha-3 code');
const at = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
const reason = z.string().optional();

export const placesFile = z.strictObject({
  spellings: z.record(z.string(), z.strictObject({ is: z.string(), country, reason })),
  added: z.record(z.string(), z.strictObject({ country, at, reason })),
  venues: z.record(z.string(), z.strictObject({ country, at, reason })),
  regions: z.record(z.string(), z.strictObject({ country: country.optional(), at: at.optional(), reason })),
  words: z.array(z.string()),
  names: z.array(z.string()),
});
