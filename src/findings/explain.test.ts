import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/load.js';
import { loadModel } from '../language/load.js';
import { createReader } from '../pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const content =
  'Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Vik in Oslo on 4 May 2025. They agreed to share charts.\n';
const journey = reader.follow({ source: 'page', url: null, form: 'text', content, hints: {} });
const explanations = reader.explain(journey);
const named = (id: string) => explanations.find((e) => e.finding === id)!;

describe('an explanation', () => {
  it('is there for every finding, by the rule that stands on it', () => {
    const { meetings, commitments, deliveries, statements, events } = journey.findings;
    const all = [...meetings, ...commitments, ...deliveries, ...statements, ...events];
    expect(explanations.map((e) => [e.finding, e.rule.name])).toEqual(all.map((f) => [f.id, f.rule]));
    expect(explanations.filter((e) => !e.rule.reason)).toEqual([]);
  });

  it('says what the rule took and whom it stands for', () => {
    const { predicate, arguments: taken } = named('c1');
    expect(predicate).toMatchObject({ quote: 'agreed', lemma: 'agree', partOfSpeech: 'verb' });
    const subject = taken.find((a) => a.slot === 'subject')!;
    expect(subject.quote).toBe('They');
    expect(subject.standsFor).toEqual(expect.arrayContaining(['KEN', 'NOR']));
  });

  it('shows the sentence of the evidence, with heads counted within it and roles on its words', () => {
    const [sentence] = named('c1').sentences;
    expect(named('c1').sentences).toHaveLength(1);
    expect(sentence!.tokens.filter((t) => t.head < 0).map((t) => [t.text, t.role])).toEqual([['agreed', 'predicate']]);
    expect(sentence!.tokens.find((t) => t.text === 'share')!.role).toBe('action');
  });

  it('shows the mentions in it and what they were taken to mean', () => {
    const { mentions } = named('m1');
    expect(mentions.map((m) => m.kind)).toEqual(expect.arrayContaining(['actor', 'person', 'place', 'period']));
    expect(mentions.find((m) => m.kind === 'period')!.reading).toBe('2025-05-04');
  });
});
