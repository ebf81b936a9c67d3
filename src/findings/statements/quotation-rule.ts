import type { Rule } from '../../model/rule.js';

/** Words in quotation marks with somebody who says them; {@link findStatements} reads it, since a row over one predicate cannot. */
export const quotationRule: Rule = {
  name: 'statement.quotation',
  reason:
    'Four or more words between quotation marks, which the text gives to a person, body or document, are what they said.',
  examples: [
    {
      text: 'Kenyan Foreign Minister Amina Otieno said: “The harbour will be open to every flag.”',
      finds: { quote: 'The harbour will be open to every flag.', direct: true },
    },
  ],
  counterexamples: [
    'The “grey zone” at sea has grown, and Kenya has noticed.',
    'Kenya said that the harbour will be open.',
    'Kenya named five officials under Executive Order 14 “Blocking Property With Respect to Piracy”.',
    'Kenya opened a conference under the theme “One Harbour Open to Every Flag”.',
  ],
};
