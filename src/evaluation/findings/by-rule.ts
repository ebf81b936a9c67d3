import type { Judged } from './judged.js';

/** How a rule's findings fared. */
export interface RuleCount {
  readonly rule: string;
  right: number;
  partly: number;
  wrong: number;
}

/** Counts by rule, the rule with the most false alarms first; findings of which gold says nothing do not count. */
export function byRule(findings: readonly Judged[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { finding, verdict } of findings) {
    if (verdict === 'unknown') continue;
    const count = counts.get(finding.rule) ?? { rule: finding.rule, right: 0, partly: 0, wrong: 0 };
    count[verdict]++;
    counts.set(finding.rule, count);
  }
  return [...counts.values()].sort((a, b) => b.wrong - a.wrong || b.right - a.right || (a.rule < b.rule ? -1 : 1));
}
