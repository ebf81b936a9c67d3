import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load.js';
import { loadModel } from '../src/language/load.js';
import { createReader } from '../src/pipeline.js';

const knowledge = loadKnowledge();
const reader = createReader({ knowledge, model: loadModel() });

/** Reads one sentence as a page of 10 May 2025. */
const read = (text: string) =>
  reader.read({ source: 'example', url: null, form: 'text', content: text, hints: { published: '2025-05-10' } });

const kinds = [
  { kind: 'commitments', rules: knowledge.commitments.rules },
  { kind: 'deliveries', rules: knowledge.deliveries.rules },
] as const;

describe.each(kinds)('rules of $kind', ({ kind, rules }) => {
  const examples = rules.flatMap((rule) => rule.examples.map((e) => ({ name: rule.name, ...e })));
  const counterexamples = rules.flatMap((rule) => rule.counterexamples.map((text) => ({ name: rule.name, text })));

  it.each(examples)('$name finds: $text', ({ name, text, finds }) => {
    const made = read(text)[kind].filter((f) => f.rule === name);
    expect(made.length, `nothing found by ${name}`).toBeGreaterThan(0);
    expect(
      made.some((f) => Object.entries(finds).every(([field, value]) => equal(f[field as keyof typeof f], value))),
    ).toBe(true);
  });

  it.each(counterexamples)('$name does not find: $text', ({ name, text }) => {
    expect(read(text)[kind].filter((f) => f.rule === name)).toEqual([]);
  });
});

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
