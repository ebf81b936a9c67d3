import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rulesOf } from '../src/findings/rule-registry.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { loadModel } from '../src/language/load.js';
import { createReader } from '../src/pipeline.js';
import { readSources } from '../src/sources/read-sources.js';

const knowledge = loadKnowledge();
const reader = createReader({ knowledge, model: loadModel() });

/** Reads one sentence as a page of 10 May 2025. */
const read = (text: string) =>
  reader.read({ source: 'example', url: null, form: 'text', content: text, hints: { published: '2025-05-10' } });

const registry = rulesOf(knowledge);
const kinds = (['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const).map((kind) => ({
  kind,
  rules: registry[kind],
}));

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

describe('every name on a finding', () => {
  const names = Object.values(registry).map((rules) => rules.map((rule) => rule.name));

  it('is of one rule', () => expect(names.flat().length).toBe(new Set(names.flat()).size));

  it('is known: in knowledge/confidence.yaml', () => {
    const source = readFileSync(join(import.meta.dirname, '../knowledge/confidence.yaml'), 'utf8');
    const { rules } = parse(source) as { rules: Record<string, unknown> };
    expect(Object.keys(rules).filter((name) => !names.flat().includes(name))).toEqual([]);
  });

  it('is known: on the pages of examples/', async () => {
    const unknown = new Set<string>();
    for await (const sourced of readSources([join(import.meta.dirname, '../examples')])) {
      if ('failure' in sourced) continue;
      const report = reader.read(sourced.page);
      for (const kind of kinds)
        for (const finding of report[kind.kind])
          if (!kind.rules.some((rule) => rule.name === finding.rule)) unknown.add(finding.rule);
    }
    expect([...unknown]).toEqual([]);
  });
});

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
