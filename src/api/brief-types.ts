import { z } from 'zod';
import { FollowedPromise, ShownSeries } from './record-types.js';
import { CitedStatement, Repair, Round } from './round-types.js';

/** `GET /api/brief` as JSON: the same as `rapporteur brief --format json`. */
export const Brief = z
  .object({
    actors: z.array(z.string()),
    names: z.record(z.string(), z.string()),
    today: z.string(),
    since: z.string().nullable(),
    series: z.array(ShownSeries),
    meetings: z.array(Round),
    repairs: z.array(Repair),
    announced: z.array(Round),
    open: z.array(FollowedPromise),
    delivered: z.array(FollowedPromise),
    statements: z.array(CitedStatement),
    sources: z.object({ documents: z.int(), first: z.string().nullable(), last: z.string().nullable() }),
  })
  .meta({ id: 'Brief' });
