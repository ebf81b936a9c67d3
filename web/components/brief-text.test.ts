import { describe, expect, it } from 'vitest';
import { type BriefMatter, briefText } from './brief-text.js';

const from = { document: 'd', title: null, published: '2024-03-15', outlet: 'Harbour Wire', source: 's', url: null };
const common = { evidence: [], confidence: 1, rule: 'r', contexts: [] };
const measure = { amount: null, unit: null, bound: null, currency: null };
const matter: BriefMatter = {
  title: 'Kenya and Norway',
  since: null,
  today: '2024-06-01',
  rounds: [
    {
      id: 'd.m1',
      kind: 'dialogue',
      name: 'Ocean Dialogue',
      parties: ['KEN', 'NOR'],
      start: '2024-03-14',
      end: null,
      place: { name: 'Oslo', country: 'NOR', latitude: null, longitude: null },
      status: 'held',
      chairs: ['A', 'B'],
      contexts: [],
      reports: [
        {
          ...common,
          id: 'm1',
          kind: 'dialogue',
          name: null,
          parties: [],
          start: null,
          end: null,
          place: null,
          chairs: [],
          participants: [],
          status: 'held',
          reference: false,
          from,
        },
      ],
    },
  ],
  commitments: [
    {
      ...common,
      id: 'c1',
      by: ['NOR'],
      to: ['KEN'],
      trigger: 'pledged',
      action: 'build two\npiers',
      strength: 'pledged',
      deadline: '2026',
      measure,
      meeting: 'm1',
      from,
    },
  ],
  deliveries: [],
  statements: [],
  nameOf: (code) => ({ KEN: 'Kenya', NOR: 'Norway' })[code] ?? code,
};

describe('the brief', () => {
  it('cites every line and leaves out what the record has not', () => {
    const text = briefText(matter);
    expect(text).toContain(
      '- 14 March 2024, Ocean Dialogue, in Oslo, chaired by A and B. [Harbour Wire, 15 March 2024]',
    );
    expect(text).toContain('- Norway to Kenya: “build two piers” (pledged). [Harbour Wire, 15 March 2024]');
    expect(text).toContain('- 2026: Norway, “build two piers”. [Harbour Wire, 15 March 2024]');
    expect(text).not.toContain('## Reported done');
  });

  it('says so where no meeting was held', () => {
    expect(briefText({ ...matter, rounds: [] })).toContain('No meeting is reported as held.');
  });
});
