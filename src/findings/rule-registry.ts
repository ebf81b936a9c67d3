import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../model/rule.js';
import { mustRule, willNotRule } from './events/composed-rules.js';
import { mentionedRule, namedRule } from './meetings/noun-rules.js';
import { quotationRule } from './statements/quotation-rule.js';
import { accordingRule } from './statements/reported/reported-rules.js';

/** Every rule whose name can stand on a finding, by kind of finding: rows of `knowledge/`, and those that are code. */
export function rulesOf(knowledge: Knowledge) {
  const { meetings, commitments, deliveries, speech, events } = knowledge;
  return {
    meetings: [...meetings.rules, namedRule, mentionedRule] as readonly Rule[],
    commitments: commitments.rules as readonly Rule[],
    deliveries: deliveries.rules as readonly Rule[],
    statements: [quotationRule, ...speech.reported, accordingRule] as readonly Rule[],
    events: [...events.acts, ...events.stances, willNotRule, mustRule] as readonly Rule[],
  };
}

/** The rule of that name, or null. */
export function ruleNamed(knowledge: Knowledge, name: string): Rule | null {
  return (
    Object.values(rulesOf(knowledge))
      .flat()
      .find((rule) => rule.name === name) ?? null
  );
}
