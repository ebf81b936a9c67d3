import { z } from 'zod';
import type { SortColumns } from '../record/arranging.js';

/** Query parameters that several resources share. */

const isoPrefix = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'a date is written 2024, 2024-05 or 2024-05-10');

export const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(20).meta({ description: 'At most so many items' }),
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

/** Some of a list of words, with commas between. */
export const oneOrMore = <T extends string>(words: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((list) => list?.split(',').filter(Boolean) as T[] | undefined)
    .refine((list) => (list ?? []).every((word) => words.includes(word)), { error: `is one of ${words.join(', ')}` });

/** How a list is narrowed by words and sorted; `columns` are those that it can be sorted by. */
export const arranging = (columns: SortColumns) => ({
  q: z.string().max(200).optional().meta({ description: 'Words that a row has' }),
  sort: z
    .string()
    .optional()
    .transform((list) => list?.split(',').filter(Boolean))
    .refine((list) => (list ?? []).every((name) => name.replace(/^-/, '') in columns), {
      error: `sorts by ${Object.keys(columns).join(', ')}`,
    })
    .meta({
      description: 'Columns with commas between, the first first; one with - before it goes down',
      example: '-day',
    }),
});

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
  person: z.string().max(200).optional().meta({ description: 'Name of a person whom the document names' }),
  ...between,
  addedSince: z.iso.datetime({ offset: true }).optional().meta({ description: 'Added to the record since this time' }),
};
