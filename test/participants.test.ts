import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load.js';
import { loadModel } from '../src/language/load.js';
import { createReader } from '../src/pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const read = (content: string) =>
  reader.read({ source: 'test', url: null, form: 'text', content, hints: { published: '2025-05-14' } });

const opening = 'Kenya and Norway held their third Ocean Dialogue in Oslo on 12 May 2025.';

describe('who chaired', () => {
  it.each([
    [
      'behind a long office and `who`',
      `${opening} Oslo will pay, said Lars Vik, deputy director-general for African and Middle Eastern affairs at the Norwegian foreign ministry, who co-chaired the two-day meeting with Principal Secretary Amina Otieno.`,
    ],
    [
      'in an aside before the meeting',
      'State Secretary Lars Vik of Norway announced it in the Kenyan capital after chairing, with Fisheries Minister Amina Otieno, the third dialogue on the ocean between the two governments on 12 May 2025.',
    ],
    [
      'each of one team',
      `${opening} Principal Secretary Amina Otieno led the Kenyan team; State Secretary Lars Vik led the Norwegian one.`,
    ],
  ])('%s', (_, text) => {
    const chairs = new Set(read(text).meetings.flatMap((m) => m.chairs));
    expect(chairs).toEqual(new Set(['Lars Vik', 'Amina Otieno']));
  });
});

describe('who was there', () => {
  const there = (text: string) => read(text).meetings.flatMap((m) => m.participants.map((p) => p.name));

  it('takes a list past an abbreviation', () => {
    const text = `${opening} Other participants included Assistant Secretary of Defense Mary Cole, U.S. Ambassador to Kenya Dora Hill and Deputy Director Otto Berg.`;
    expect(there(text)).toEqual(expect.arrayContaining(['Mary Cole', 'Dora Hill', 'Otto Berg']));
  });

  it('takes who acts at a meeting', () =>
    expect(
      there('Minister Amy Pope of Kenya announced a fund at the Ocean Conference in Oslo on 12 May 2025.'),
    ).toContain('Amy Pope'));

  it('leaves out who welcomes from afar what was done at one', () =>
    expect(
      there(
        'Kenyan Minister Amina Otieno welcomed the pledges of Norway at the Ocean Conference in Oslo on 12 May 2025.',
      ),
    ).not.toContain('Amina Otieno'));
});

describe('words that are no names', () => {
  it.each([
    'The Special Envoy for Holocaust Issues thanked Norway.',
    'A special envoy for combating Islamophobia was named.',
    'The Assistant Secretary for Terrorist Financing thanked Kenya.',
  ])('%s', (text) => expect(read(text).people).toEqual([]));
});
