import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { loadModel } from '../../language/load.js';
import type { Event } from '../../model/finding.js';
import { createReader } from '../../pipeline.js';

const knowledge = loadKnowledge();
const reader = createReader({ knowledge, model: loadModel() });

const eventsOf = (text: string): readonly Event[] =>
  reader.read({ source: 'row', url: null, form: 'text', content: text, hints: {} }).events;

const rules = [...knowledge.events.acts, ...knowledge.events.stances];
const examples = rules.flatMap((rule) => rule.examples.map((e) => [rule.name, e.text, e.finds] as const));
const counterexamples = rules.flatMap((rule) => rule.counterexamples.map((text) => [rule.name, text] as const));

describe('each rule finds its examples', () => {
  it.each(examples)('%s: %s', (name, text, finds) => {
    const found = eventsOf(text).filter((e) => e.rule === name);
    expect(found).toContainEqual(expect.objectContaining(finds));
  });
});

describe('and nothing in its counterexamples', () => {
  it.each(counterexamples)('%s: %s', (name, text) => {
    expect(eventsOf(text).filter((e) => e.rule === name)).toEqual([]);
  });
});
