import type { Rule } from '../../model/rule.js';

/** Events composed of a stance that grammar shows and an act that a row codes. */
export const willNotRule: Rule = {
  name: 'event.reject.will-not',
  reason: 'What a party says that it will not do is refused; the rule of the act itself says what.',
  examples: [{ text: 'Chad will not withdraw its troops from Niger.', finds: { type: 'REJECT', actors: ['TCD'] } }],
  counterexamples: ['Chad withdrew its troops from Niger.'],
};

export const mustRule: Rule = {
  name: 'event.request.must',
  reason: 'What a speaker says that another must do is asked of it.',
  examples: [{ text: 'Chad said that Niger must release the prisoners.', finds: { type: 'REQUEST', actors: ['TCD'] } }],
  counterexamples: ['Chad said that it must release the prisoners.'],
};
