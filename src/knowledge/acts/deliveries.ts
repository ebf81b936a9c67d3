import { z } from 'zod';
import { readYaml, type Source } from '../sources.js';
import { byLemma } from './by-lemma.js';
import { ruleShape } from './rule-shape.js';

const schema = z.object({
  rules: z.array(
    ruleShape.extend({
      verbs: z.array(z.string()).default([]),
      nouns: z.array(z.string()).default([]),
      objects: z.array(z.string()).min(1),
      mutual: z.boolean().default(false),
      'by-default': z.enum(['nobody', 'parties']).default('nobody'),
    }),
  ),
  classes: z.record(z.string(), z.array(z.string())),
});

export type DeliveryData = z.output<typeof schema>;
export type DeliveryRule = DeliveryData['rules'][number];

/** Acts of delivery by lemma, and the classes of their objects. */
export interface Deliveries {
  readonly rules: readonly DeliveryRule[];
  readonly byVerb: ReadonlyMap<string, readonly DeliveryRule[]>;
  readonly byNoun: ReadonlyMap<string, readonly DeliveryRule[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}

export function compileDeliveries(sources: readonly Source[]): DeliveryData {
  return readYaml(sources, 'deliveries.yaml', schema);
}

export function buildDeliveries(data: DeliveryData): Deliveries {
  return {
    rules: data.rules,
    byVerb: byLemma(data.rules, (r) => r.verbs),
    byNoun: byLemma(data.rules, (r) => r.nouns),
    classes: new Map(Object.entries(data.classes).map(([name, lemmas]) => [name, new Set(lemmas)])),
  };
}
