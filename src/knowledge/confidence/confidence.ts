import { z } from 'zod';
import { readYaml, type Source } from '../sources.js';

const row = z.strictObject({
  confidence: z.number().min(0).max(1),
  /** How many of the rule's findings people found right, of how many that they judged. */
  right: z.number().int().min(0),
  of: z.number().int().min(0),
});

const schema = z.strictObject({
  /** By kind of finding, the first words of its rules' names: for rules that nothing is known of. */
  kinds: z.record(z.string(), row),
  rules: z.record(z.string(), row),
});

export type ConfidenceData = z.output<typeof schema>;

/** How often findings prove right, by the rule that made them. */
export interface Confidence {
  /** Between 0 and 1; that of its kind for a rule of which too little is known. */
  of(rule: string): number;
}

/** Reads and checks `confidence.yaml`, which a command writes. */
export function compileConfidence(sources: readonly Source[]): ConfidenceData {
  return readYaml(sources, 'confidence.yaml', schema);
}

export function buildConfidence({ kinds, rules }: ConfidenceData): Confidence {
  return { of: (rule) => (rules[rule] ?? kindAt(rule, kinds))?.confidence ?? 0.5 };
}

/** The row of the kind whose name a rule's begins with, the longest first: `statement.reported`, then `statement`. */
function kindAt(rule: string, kinds: ConfidenceData['kinds']): ConfidenceData['kinds'][string] | undefined {
  const words = rule.split('.');
  for (let n = words.length - 1; n > 0; n--) {
    const row = kinds[words.slice(0, n).join('.')];
    if (row) return row;
  }
  return undefined;
}
