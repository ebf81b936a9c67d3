import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { addReport } from '../add.js';
import { emptyRecord } from '../contract/empty-record.js';
import { sampleMaker, sampleReport } from '../contract/sample.js';
import { type OpenRecord, openRecord } from '../open.js';
import { isAppointment } from './appointments.js';
import { listPromises } from './promises.js';

describe('a promise to meet', () => {
  it.each([
    ['hold the next round of the dialogue in Mombasa in 2025', true],
    ['meet again in the spring', true],
    ['host the sixth session', true],
    ['convene the joint commission before July', true],
    ['meet the needs of coastal villages', false],
    ['build a meeting hall at the port', false],
    ['train 120 officers', false],
  ])('is one by its words: %s', (action, expected) => {
    expect(isAppointment({ kind: 'commitment', action })).toBe(expected);
  });
});

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
afterAll(() => record.close());
beforeEach(() => emptyRecord(record.db));

const words = 'They agreed to hold the next Ocean Dialogue in Mombasa in 2025.';

/** The sample page with a promise to meet again. */
function promising(): Report {
  const report = sampleReport({ id: 'promise', extra: words });
  const start = report.document.text.indexOf('hold the next');
  const quote = 'hold the next Ocean Dialogue in Mombasa in 2025';
  const promise = {
    ...report.commitments[0]!,
    by: ['KEN', 'NOR'],
    to: [],
    action: quote,
    deadline: '2025',
    measure: { amount: null, unit: null, bound: null, currency: null },
    evidence: [{ start, end: start + quote.length, quote }],
  };
  return { ...report, commitments: [promise], deliveries: [] };
}

/** A later page that reports a meeting held. */
function meeting(id: string, change: Partial<Meeting>): Report {
  const report = sampleReport({ id, published: change.start ?? null, extra: `Page ${id}.` });
  const place = { name: 'Mombasa', country: 'KEN', latitude: 0, longitude: 0 };
  return {
    ...report,
    meetings: [{ ...report.meetings[0]!, place, start: '2025-10-14', ...change }],
    commitments: [],
    deliveries: [],
  };
}

describe('is kept by the first meeting that fits', () => {
  it.each<[string, Partial<Meeting>, boolean]>([
    ['the next round, in the year and the place', {}, true],
    ['the next round elsewhere', { place: null }, true],
    ['not a meeting on another subject', { name: 'Joint Trade Committee' }, false],
    ['not one of another pair', { parties: ['KEN', 'SWE'] }, false],
    ['not one that is only planned', { status: 'planned' }, false],
    ['not one that the page only refers to', { reference: true }, false],
    ['not one years later', { start: '2028-01-10' }, false],
    ['not one held before', { start: '2023-10-14' }, false],
  ])('%s', async (_, change, kept) => {
    for (const report of [promising(), meeting('later', change)]) await addReport(record.db, report, sampleMaker);
    const [promise] = (await listPromises(record.db, {}, '2026-01-01', { limit: 5, offset: 0 })).items;
    expect([promise!.state, promise!.history.map((e) => e.entry)]).toEqual(
      kept ? ['delivered', ['promise.c1', 'later.m1']] : ['nothing found since', ['promise.c1']],
    );
  });

  it('whichever page comes first, and not by the rounds after it', async () => {
    const rounds = [meeting('second', { start: '2025-12-01' }), meeting('first', {}), promising()];
    for (const report of rounds) await addReport(record.db, report, sampleMaker);
    const [promise] = (await listPromises(record.db, {}, '2026-01-01', { limit: 5, offset: 0 })).items;
    expect(promise!.history.map((e) => e.entry)).toEqual(['promise.c1', 'first.m1']);
    expect(promise!.history[1]!.reasons.map((r) => r.says)).toContain('held on 2025-10-14, within 2025');
  });
});
