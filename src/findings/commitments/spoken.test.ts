import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { loadModel } from '../../language/load.js';
import { createReader } from '../../pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const actionsIn = (words: string): string[] =>
  reader
    .follow({
      source: 'page',
      url: null,
      form: 'text',
      content: `Joint Press Conference\n\nNORWEGIAN FOREIGN MINISTER LARS VIK: Good day.\n\nQUESTION: What comes next?\n\nNORWEGIAN FOREIGN MINISTER LARS VIK: ${words}\n`,
      hints: {},
    })
    .findings.commitments.map((c) => c.action);

describe('speech', () => {
  it.each([
    'We will touch upon the fisheries.',
    'We will continue that exchange with our friends.',
    'We agreed to take two questions.',
    'We are determined to win this fight.',
  ])('promises nothing by what only comes next or is hoped: %s', (words) => {
    expect(actionsIn(words)).toEqual([]);
  });

  it.each([
    ['Norway will continue to work with Kenya on fisheries.', 'continue to work with Kenya on fisheries'],
    ['We will provide $4 million to Kenya.', 'provide $4 million to Kenya'],
    ['Norway is committed to training pilots in Kenya.', 'training pilots in Kenya'],
  ])('promises what a named state will do, and what is given: %s', (words, action) => {
    expect(actionsIn(words)).toEqual([action]);
  });
});
