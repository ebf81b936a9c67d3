import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/load.js';
import { loadModel } from '../language/load.js';
import { createReader } from '../pipeline.js';

const reader = createReader({ knowledge: loadKnowledge(), model: loadModel() });
const told =
  'Foreign Minister Amina Otieno of Kenya met Norwegian Foreign Minister Lars Vik in Oslo on 4 May 2025. Kenya will send 200 soldiers to Haiti. Norway condemned Russia.';

/** How many findings of each kind a transcript has in which a speaker and a reporter say what is given. */
function findings(spoken: string, asked: string): Record<string, number> {
  const content = `Press Briefing\n\nMR. VIK: Good morning. ${spoken}\n\nQUESTION: Thank you. ${asked}\n\nMR. VIK: I have seen that.\n`;
  const found = reader.follow({ source: 'page', url: null, form: 'text', content, hints: {} }).findings;
  const kinds = ['meetings', 'commitments', 'statements', 'events'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, found[kind].length]));
}

describe('what only those say who ask', () => {
  it('is no finding of any kind, though the same words are where a speaker says them', () => {
    const spoken = findings(told, '');
    expect(spoken).toMatchObject({ meetings: 1, commitments: 1 });
    expect(spoken['events']).toBeGreaterThan(0);
    expect(findings('', told)).toMatchObject({ meetings: 0, commitments: 0, events: 0 });
  });

  it('stays where the speaker says it too', () => {
    expect(findings(told, told)).toMatchObject(findings(told, ''));
  });

  it('is no statement either, quoted or told', () => {
    const exact = 'Norwegian Foreign Minister Lars Vik said: “We are not going to wait for the committee.”';
    expect(findings('', exact)).toMatchObject({ statements: 0 });
    expect(findings(exact, '')).toMatchObject({ statements: 1 });
    expect(findings('', 'Norwegian Foreign Minister Lars Vik said that the committee had waited.')).toMatchObject({
      statements: 0,
    });
  });
});
