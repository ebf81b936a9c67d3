import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { loadModel } from '../../language/load.js';
import { createReader } from '../../pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const meetings = (text: string) =>
  reader
    .read({ source: 'case', url: null, form: 'text', content: text, hints: { published: '2025-05-10' } })
    .meetings.map((m) => `${m.parties.join()} ${m.status}`);

/** What a spokesperson says between two questions. */
const briefing = (answer: string) =>
  `Daily Briefing\n\nQUESTION: What is new?\n\nMR VIK: ${answer}\n\nQUESTION: Anything else?\n\nMR VIK: No. Thank you.`;

describe('in plain prose', () => {
  it.each([
    [
      'Foreign Minister Peter Otieno of Kenya had an opportunity to meet Norwegian Foreign Minister Lars Vik.',
      ['KEN,NOR held'],
    ],
    [
      'Foreign Minister Peter Otieno of Kenya will have an opportunity to meet Norwegian Foreign Minister Lars Vik.',
      ['KEN,NOR planned'],
    ],
    ['Kenya is open to meeting Norwegian officials.', []],
    ['Kenya works to advance negotiations between Chad and Sudan.', []],
    ['Did Kenyan Foreign Minister Peter Otieno meet Norwegian Foreign Minister Lars Vik?', []],
    ['Any talks between Kenya and Norway would be welcome.', []],
  ])('%s', (text, found) => expect(meetings(text)).toEqual(found));
});

describe('in a transcript', () => {
  it.each([
    [
      'Kenyan Foreign Minister Peter Otieno met Norwegian Foreign Minister Lars Vik in Oslo on Friday.',
      ['KEN,NOR held'],
    ],
    ['When the two leaders met, much was said about Kenya and about Norway.', []],
    ['We have had very good discussions with our partners in Kenya.', []],
  ])('%s', (answer, found) => expect(meetings(briefing(answer))).toEqual(found));
});
