import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.js';
import { listActors } from '../actors.js';
import { addReport, replaceReading } from '../add.js';
import { listDocuments, showDocument } from '../documents.js';
import { listFindings } from '../findings.js';
import { listPromises, type PromiseFilter } from '../follow-up/promises.js';
import { inputOf, knownInput } from '../inputs.js';
import { type OpenRecord, openRecord, type RecordPlace } from '../open.js';
import { searchDocuments } from '../search.js';
import { emptyRecord } from './empty-record.js';
import { sampleMaker, sampleReport } from './sample.js';
import { temporaryServer } from './temporary-server.js';

const server = await temporaryServer();
const page = { limit: 10, offset: 0 };

if (typeof server === 'string') it.skip(`the record on a PostgreSQL server: ${server}`, () => {});
else describe('the record on a PostgreSQL server', () => contract({ kind: 'server', url: server.url }, server.stop));

describe('the embedded record', () => contract({ kind: 'memory' }, () => {}));

function contract(place: RecordPlace, stop: () => void) {
  let record: OpenRecord;
  const add = (...args: Parameters<typeof sampleReport>) => addReport(record.db, sampleReport(...args), sampleMaker);

  beforeAll(async () => {
    record = await openRecord(place);
  });
  afterAll(async () => {
    await record.close();
    stop();
  });
  beforeEach(async () => {
    await emptyRecord(record.db);
  });

  it('gives a report back byte for byte', async () => {
    const report = sampleReport({ id: 'a1', url: 'https://example.org/a' });
    await addReport(record.db, report, sampleMaker);
    const shown = await showDocument(record.db, 'a1');
    expect(JSON.stringify(shown!.report)).toBe(JSON.stringify(report));
    expect(shown!.made).toEqual(sampleMaker);
  });

  it.each([
    ['NUL', 'a nul \0 between'],
    ['half a surrogate pair', 'lone \ud83d here'],
    ['a whole pair and marks', '🤝 \uE000 “quoted” <b>bold</b>'],
    ['backslashes', String.raw`\u0000 \n C:\new`],
  ])('keeps a text with %s', async (_, extra) => {
    const report = sampleReport({ id: 'odd', extra });
    await addReport(record.db, report, sampleMaker);
    expect(JSON.stringify((await showDocument(record.db, 'odd'))!.report)).toBe(JSON.stringify(report));
  });

  it('holds the same document once', async () => {
    expect((await add({ id: 'a1' })).outcome).toBe('added');
    expect(await add({ id: 'a1' })).toEqual({ outcome: 'known', id: 'a1', version: 1, previous: null });
    expect((await listDocuments(record.db, {}, page)).total).toBe(1);
  });

  it('keeps how each promise stands, and sorts, narrows and counts all of them by it', async () => {
    const standing = async (filter: PromiseFilter = {}, today = '2027-01-01') => {
      const { items, states, passed } = await listPromises(record.db, filter, today, page);
      return { order: items.map((p) => p.state), states, passed };
    };
    await add({ id: 'a1' });
    const market = sampleReport({ id: 'c1', published: '2024-04-01' });
    const other = { ...market.commitments[0]!, by: ['KEN'], to: ['NOR'], action: 'open a fish market in Mombasa' };
    await addReport(record.db, { ...market, commitments: [{ ...other, deadline: null }], deliveries: [] }, sampleMaker);
    expect((await standing()).states).toEqual({ 'nothing found since': 2 });

    const paid = 'Norway gave 20 million kroner for harbour patrols';
    const later = sampleReport({ id: 'b1', published: '2025-06-01', extra: `${paid}.` });
    const start = later.document.text.indexOf(paid);
    const half = {
      ...later.deliveries[0]!,
      action: 'gave 20 million kroner for harbour patrols',
      measure: { amount: 20_000_000, unit: 'kroner', bound: null, currency: 'NOK' },
      evidence: [{ start, end: start + paid.length, quote: paid }],
    };
    const told = { ...later, commitments: [], deliveries: [half] };
    await addReport(record.db, told, sampleMaker);
    const states = { 'delivered in part': 1, 'nothing found since': 1 };
    expect(await standing()).toEqual({ order: ['nothing found since', 'delivered in part'], states, passed: 1 });
    expect((await standing({ sort: ['state'] })).order).toEqual(['delivered in part', 'nothing found since']);
    expect((await standing({}, '2026-12-31')).passed).toBe(0);
    for (const filter of [{ state: ['delivered in part'] as const }, { passed: true }, { q: 'in part' }])
      expect((await standing(filter)).order).toEqual(['delivered in part']);
    expect((await standing({ passed: false })).order).toEqual(['nothing found since']);

    await replaceReading(record.db, { ...told, deliveries: [] }, sampleMaker);
    expect((await standing()).states).toEqual({ 'nothing found since': 2 });
  });

  it('keeps a changed page as a new version, linked to the earlier one', async () => {
    await add({ id: 'a1', url: 'https://example.org/a' });
    const second = await add({ id: 'a2', url: 'https://example.org/a', extra: 'Corrected.' });
    expect(second).toEqual({ outcome: 'changed', id: 'a2', version: 2, previous: 'a1' });
    expect((await listDocuments(record.db, {}, page)).items.map((d) => d.id)).toEqual(['a2']);
    const earlier = await showDocument(record.db, 'a1');
    expect(earlier!.supersededBy).toBe('a2');
    expect(earlier!.versions.map((v) => [v.number, v.id, v.previous])).toEqual([
      [1, 'a1', null],
      [2, 'a2', 'a1'],
    ]);
  });

  it('takes back an earlier text of a page as the present one', async () => {
    for (const id of ['a1', 'a2', 'a1']) await add({ id, url: 'https://example.org/a' });
    expect((await listDocuments(record.db, {}, page)).items.map((d) => d.id)).toEqual(['a1']);
    expect((await showDocument(record.db, 'a1'))!.versions).toHaveLength(3);
  });

  it('does not take two pages from standard input for versions of one', async () => {
    await add({ id: 'a1', source: '-' });
    expect((await add({ id: 'a2', source: '-' })).outcome).toBe('added');
  });

  it('knows a page that it has read, until the page or the reader changes', async () => {
    const report = sampleReport({ id: 'a1' });
    const html: Page = {
      source: 'pages/a1.html',
      url: null,
      form: 'html',
      content: '<p>Kenya</p>',
      hints: { outlet: 'Coast' },
    };
    await addReport(record.db, report, sampleMaker, html);
    expect(await knownInput(record.db, html, sampleMaker)).toBe('a1');
    expect(await knownInput(record.db, { ...html, content: '<p>Norway</p>' }, sampleMaker)).toBeNull();
    expect(await knownInput(record.db, html, { ...sampleMaker, model: 'other' })).toBeNull();
    expect(await inputOf(record.db, 'a1')).toEqual(html);
  });

  it('adds all of a report or nothing', async () => {
    const report = sampleReport({ id: 'a1' });
    const broken = { ...report, events: [report.events[0]!, report.events[0]!] };
    await expect(addReport(record.db, broken, sampleMaker)).rejects.toThrow(/duplicate key/);
    expect((await listDocuments(record.db, {}, page)).total).toBe(0);
    expect((await add({ id: 'a1' })).outcome).toBe('added');
  });

  it('goes on after a statement that fails', async () => {
    await expect(sql`select * from nowhere`.execute(record.db)).rejects.toThrow(/nowhere/);
    expect((await add({ id: 'a1' })).outcome).toBe('added');
  });

  it('takes reports that are added at the same time', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `d${i % 6}`);
    await Promise.all(ids.map((id) => add({ id })));
    expect((await listDocuments(record.db, {}, { limit: 3, offset: 0 })).total).toBe(6);
  });

  it('replaces a reading by a newer one', async () => {
    await add({ id: 'a1' });
    const newer = { ...sampleReport({ id: 'a1' }), deliveries: [] };
    await replaceReading(record.db, newer, { ...sampleMaker, program: '0.0.2' });
    const shown = await showDocument(record.db, 'a1');
    expect(shown!.report).toEqual(newer);
    expect(shown!.made.program).toBe('0.0.2');
    expect((await listFindings(record.db, 'deliveries', {}, page)).total).toBe(0);
  });

  it.each([
    ['all', {}, ['new', 'old', 'undated']],
    ['since a month', { since: '2024-03' }, ['new']],
    ['until a month, its last day included', { until: '2024-03' }, ['new', 'old']],
    ['one actor', { actors: ['KEN'] }, ['new', 'old', 'undated']],
    ['an actor nobody names', { actors: ['KEN', 'PER'] }, []],
    ['a kind of finding', { kind: 'delivery' }, ['new', 'old', 'undated']],
  ])('lists documents by %s', async (_, filter, ids) => {
    await add({ id: 'new', published: '2024-03-31' });
    await add({ id: 'old', published: '2023-01-05' });
    await add({ id: 'undated', published: null });
    expect((await listDocuments(record.db, filter, page)).items.map((d) => d.id)).toEqual(ids);
  });

  it('finds a document by the beginning of its id, if only one begins so', async () => {
    await add({ id: 'abc1' });
    await add({ id: 'abc2' });
    expect((await showDocument(record.db, 'abc2'))!.report.document.id).toBe('abc2');
    await expect(showDocument(record.db, 'abc')).rejects.toThrow(/several documents/);
    expect(await showDocument(record.db, 'x')).toBeNull();
  });

  it.each([
    ['a word in another form', 'patrolling', ['plain', 'whales']],
    ['a phrase', '"shared rules"', ['plain', 'whales']],
    ['a phrase in another order', '"rules shared"', []],
    ['either of two words', 'whales or elephants', ['whales']],
    ['one word without another', 'kroner -whales', ['plain']],
    ['only stop words', 'the of', []],
    ['odd characters', "'; drop <-> & | ! (", []],
  ])('searches for %s', async (_, query, ids) => {
    await add({ id: 'plain' });
    await add({ id: 'whales', extra: 'Whales were discussed.' });
    expect((await searchDocuments(record.db, query, {}, page)).items.map((h) => h.id).sort()).toEqual(ids);
  });

  it('shows where a search matched, in offsets of the text', async () => {
    await add({ id: 'a1', extra: 'Whales <b>were</b> discussed; the whale watchers left.' });
    const { items } = await searchDocuments(record.db, 'whales', {}, page);
    const { text } = sampleReport({
      id: 'a1',
      extra: 'Whales <b>were</b> discussed; the whale watchers left.',
    }).document;
    const words = items[0]!.passages.flatMap((p) => p.marks).map((m) => text.slice(m.start, m.end));
    expect(words).toEqual(['Whales', 'whale']);
  });

  it.each([
    ['meetings', { actors: ['NOR'] }, 1],
    ['meetings', { status: 'planned' }, 0],
    ['commitments', { actors: ['NOR', 'KEN'], context: 'maritime' }, 1],
    ['commitments', { kind: 'agreed' }, 0],
    ['deliveries', { since: '2024' }, 1],
    ['statements', { actors: ['KEN'] }, 1],
    ['events', { kind: 'CONSULT', until: '2024-03-14' }, 1],
  ] as const)('lists %s by %j', async (table, filter, total) => {
    await add({ id: 'a1' });
    const found = await listFindings(record.db, table, filter, page);
    expect(found.total).toBe(total);
    const { text } = sampleReport({ id: 'a1' }).document;
    for (const item of found.items) for (const e of item.evidence) expect(text.slice(e.start, e.end)).toBe(e.quote);
  });

  it('lists actors by how many documents name them', async () => {
    await add({ id: 'a1' });
    await add({ id: 'a2' });
    expect((await listActors(record.db, {}, page)).items.map((a) => [a.code, a.documents])).toEqual([
      ['KEN', 2],
      ['NOR', 2],
    ]);
    expect((await listActors(record.db, { q: 'norw' }, page)).total).toBe(1);
  });
}
