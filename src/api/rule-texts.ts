import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../model/rule.js';

/** Every rule of knowledge by its name, as a person reads it: reason, examples, counterexamples. */
export function ruleTexts({ meetings, commitments, deliveries, events, speech }: Knowledge): ReadonlyMap<string, Rule> {
  const found = new Map<string, Rule>();
  const seen = new Set<object>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isRule(value)) found.set(value.name, value);
    else for (const part of partsOf(value)) look(part);
  };
  look([meetings, commitments, deliveries, events, speech]);
  return found;
}

function isRule(value: object): value is Rule {
  const { name, reason, examples } = value as Partial<Rule>;
  return typeof name === 'string' && typeof reason === 'string' && Array.isArray(examples);
}

const partsOf = (value: object): Iterable<unknown> =>
  value instanceof Map || value instanceof Set ? value.values() : Object.values(value);
