import type { Reported, Speech } from '../../../knowledge/speech/speech.js';
import type { Rule } from '../../../model/rule.js';
import { RuleSet } from '../../rules/rule-set.js';

const ready = new WeakMap<Speech, RuleSet<Reported>>();

/** The rows of reported speech ready to be asked, made once for the data. Throws where a row names an unknown class. */
export function reportedRules(speech: Speech): RuleSet<Reported> {
  const known = ready.get(speech);
  if (known) return known;
  const rules = new RuleSet(speech.reported, speech.classes);
  ready.set(speech, rules);
  return rules;
}

/** `According to X, …`: a preposition says whose words a clause gives, so that no row over one predicate can. */
export const accordingRule: Rule = {
  name: 'statement.reported.according',
  reason: 'What holds according to a person, body or document is what these said.',
  examples: [
    {
      text: 'According to the Kenyan foreign ministry, the harbour will be open to every flag.',
      finds: { quote: 'the harbour will be open to every flag', direct: false },
    },
    {
      text: 'The harbour will be open to every flag, according to the joint statement.',
      finds: { quote: 'The harbour will be open to every flag' },
    },
    {
      text: 'According to the joint statement, the Secretary for Trade and Ports, Ambassador Ana Lopez, and Norwegian Coordinator for Trade, Ambassador Lars Vik, co-chaired the Harbour Dialogue.',
      finds: {
        quote:
          'the Secretary for Trade and Ports, Ambassador Ana Lopez, and Norwegian Coordinator for Trade, Ambassador Lars Vik, co-chaired the Harbour Dialogue',
      },
    },
  ],
  counterexamples: [
    'According to experts, the harbour will be open to every flag.',
    'The guests were seated according to rank.',
  ],
};
