import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.js';
import { addReport } from '../add.js';
import { listDocuments, showDocument } from '../documents.js';
import { listMeetings } from '../merging/meetings.js';
import { type OpenRecord, openRecord } from '../open.js';
import { reread } from '../reread.js';
import { addMissed } from '../review/add-missed.js';
import { agreements, tally, wordsOnFindings } from '../review/agreement.js';
import { goldOf } from '../review/gold.js';
import { judge } from '../review/judge-finding.js';
import { judgeReports } from '../review/judge-meetings.js';
import { judgedFindings } from '../review/judged-report.js';
import { judgementsOf } from '../review/judgements.js';
import { sampleMaker, sampleReport } from './sample.js';

let record: OpenRecord;
const one = sampleReport({ id: 'one', outlet: 'Coast Ledger' });
const two = sampleReport({ id: 'two', outlet: 'Harbour Wire' });
const page = (source: string): Page => ({ source, url: null, form: 'text', content: source, hints: {} });
const newer = { ...sampleMaker, program: '0.0.2' };

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  await addReport(record.db, one, sampleMaker, page('one'));
  await addReport(record.db, two, sampleMaker, page('two'));
});
afterAll(() => record.close());

const meetings = async () => (await listMeetings(record.db, {}, { limit: 10, offset: 0 })).items;

describe('a person’s judgement', () => {
  it('is kept apart from the machine’s finding, and shown over it', async () => {
    await judge(record.db, one, { author: 'Ada', verdict: 'confirm', document: 'one', finding: 'c1' });
    await judge(record.db, one, {
      author: 'Ada',
      verdict: 'reject',
      document: 'one',
      finding: 'd1',
      reason: 'it is a plan',
    });
    await judge(record.db, one, {
      author: 'Ada',
      verdict: 'correct',
      document: 'one',
      finding: 'm1',
      field: 'start',
      value: '2024-03-13',
    });
    const [m, c, d, s] = judgedFindings(one, await judgementsOf(record.db, 'one'));
    expect([m!.standing, c!.standing, d!.standing, s!.standing]).toEqual([
      'corrected',
      'confirmed',
      'rejected',
      'unjudged',
    ]);
    expect([m!.finding, m!.machine]).toMatchObject([{ start: '2024-03-13' }, { start: '2024-03-14' }]);
  });

  it('is disputed where two people say otherwise, and their agreement is told', async () => {
    await judge(record.db, one, { author: 'Ben', verdict: 'reject', document: 'one', finding: 'c1' });
    await judge(record.db, one, { author: 'Ben', verdict: 'reject', document: 'one', finding: 'd1' });
    const all = await judgementsOf(record.db, 'one');
    expect(judgedFindings(one, all)[1]!.standing).toBe('disputed');
    expect(agreements(wordsOnFindings(all))).toEqual([{ a: 'Ada', b: 'Ben', both: 2, same: 1, kappa: 0 }]);
    expect(tally(all)).toMatchObject({ right: 0, wrong: 3 });
  });

  it('adds what was missed, if its words are in the text', async () => {
    const missed = { ...one.deliveries[0]!, id: 'x1', evidence: [{ ...one.commitments[0]!.evidence[0]! }] };
    await addMissed(record.db, one, { author: 'Ada', kind: 'deliveries', finding: missed, reason: null });
    const wrong = { ...missed, evidence: [{ start: 0, end: 5, quote: 'never' }] };
    await expect(
      addMissed(record.db, one, { author: 'Ada', kind: 'deliveries', finding: wrong, reason: null }),
    ).rejects.toThrow(/needs evidence/);
  });

  it.each([
    [{ finding: 'm9', verdict: 'confirm' as const }, /no finding m9/],
    [{ finding: 'm1', verdict: 'correct' as const, field: 'colour' }, /no field colour/],
    [{ finding: 'm1', verdict: 'correct' as const, field: 'evidence' }, /no field evidence/],
  ])('is refused: %j', async (said, message) => {
    await expect(judge(record.db, one, { author: 'Ada', document: 'one', ...said })).rejects.toThrow(message);
  });

  it('becomes a gold document without what was rejected', async () => {
    const gold = goldOf(one, await judgementsOf(record.db, 'one')) as {
      meetings: { start: string }[];
      deliveries: unknown[];
      commitments: unknown[];
    };
    expect(gold.meetings[0]!.start).toBe('2024-03-13');
    expect(gold.deliveries).toHaveLength(1);
    expect(gold.commitments).toHaveLength(0);
  });

  it('splits a merged meeting, and a later one joins it again', async () => {
    expect(await meetings()).toHaveLength(1);
    await judgeReports(record.db, 'Ada', 'apart', ['one.m1', 'two.m1'], 'two days');
    expect(await meetings()).toHaveLength(2);
    await judgeReports(record.db, 'Ben', 'together', ['one.m1', 'two.m1'], null);
    expect(await meetings()).toHaveLength(1);
  });
});

describe('rereading', () => {
  it('says what changed, and leaves the judgements standing', async () => {
    const changes = [];
    const read = (p: Page) => ({ ...sampleReport({ id: p.content, outlet: 'X' }), statements: [] });
    for await (const r of reread(record.db, read, newer)) changes.push([r.id, r.outcome, r.changes.statements.gone]);
    expect(changes).toEqual([
      ['one', 'changed', 1],
      ['two', 'changed', 1],
    ]);
    expect((await judgementsOf(record.db, 'one')).length).toBeGreaterThan(3);
    for await (const _ of reread(record.db, read, newer)) throw new Error('all were read by this version');
  });

  it('keeps judgements, versions and merges where the header was read otherwise, which makes another id', async () => {
    const read = (p: Page) => sampleReport({ id: `${p.content}-b`, source: `pages/${p.content}.txt` });
    for await (const _ of reread(record.db, read, { ...newer, program: '0.0.3' }));
    expect((await listDocuments(record.db, {}, { limit: 9, offset: 0 })).items.map((d) => d.id).sort()).toEqual([
      'one-b',
      'two-b',
    ]);
    const shown = await showDocument(record.db, 'one-b');
    expect(shown!.versions.map((v) => [v.number, v.id])).toEqual([[1, 'one-b']]);
    const judged = judgedFindings(shown!.report, await judgementsOf(record.db, 'one-b'));
    expect(judged[0]!.standing).toBe('corrected');
    expect(await meetings()).toHaveLength(1);
  });
});
