import { features, type Reason } from './features.js';
import type { MeetingReport } from './meeting-report.js';

/** Whether two reports are on one meeting, and why. */
export interface Comparison {
  readonly score: number;
  readonly same: boolean;
  readonly reasons: readonly Reason[];
}

/** At least so much must speak for it. Chosen on the project's own groups of reports so that precision comes before recall. */
export const threshold = 4.2;

export function compareMeetings(a: MeetingReport, b: MeetingReport): Comparison {
  const reasons = features.flatMap(({ feature, compare }) => {
    const said = compare(a, b);
    return said ? [{ feature, ...said }] : [];
  });
  const score = reasons.reduce((sum, r) => sum + r.weight, 0);
  return { score: Math.round(score * 10) / 10, same: score >= threshold, reasons };
}
