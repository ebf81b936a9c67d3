import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { addReport } from '../../src/record/add.js';
import { sampleMaker } from '../../src/record/contract/sample.js';
import { listPromises, type PromiseEntry } from '../../src/record/follow-up/promises.js';
import { listMeetings, showMeeting } from '../../src/record/merging/meetings.js';
import { type OpenRecord, openRecord } from '../../src/record/open.js';
import { repairsAmong } from '../../src/record/repairs.js';
import { listSeries } from '../../src/record/series/series.js';
import { exampleReports, groupsFile } from './gold-pages.js';

interface Promises {
  readonly promises: readonly {
    readonly promise: string;
    readonly history: readonly { readonly state: string; readonly page: string; readonly quote: string }[];
  }[];
}

interface SeriesGroups {
  readonly series: readonly {
    readonly series: string;
    readonly parties: readonly string[];
    readonly rounds: readonly { readonly start: string | null; readonly reports: readonly string[] }[];
  }[];
}

interface BrokenSentences {
  readonly broken: readonly {
    readonly page: string;
    readonly tail: string;
    readonly whole: { readonly page: string; readonly quote: string };
  }[];
}

const page = { limit: 100, offset: 0 };
let record: OpenRecord;
let reports: Map<string, Report>;

beforeAll(async () => {
  reports = await exampleReports();
  record = await openRecord({ kind: 'memory' });
  for (const report of reports.values()) await addReport(record.db, report, sampleMaker);
}, 240_000);
afterAll(() => record.close());

describe('the record of the examples', () => {
  it('holds each meeting once, with its reports and why they are together', async () => {
    const { items } = await listMeetings(
      record.db,
      { actors: ['KEN', 'NOR'], since: '2022-11-08', until: '2022-11-09' },
      page,
    );
    expect(items.map((m) => [m.start, m.place, m.reports])).toEqual([['2022-11-08', 'Mombasa', 3]]);
    const shown = await showMeeting(record.db, items[0]!.id);
    expect(shown!.reports.filter((r) => !r.meeting.reference)).toHaveLength(3);
    expect(shown!.reports[0]!.reasons.map((r) => r.feature)).toContain('parties');
  });

  it('says where the reports of one meeting disagree, and who says what', async () => {
    const { items } = await listMeetings(
      record.db,
      { actors: ['JPN', 'URY'], since: '2023-11', until: '2023-11' },
      page,
    );
    const shown = await Promise.all(items.map((m) => showMeeting(record.db, m.id)));
    const starts = shown.flatMap((s) => s!.differences.filter((d) => d.field === 'start'));
    expect(starts.flatMap((d) => d.values.map((v) => v.value)).sort()).toEqual(['2023-11-20', '2023-11-21']);
  });

  it('counts a wire copy once', async () => {
    const { rows } = await sql<{
      source: string;
    }>`select source from documents where copy_of is not null order by source`.execute(record.db);
    expect(rows.map((r) => r.source)).toEqual([
      'examples/pakistan-kazakhstan-transit/2025-03-04-indus-mercantile.txt',
      'examples/pakistan-kazakhstan-transit/2025-03-04-steppe-gazette.html',
    ]);
  });

  it('finds what a broken sentence lost in another report of the meeting, and where the rest of it stands', async () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const found = await repairsAmong(
      record.db,
      [...reports.values()].map((r) => r.document.id),
    );
    const { broken } = groupsFile<BrokenSentences>('reports.json');
    const shown = broken.map(({ page, tail, whole }) => {
      const repair = found.find((r) => r.document === reports.get(page)!.document.id);
      const fromWhole = repair?.from === reports.get(whole.page)!.document.id;
      return [
        fromWhole && flat(repair.whole.quote).includes(whole.quote),
        repair?.rest && tail.includes(repair.rest.quote),
      ];
    });
    expect(shown).toEqual(broken.map(() => [true, true]));
    expect(found).toHaveLength(broken.length);
  });

  it('puts the rounds of each series in order', async () => {
    const { items } = await listSeries(record.db, {}, page);
    const { series } = groupsFile<SeriesGroups>('series.json');
    for (const wanted of series) {
      const rounds = wanted.rounds.filter((r) => r.reports.some((path) => reports.has(path)));
      if (rounds.length < 2) continue;
      const found = items.filter((s) => s.parties.join() === [...wanted.parties].sort().join());
      const starts = found.map((s) => s.rounds.filter((r) => r.reports > 0).map((r) => r.start));
      expect(starts, wanted.series).toContainEqual(rounds.map((r) => r.start));
    }
  });

  it('follows promises: of what later pages say of them at least half is linked, and to the right promise', async () => {
    const { items } = await listPromises(record.db, {}, '2026-03-01', { limit: 1000, offset: 0 });
    const { promises } = groupsFile<Promises>('promises.json');
    const counts = { linked: 0, elsewhere: 0, stateRight: 0, all: 0 };
    for (const { history } of promises) {
      const [made, ...later] = history.filter((h) => reports.has(h.page));
      const promise = made && items.find((p) => p.history.some((e) => saysIt(e, made)));
      for (const said of promise ? later : []) {
        counts.all++;
        const entry = promise!.history.find((e) => saysIt(e, said));
        if (entry) counts.linked++;
        if (entry?.state === said.state) counts.stateRight++;
        const wrong = items.some(
          (p) => p !== promise && p.history.some((e) => e.finding?.startsWith('d') && saysIt(e, said)),
        );
        if (!entry && wrong) counts.elsewhere++;
      }
    }
    console.log(`promises: ${JSON.stringify(counts)}`);
    expect(counts.linked).toBeGreaterThanOrEqual(counts.all / 2);
    expect(counts.elsewhere).toBeLessThanOrEqual(2);
    expect(counts.stateRight).toBeGreaterThanOrEqual(counts.linked * 0.8);
  });

  it('keeps of every promise the state that its history says', async () => {
    const { items } = await listPromises(record.db, {}, '2026-03-01', { limit: 1000, offset: 0 });
    for (const { id, state, history } of items) {
      const told = history.filter((e) => e.state !== 'promised' && e.state !== 'recalled');
      expect([id, state]).toEqual([id, told.at(-1)?.state ?? 'nothing found since']);
    }
  });

  it('says of a promise that nobody speaks of any more only that, and that its deadline has passed', async () => {
    const { items } = await listPromises(record.db, { about: 'wharf Lakatoro' }, '2026-03-01', page);
    expect(items.map((p) => [p.state, p.deadlinePassed])).toEqual([['nothing found since', true]]);
    const before = await listPromises(record.db, { about: 'wharf Lakatoro' }, '2025-11-30', page);
    expect(before.items[0]!.deadlinePassed).toBe(false);
  });
});

/** Whether an entry is on the page and has the words of one that a person wrote down, or most of them. */
function saysIt(entry: PromiseEntry, said: { readonly page: string; readonly quote: string }): boolean {
  if (entry.from.source !== said.page) return false;
  const words = (text: string) => text.toLowerCase().split(/\s+/);
  const wanted = words(said.quote);
  return entry.evidence.some((e) => {
    const has = new Set(words(e.quote));
    return wanted.filter((w) => has.has(w)).length >= wanted.length * 0.7;
  });
}
