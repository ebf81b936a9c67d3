import { z } from 'zod';
import { readYaml, type Source } from '../sources.js';
import { byLemma } from './by-lemma.js';
import { ruleShape } from './rule-shape.js';

const schema = z.object({
  triggers: z.array(
    ruleShape.extend({
      strength: z.enum(['agreed', 'pledged', 'resolved', 'will', 'reaffirmed']),
      verbs: z.array(z.string()).default([]),
      nouns: z.array(z.string()).default([]),
      takes: z.array(z.enum(['infinitive', 'gerund', 'clause', 'object', 'noun', 'modal'])).min(1),
      leads: z.array(z.string()).default([]),
      actions: z.string().nullable().default(null),
      modals: z.array(z.string()).default([]),
    }),
  ),
  classes: z.record(z.string(), z.array(z.string())),
  unpromising: z.array(z.string()),
});

export type CommitmentData = z.output<typeof schema>;
export type CommitmentRule = CommitmentData['triggers'][number];

/** The triggers of commitments by lemma, and the classes of words they ask for. */
export interface Commitments {
  readonly rules: readonly CommitmentRule[];
  readonly byVerb: ReadonlyMap<string, readonly CommitmentRule[]>;
  readonly byNoun: ReadonlyMap<string, readonly CommitmentRule[]>;
  /** Rules whose trigger is any verb under one of their modals. */
  readonly modal: readonly CommitmentRule[];
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that promise nothing under `will`. */
  readonly unpromising: ReadonlySet<string>;
}

export function compileCommitments(sources: readonly Source[]): CommitmentData {
  return readYaml(sources, 'commitments.yaml', schema);
}

export function buildCommitments(data: CommitmentData): Commitments {
  return {
    rules: data.triggers,
    byVerb: byLemma(data.triggers, (r) => r.verbs),
    byNoun: byLemma(data.triggers, (r) => r.nouns),
    modal: data.triggers.filter((r) => r.takes.includes('modal')),
    classes: new Map(Object.entries(data.classes).map(([name, lemmas]) => [name, new Set(lemmas)])),
    unpromising: new Set(data.unpromising),
  };
}
