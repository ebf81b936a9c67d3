import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addReport, replaceReading } from '../record/add.js';
import { emptyRecord } from '../record/contract/empty-record.js';
import { sampleMaker, sampleReport } from '../record/contract/sample.js';
import { type OpenRecord, openRecord } from '../record/open.js';
import { createApi } from './app.js';
import { DoubtfulLinkList, DoubtfulMergeList, JudgementList, KeptJudgement } from './pair-types.js';
import { MergedMeetingList, PromiseList, ShownMeeting } from './record-types.js';
import { ReviewSummary } from './review-types.js';
import type { Routes } from './routes.js';

let record: OpenRecord;
let app: Routes;

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
beforeEach(async () => {
  await emptyRecord(record.db);
  for (const id of ['aa', 'bb', 'cc']) await addReport(record.db, sampleReport({ id }), sampleMaker);
  app = createApi({ record, version: '0', token: null, web: '.' });
});
afterAll(() => record.close());

const get = async (path: string) => (await app.request(`/api${path}`)).json();
const post = (what: 'merges' | 'links' | 'reports', body: object) =>
  app.request(`/api/judgements/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author: 'Ana', ...body }),
  });
const wordOf = async (response: Response) => KeptJudgement.parse(await response.json()).word;
const undo = (word: number) => app.request(`/api/judgements/${word}?author=Ben`, { method: 'DELETE' });

/** Each merged meeting as its documents, the largest first. */
async function meetings(): Promise<string[]> {
  const { items } = MergedMeetingList.parse(await get('/merged-meetings'));
  const shown = await Promise.all(
    items.map(async (m) => ShownMeeting.parse(await get(`/merged-meetings/${m.id}`)).reports),
  );
  const groups = shown.map((reports) => reports.map((r) => r.from.document).sort());
  return groups.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1)).map((group) => group.join('+'));
}
const meetingOf = async (document: string) =>
  ((await get(`/rounds/${document}.m1`)) as { round: { id: string } }).round.id;

/** Each promise as the entries of its history. */
async function promises(): Promise<string[]> {
  const { items } = PromiseList.parse(await get('/promises'));
  return items.map((p) => p.history.map((e) => e.entry).join('+')).sort();
}
const firstPromise = async () => PromiseList.parse(await get('/promises')).items[0]!.id;
const again = (id: string) => replaceReading(record.db, sampleReport({ id }), sampleMaker);

describe('a person’s word on a merge', () => {
  it('splits a report off, outlives rereading and new reports, and is taken back', async () => {
    expect(await meetings()).toEqual(['aa+bb+cc']);
    const word = await wordOf(
      await post('merges', {
        verdict: 'split',
        meeting: await meetingOf('aa'),
        reports: ['bb.m1'],
        reason: 'two days',
      }),
    );
    expect(await meetings()).toEqual(['aa+cc', 'bb']);
    await again('bb');
    await again('aa');
    await addReport(record.db, sampleReport({ id: 'dd' }), sampleMaker);
    expect((await meetings()).join(' ')).not.toMatch(/bb\S*(?:aa|cc)|(?:aa|cc)\S*bb/);

    const { pairs } = JudgementList.parse(await get(`/judgements?meeting=${await meetingOf('bb')}`));
    expect(pairs.map((p) => [p.word, p.author, p.verdict, p.about, p.reason])).toEqual([
      [word, 'Ana', 'apart', 'merge', 'two days'],
      [word, 'Ana', 'apart', 'merge', 'two days'],
    ]);
    expect((await undo(word)).status).toBe(204);
    expect(await meetings()).toEqual(['aa+bb+cc+dd']);
    expect(JudgementList.parse(await get('/judgements')).pairs).toEqual([]);
    expect((await undo(word)).status).toBe(404);
  });

  it('rejects a merge, and a later word merges or confirms it', async () => {
    await post('merges', { verdict: 'reject', meeting: await meetingOf('aa') });
    expect(await meetings()).toEqual(['aa', 'bb', 'cc']);
    await post('merges', { verdict: 'merge', meeting: await meetingOf('aa'), with: await meetingOf('bb') });
    expect(await meetings()).toEqual(['aa+bb', 'cc']);
    await post('merges', { verdict: 'confirm', meeting: await meetingOf('aa'), reports: ['cc.m1'] });
    expect(await meetings()).toEqual(['aa+bb+cc']);
  });

  it('is asked for where the machine is least sure, with what speaks for and against', async () => {
    const other = sampleReport({ id: 'ee', extra: 'It rained.' });
    const [m] = other.meetings;
    const bergen = { ...m!.place!, name: 'Bergen' };
    await addReport(record.db, { ...other, meetings: [{ ...m!, start: '2024-03-17', place: bergen }] }, sampleMaker);
    const { items } = DoubtfulMergeList.parse(await get('/review/merges'));
    expect(items.map((i) => [i.report.id, i.together])).toEqual([['ee.m1', true]]);
    const [doubt] = items;
    expect(doubt!.reasons.map((r) => r.says)).toContain('bergen and oslo, in one country');
    const { start, text } = doubt!.report.passage;
    const [words] = doubt!.report.evidence;
    expect(text.slice(words!.start - start, words!.end - start)).toBe(words!.quote);
    await post('merges', { verdict: 'confirm', meeting: doubt!.meeting, reports: [doubt!.report.id] });
    expect(DoubtfulMergeList.parse(await get('/review/merges')).total).toBe(0);
    expect(await meetings()).toEqual(['aa+bb+cc+ee']);
  });
});

describe('two people’s words', () => {
  const queue = async (what: 'merges' | 'links', author: string) => {
    const answer = await get(`/review/${what}?author=${author}`);
    return what === 'merges' ? DoubtfulMergeList.parse(answer) : DoubtfulLinkList.parse(answer);
  };
  const tell = async () => ReviewSummary.parse(await get('/judgements/summary'));

  it('on two reports: the second is asked about what the first judged, and it is told how far they agree', async () => {
    const said = { verdict: 'apart', reports: ['aa.m1', 'bb.m1'], reason: 'two halls' };
    const word = await wordOf(await post('reports', said));
    expect((await queue('merges', 'Ana')).items).toEqual([]);
    const { items, total } = await queue('merges', 'Ben');
    expect([total, items[0]!.judged]).toEqual([1, true]);
    await post('reports', { ...said, author: 'Ben', verdict: 'together' });
    expect((await queue('merges', 'Ben')).total).toBe(0);
    const { agreements, pairs, growth } = await tell();
    expect(agreements).toMatchObject([{ about: 'merges', a: 'Ana', b: 'Ben', both: 1, same: 0 }]);
    expect(pairs[0]).toMatchObject({ kind: 'merges', right: 1, wrong: 0 });
    expect(growth).toMatchObject([{ kind: 'merges', right: 1, wrong: 0 }]);
    await undo(word);
    expect((await queue('merges', 'Ana')).items.map((i) => i.judged)).toEqual([true]);
    const list = JudgementList.parse(await get('/judgements?author=Ben&limit=5'));
    expect(list.pairs.map((p) => [p.a.title, p.verdict])).toEqual([
      ['Kenya and Norway open ocean dialogue', 'together'],
    ]);
  });

  it('on a link: the machine is wrong where it did not see it', async () => {
    const promise = await firstPromise();
    for (const author of ['Ana', 'Ben']) {
      expect((await queue('links', author)).items.length).toBe(author === 'Ana' ? 0 : 1);
      await post('links', { author, verdict: 'confirm', promise, entries: ['bb.d1'] });
      expect((await queue('links', author)).items).toEqual([]);
    }
    const { agreements, pairs } = await tell();
    expect(agreements).toMatchObject([{ about: 'links', both: 1, same: 1, kappa: null }]);
    expect(pairs[1]).toMatchObject({ kind: 'links', right: 0, wrong: 1 });
  });
});

describe('a person’s word on what is said of a promise', () => {
  it('links words that the machine did not, outlives rereading, and is taken back', async () => {
    expect(await promises()).toEqual(['aa.c1+bb.c1+cc.c1']);
    const word = await wordOf(
      await post('links', { verdict: 'confirm', promise: await firstPromise(), entries: ['bb.d1'] }),
    );
    expect(await promises()).toEqual(['aa.c1+bb.c1+cc.c1+bb.d1']);
    for (const id of ['aa', 'bb']) await again(id);
    expect((await promises())[0]).toMatch(/bb\.d1$/);
    await undo(word);
    expect(await promises()).toEqual(['aa.c1+bb.c1+cc.c1']);
  });

  it('rejects words, splits a promise off and merges it again', async () => {
    await post('links', { verdict: 'reject', promise: await firstPromise(), entries: ['cc.c1'] });
    expect(await promises()).toEqual(['aa.c1+bb.c1', 'cc.c1']);
    await again('cc');
    await again('aa');
    expect(await promises()).toEqual(['aa.c1+bb.c1', 'cc.c1']);
    const { items } = PromiseList.parse(await get('/promises'));
    const [long, short] = [...items].sort((a, b) => b.history.length - a.history.length);
    await post('links', { verdict: 'split', promise: long!.id, entries: ['bb.c1'] });
    expect(await promises()).toEqual(['aa.c1', 'bb.c1', 'cc.c1']);
    await post('links', { verdict: 'merge', promise: long!.id, with: short!.id });
    expect(await promises()).toContain('aa.c1+cc.c1');
  });

  it('is asked for where the machine is least sure', async () => {
    const other = sampleReport({ id: 'ff', published: '2025-03-15', extra: 'It rained.' });
    const [d] = other.deliveries;
    const evidence = other.commitments[0]!.evidence;
    const told = { ...d!, action: 'paid for harbour patrols', evidence };
    await addReport(record.db, { ...other, commitments: [], deliveries: [told] }, sampleMaker);
    const { items } = DoubtfulLinkList.parse(await get('/review/links'));
    for (const item of items) expect(item.reasons.length).toBeGreaterThan(0);
    expect(items.every((i, n) => n === 0 || Math.abs(i.score - 3) >= Math.abs(items[n - 1]!.score - 3))).toBe(true);
  });
});

it.each([
  ['merges', { verdict: 'split', meeting: 'none' }],
  ['merges', { verdict: 'split', meeting: '', reports: ['aa.m9'] }],
  ['merges', { verdict: 'shatter', meeting: '' }],
  ['merges', { verdict: 'merge', meeting: '' }],
  ['links', { verdict: 'confirm', promise: 'none' }],
  ['links', { verdict: 'merge', promise: '', with: 'none' }],
] as const)('refuses %s %j', async (what, body) => {
  const filled = {
    ...body,
    ...('meeting' in body && body.meeting === '' && { meeting: await meetingOf('aa') }),
    ...('promise' in body && body.promise === '' && { promise: await firstPromise() }),
  };
  expect((await post(what, filled)).status).toBe(400);
});
