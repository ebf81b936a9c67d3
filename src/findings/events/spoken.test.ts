import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { loadModel } from '../../language/load.js';
import type { Event } from '../../model/finding.js';
import { createReader } from '../../pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const eventsOf = (content: string): readonly Event[] =>
  reader.follow({ source: 'page', url: null, form: 'text', content, hints: {} }).findings.events;
const spoken = (words: string): string =>
  `Press Briefing\n\nMR. VIK: ${words}\n\nQUESTION: Thank you.\n\nMR. VIK: Good day.\n`;

describe('what a speaker stands for', () => {
  it.each([
    'Norway pledged to continue its humanitarian aid.',
    'Norway supports dialogue.',
    'Norway rejects that label.',
  ])('is no event towards nobody in a transcript, though it is on a page: %s', (words) => {
    expect(eventsOf(words)).toHaveLength(1);
    expect(eventsOf(spoken(words))).toEqual([]);
  });

  it('is one where it is said towards somebody', () => {
    expect(eventsOf(spoken('Norway supports Kenya.'))).toMatchObject([{ actors: ['NOR'], recipients: ['KEN'] }]);
  });
});

describe('an event that is a meeting', () => {
  it('has all who met, past what the clause shows', () => {
    const text =
      'Norwegian Foreign Minister Lars Vik spoke with NATO Secretary General Otto Lund, OSCE Chair Ida Berg, EU High Representative Ann Dahl.';
    expect(eventsOf(text).map((e) => [...e.actors].sort())).toEqual([['EU', 'NATO', 'NOR', 'OSCE']]);
  });
});
