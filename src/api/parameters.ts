import { z } from 'zod';

/** Query parameters that several resources share. */

const isoPrefix = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a date is written 2024, 2024-05 or 2024-05-10');

export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(20).meta({ description: 'At most so many items' }),
  offset: z.coerce.number().int().min(0).default(0).meta({ description: 'Leave out so many first' }),
};

export const actors = z
  .string()
  .optional()
  .transform((list) =>
    list
      ?.split(',')
      .map((code) => code.trim().toUpperCase())
      .filter(Boolean),
  )
  .meta({ description: 'Codes of actors, all of which must be named, with commas between', example: 'PAK,USA' });

export const between = {
  since: isoPrefix.optional().meta({ description: 'First date, to any precision', example: '2024-05' }),
  until: isoPrefix.optional().meta({ description: 'Last date; 2024-05 takes in the whole month' }),
};

export const documentFilter = {
  actors,
  kind: z
    .enum(['meeting', 'commitment', 'delivery', 'statement', 'event'])
    .optional()
    .meta({ description: 'A kind of finding that the document must have' }),
  ...between,
  addedSince: z.iso.datetime({ offset: true }).optional().meta({ description: 'Added to the record since this time' }),
};
