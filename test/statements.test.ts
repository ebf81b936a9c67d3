import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load.js';
import { loadModel } from '../src/language/load.js';
import { createReader } from '../src/pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const read = (content: string) =>
  reader.read({ source: 'test', url: null, form: 'text', content, hints: { published: '2025-05-14' } }).statements;

describe('who says a quotation', () => {
  it.each([
    [
      'a name behind an office and its place',
      'Norway was patient. Its ambassador in Kenya, Lars Vik, called on both capitals to name a day “before the boats leave, not after”.',
      'Lars Vik',
    ],
    [
      'a spokesman between commas',
      'Kenya’s navy kept its distance. “The sea has no fence but the court gave it one,” its spokesman, Captain Juma Odhiambo, said.',
      'Juma Odhiambo',
    ],
    [
      'who urges, not who is urged',
      'In Oslo a spokesperson for the African Union (AU), Amina Otieno, urged both sides to set a date “without further delay and without conditions”.',
      'Amina Otieno',
    ],
    [
      'whose report it is, not who takes note of it',
      'On the Sinking of the Ferry\nAnn Cole, Department Spokesperson\n\nWe note the public statement on the report of the Kenyan Navy into the case and its findings, including the determination that “the ferry was far too full to sail”.',
      'Kenyan Navy',
    ],
  ])('%s', (_, text, speaker) => expect(read(text).filter((s) => s.direct)[0]?.speaker.name).toBe(speaker));
});

describe('what is reported', () => {
  const home = 'Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Vik in Oslo.\n\n';

  it.each([
    ['says when', 'Lars Vik said on Monday that the port is open.', ['the port is open', '2025-05-12']],
    [
      'stops where the next thing is said',
      'Lars Vik said the port is open, adding that it will grow.',
      ['the port is open', null],
    ],
    ['has two speakers', 'Amina Otieno and Lars Vik agreed that the port is open.', ['the port is open', null]],
  ])('%s', (_, sentence, [quote, date]) => {
    const made = read(home + sentence).filter((s) => !s.direct);
    expect(made.map((s) => [s.quote, s.date])).toContainEqual([quote, date]);
  });

  it('gives both sides of a joint statement the document as their voice', () => {
    const page =
      'Joint Statement of Kenya and Norway\n\nOSLO, 12 May 2025\n\nThe two sides stressed the importance of open ports and noted that trade has doubled.';
    expect(new Set(read(page).map((s) => s.speaker.name))).toEqual(new Set(['joint statement']));
  });

  it.each([
    'The harbour, which ministers say they want, is closed.',
    'Lars Vik, asked about the harbour, said “the port is open to all who come”.',
    'Thank you, Said.',
  ])('nothing in: %s', (sentence) => expect(read(home + sentence).filter((s) => !s.direct)).toEqual([]));
});
