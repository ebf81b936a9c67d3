import type { Report } from '../../model/report.js';

/** How many findings lack words, or have words that are not the text's own. Must be 0. */
export function brokenEvidence(report: Report): number {
  const findings = [
    ...report.meetings,
    ...report.commitments,
    ...report.deliveries,
    ...report.statements,
    ...report.events,
  ];
  const { text } = report.document;
  return findings.reduce(
    (n, { evidence }) =>
      n + (evidence.length === 0 ? 1 : evidence.filter((e) => text.slice(e.start, e.end) !== e.quote).length),
    0,
  );
}
