import type { Rule } from '../../model/rule.js';

/** Meetings that a noun alone tells of, without a verb that says what became of them. */
export const namedRule: Rule = {
  name: 'meeting.named',
  reason: 'A meeting that the text calls by its proper name took or takes place, even where no verb says so.',
  examples: [
    {
      text: 'At the Second Kenya-Norway Ocean Dialogue in Oslo on 4 May 2025, Kenya and Norway agreed to share charts.',
      finds: { parties: ['KEN', 'NOR'] },
    },
  ],
  counterexamples: ['Kenya and Norway share an ocean.'],
};

export const mentionedRule: Rule = {
  name: 'meeting.mentioned',
  reason: 'Talks that are only mentioned, to say when or where something else was done, were held nevertheless.',
  examples: [
    {
      text: 'Kenya and Norway signed nothing after talks between Kenya and Norway in Oslo on 4 May 2025.',
      finds: { parties: ['KEN', 'NOR'] },
    },
  ],
  counterexamples: ['Kenya called for talks.'],
};
