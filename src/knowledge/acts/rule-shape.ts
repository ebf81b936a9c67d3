import { z } from 'zod';

/** What every row that makes findings says of itself (see `model/rule.ts`). */
export const ruleShape = z.object({
  name: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  reason: z.string().min(10),
  examples: z.array(z.object({ text: z.string(), finds: z.record(z.string(), z.unknown()).default({}) })).min(1),
  counterexamples: z.array(z.string()).min(1),
});
