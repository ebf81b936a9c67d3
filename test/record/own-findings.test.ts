import { beforeAll, describe, expect, it } from 'vitest';
import { clusters } from '../../src/record/merging/cluster.js';
import { compareMeetings, threshold } from '../../src/record/merging/compare.js';
import { type MeetingReport, meetingReports } from '../../src/record/merging/meeting-report.js';
import { firstDay, lastDay } from '../../src/record/merging/time-window.js';
import { groupsFile, ownReports } from './gold-pages.js';

interface Groups {
  readonly groups: readonly { readonly meeting: string; readonly reports: readonly string[] }[];
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** The days of a meeting from what a person wrote of it: `Bergen, 22 September 2021`, `8–9 November 2022`. */
function daysOf(meeting: string): [first: number, last: number] {
  const [, from, to, month, year] = /(\d{1,2})(?:[–-](\d{1,2}))? (\w+) (\d{4})/.exec(meeting)!;
  const day = (n: string) =>
    firstDay(`${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${n.padStart(2, '0')}`);
  return [day(from!), day(to ?? from!)];
}

/** What the program itself found of the meeting that a page is on: a meeting of its own on those days, give or take `slack`. */
function foundOn(
  meetings: readonly MeetingReport[],
  [first, last]: [number, number],
  slack: number,
): MeetingReport | undefined {
  const own = meetings.filter((m) => !m.reference && m.start?.length === 10);
  return own.find((m) => firstDay(m.start!) <= last + slack && lastDay(m.end ?? m.start!) >= first - slack);
}

describe('merging what the program itself finds', () => {
  let found: Map<string, MeetingReport[]>;
  beforeAll(async () => {
    found = new Map([...(await ownReports())].map(([path, report]) => [path, meetingReports(report)]));
  }, 240_000);

  it('puts together what it found of one meeting, and nothing else: precision ≥ 97, recall ≥ 90', () => {
    const { groups } = groupsFile<Groups>('meetings.json');
    const all = [...found.values()].flat();
    const links = all.flatMap((a, i) =>
      all.slice(i + 1).map((b) => ({ a: a.key, b: b.key, score: compareMeetings(a, b).score })),
    );
    const merged = clusters(
      all.map((m) => m.key),
      links,
      threshold,
      -4,
    );
    const placeOf = new Map(merged.flatMap((group, i) => group.map((key) => [key, i] as const)));
    const exact = groups.flatMap(({ meeting, reports }) =>
      reports.map((path) => ({ meeting, path, own: foundOn(found.get(path) ?? [], daysOf(meeting), 0) })),
    );
    // A day off is still the meeting, unless the page's meeting of that day is another that it is on as well.
    const taken = new Set(exact.map((page) => page.own?.key));
    const pages = exact.map(({ meeting, path, own }) => {
      const left = (found.get(path) ?? []).filter((m) => !taken.has(m.key));
      return { meeting, path, own: own ?? foundOn(left, daysOf(meeting), 1) };
    });
    const score = { right: 0, wrong: [] as string[], missed: [] as string[], notFound: 0 };
    for (const [i, a] of pages.entries())
      for (const b of pages.slice(i + 1)) {
        const should = a.meeting === b.meeting;
        if (!a.own || !b.own) score.notFound += should ? 1 : 0;
        else if (placeOf.get(a.own.key) !== placeOf.get(b.own.key)) should && score.missed.push(`${a.path} ${b.path}`);
        else if (should) score.right++;
        else score.wrong.push(`${a.path} ${b.path}`);
      }
    const { right, wrong, missed, notFound } = score;
    const percent = (n: number, of: number) => `${right}/${of} = ${((100 * n) / of).toFixed(1)}`;
    console.log(
      `merging own findings: precision ${percent(right, right + wrong.length)}, recall ${percent(right, right + missed.length)} of pairs that were found, ${percent(right, right + missed.length + notFound)} of all`,
    );
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
