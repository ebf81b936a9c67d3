import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { analyse } from '../../language/analyse.js';
import { loadModel } from '../../language/load.js';
import { findMentions } from '../../mentions/find-mentions.js';
import { Referents } from '../../mentions/referents.js';
import type { Event } from '../../model/finding.js';
import { readPage } from '../../page/read-page.js';
import { predicatesOf } from '../predicates/predicates.js';
import { findEvents } from './find-events.js';

const knowledge = loadKnowledge();
const model = loadModel();

/** The events of a text by the path that the pipeline takes. */
function eventsOf(text: string): Event[] {
  const document = readPage({ source: 'row', url: null, form: 'text', content: text, hints: {} });
  const analysis = analyse(document, model);
  const mentions = findMentions(document, analysis, knowledge);
  const referents = new Referents(document, analysis, mentions);
  const predicates = predicatesOf(analysis);
  return findEvents({ document, analysis, mentions, referents, predicates, knowledge }).map((e) => e.finding);
}

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
