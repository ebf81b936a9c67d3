import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { clusters, type Link } from '../../src/record/merging/cluster.js';
import { compareMeetings, threshold } from '../../src/record/merging/compare.js';
import { type MeetingReport, meetingReports } from '../../src/record/merging/meeting-report.js';
import { exampleReports, groupsFile, sharedReports } from './gold-pages.js';

interface Groups {
  readonly groups: readonly { readonly meeting: string; readonly reports: readonly string[] }[];
}

/** The one meeting that a report is mainly on: the first that it does not only refer to. */
const mainMeeting = (report: Report): MeetingReport | undefined => meetingReports(report).find((m) => !m.reference);

describe('merging reports of meetings', () => {
  let reports: Map<string, Report>;
  beforeAll(async () => {
    reports = new Map([...(await exampleReports()), ...(await sharedReports())]);
  }, 240_000);

  it('puts reports of one meeting together and no others: pairwise precision ≥ 97, recall ≥ 90', () => {
    const wanted = wantedGroups(reports);
    const all = [...reports.values()].flatMap(meetingReports);
    const groups = clusters(
      all.map((m) => m.key),
      linksOf(all),
      threshold,
      -4,
    );
    const found = new Map(groups.flatMap((group, i) => group.map((key) => [key, i] as const)));
    const keys = [...wanted.keys()].filter((key) => found.has(key)).sort();
    const score = { right: 0, wrong: [] as string[], missed: [] as string[] };
    for (const [i, a] of keys.entries())
      for (const b of keys.slice(i + 1)) {
        const together = found.get(a) === found.get(b);
        const should = wanted.get(a) === wanted.get(b);
        if (together && should) score.right++;
        else if (together) score.wrong.push(explain(all, a, b));
        else if (should) score.missed.push(explain(all, a, b));
      }
    const precision = score.right / (score.right + score.wrong.length);
    const recall = score.right / (score.right + score.missed.length);
    console.log(
      `merging: ${keys.length} reports, ${new Set(wanted.values()).size} meetings, precision ${(100 * precision).toFixed(1)}, recall ${(100 * recall).toFixed(1)}`,
    );
    expect(precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, score.missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

/** Which meeting each report's main meeting is; reports in no group are on a meeting of their own. */
function wantedGroups(reports: Map<string, Report>): Map<string, string> {
  const { groups } = groupsFile<Groups>('meetings.json');
  const groupOf = new Map(groups.flatMap((g) => g.reports.map((path) => [path, g.meeting] as const)));
  for (const id of ['eu-01', 'eu-02', 'eu-03']) groupOf.set(id, 'Spain and Mauritania, 17 June 2024');
  const wanted = new Map<string, string>();
  for (const [path, report] of reports) {
    const main = mainMeeting(report);
    if (main) wanted.set(main.key, groupOf.get(path) ?? path);
  }
  return wanted;
}

function linksOf(all: readonly MeetingReport[]): Link[] {
  return all.flatMap((a, i) =>
    all.slice(i + 1).map((b) => ({ a: a.key, b: b.key, score: compareMeetings(a, b).score })),
  );
}

function explain(all: readonly MeetingReport[], a: string, b: string): string {
  const [x, y] = [a, b].map((key) => all.find((m) => m.key === key)!);
  const { score, reasons } = compareMeetings(x!, y!);
  const brief = (m: MeetingReport) => [m.parties.join('/'), m.kind, m.printedName, m.start, m.place].join(' ');
  return `${brief(x!)} | ${brief(y!)} | ${score}: ${reasons.map((r) => `${r.weight} ${r.says}`).join('; ')}`;
}
