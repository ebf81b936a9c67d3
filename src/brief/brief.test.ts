import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReport } from '../record/add.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { type Brief, composeBrief } from './compose.js';
import { briefHtml } from './html.js';
import { briefMarkdown } from './markdown.js';

let record: OpenRecord;
let brief: Brief;
const report = sampleReport({ id: 'a1', outlet: 'Coast <Ledger>' });

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
  await addReport(record.db, report, sampleMaker);
  brief = await composeBrief(record.db, { actors: ['KEN', 'NOR'] }, '2027-01-01');
});
afterAll(() => record.close());

describe('a brief', () => {
  it('says who met, what was promised, and that a deadline passed with nothing found', () => {
    const text = briefMarkdown(brief);
    for (const words of [
      '# Kenya and Norway',
      '**14 March 2024, Oslo**: Ocean Dialogue, Kenya and Norway',
      'deadline 2026, passed, with no report of delivery found',
      '**Amina Odhiambo**: “Our shared sea needs shared rules,”',
    ])
      expect(text).toContain(words);
  });

  it('cites each line to words that stand in the page', () => {
    const flat = report.document.text.replace(/\s+/g, ' ');
    const quotes = [...briefMarkdown(brief).matchAll(/“(.+)” \(/g)].map((m) => m[1]!);
    expect(quotes.length).toBeGreaterThan(2);
    for (const quote of quotes) expect(flat).toContain(quote);
  });

  it('shows a sentence broken off under the meeting that its page reports, not under one that it only refers to', () => {
    const [held] = brief.meetings;
    const document = held!.reports[0]!.from.document;
    const referred = { ...held!, reports: held!.reports.map((r) => ({ ...r, reference: true })) };
    const words = { quote: 'It went on', start: 0, end: 10 };
    const repair = { document, broken: words, rest: null, from: document, whole: words, missing: words };
    const told = (meetings: Brief['meetings']) => briefMarkdown({ ...brief, meetings, repairs: [repair] });
    expect(told([held!, referred]).match(/Breaks off/g)).toHaveLength(1);
    expect(told([referred])).not.toContain('Breaks off');
  });

  it('is safe and whole as HTML', () => {
    const html = briefHtml(brief);
    expect(html).toContain('Coast &lt;Ledger&gt;');
    expect(html.match(/<ul>/g)).toHaveLength(html.match(/<\/ul>/g)!.length);
  });

  it('says so where the record holds nothing', async () => {
    const empty = await composeBrief(record.db, { actors: ['PER', 'KEN'] }, '2027-01-01');
    expect(briefMarkdown(empty)).toContain('The record holds nothing between them.');
  });

  it('leaves out what is older than asked', async () => {
    const late = await composeBrief(record.db, { actors: ['KEN'], since: '2025' }, '2027-01-01');
    expect([late.meetings, late.open, late.statements]).toEqual([[], [], []]);
  });
});
