import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeBrief } from '../../brief/compose.js';
import { briefMarkdown } from '../../brief/markdown.js';
import type { Page } from '../../model/page.js';
import { addReport } from '../add.js';
import { listDocuments } from '../documents.js';
import { listFindings } from '../findings.js';
import { listPromises } from '../follow-up/promises.js';
import { listMeetings, showMeeting } from '../merging/meetings.js';
import { type OpenRecord, openRecord } from '../open.js';
import { overview } from '../overview.js';
import { reread } from '../reread.js';
import { addMissed } from '../review/add-missed.js';
import { toldReport } from '../review/added.js';
import { goldOf } from '../review/gold.js';
import { judge } from '../review/judge-finding.js';
import { judgementsOf } from '../review/judgements.js';
import { waitingFor } from '../review/queue.js';
import { undoJudgement } from '../review/undo.js';
import { emptyRecord } from './empty-record.js';
import { sampleMaker, sampleReport } from './sample.js';

const extra = 'Peru and Ghana met in Accra on 2 March 2024. Ghana promised Peru 3 trawlers.';
const one = sampleReport({ id: 'one', outlet: 'Coast Ledger', extra });
const page = (source: string): Page => ({ source, url: null, form: 'text', content: source, hints: {} });
const first = { limit: 20, offset: 0 };
let record: OpenRecord;
let words: { readonly meeting: number; readonly promise: number };

const at = (quote: string) => {
  const start = one.document.text.indexOf(quote);
  return [{ start, end: start + quote.length, quote }];
};
const [m, c] = [one.meetings[0]!, one.commitments[0]!];
const met = {
  ...m,
  name: null,
  parties: ['GHA', 'PER'],
  start: '2024-03-02',
  place: null,
  chairs: [],
  evidence: at('Peru and Ghana met in Accra on 2 March 2024'),
};
const promised = {
  ...c,
  by: ['GHA'],
  to: ['PER'],
  action: '3 trawlers',
  meeting: null,
  evidence: at('Ghana promised Peru 3 trawlers'),
};
const references = { iso3166: null, unsc: null, wikidata: null };

beforeAll(async () => {
  record = await openRecord({ kind: 'memory' });
});
beforeEach(async () => {
  const { db } = record;
  await emptyRecord(db);
  await addReport(db, one, sampleMaker, page('one'));
  const said = { author: 'Ana', reason: null, actors: [{ code: 'PER', name: 'Peru', kind: 'state', references }] };
  words = {
    meeting: await addMissed(db, one, { ...said, kind: 'meetings', finding: met }),
    promise: await addMissed(db, one, { ...said, kind: 'commitments', finding: promised }),
  };
});
afterAll(() => record.close());

/** What the record shows of Ghana and Peru, who are in nothing but what was added. */
async function shown() {
  const { db } = record;
  const actors = ['GHA', 'PER'];
  const [meeting] = (await listMeetings(db, { actors }, first)).items;
  const told = meeting ? (await showMeeting(db, meeting.id))!.reports : [];
  const [promise] = (await listPromises(db, { actors }, '2025-01-01', first)).items;
  return {
    documents: (await listDocuments(db, { actors }, first)).total,
    counts: (await overview(db, { actors })).counts,
    meeting: told.map((r) => r.from.addedBy),
    promise: promise && [promise.action, ...promise.history.map((e) => e.from.addedBy)],
    listed: (await listFindings(db, 'commitments', { actors }, first)).items.map((f) => [f.action, f.from.addedBy]),
    brief: briefMarkdown(await composeBrief(db, { actors }, '2025-01-01')).match(/added by Ana/g)?.length ?? 0,
  };
}
const everywhere = {
  documents: 1,
  counts: { meetings: 1, commitments: 1, deliveries: 0, statements: 0, events: 0 },
  meeting: ['Ana'],
  promise: ['3 trawlers', 'Ana'],
  listed: [['3 trawlers', 'Ana']],
  brief: 2,
};

describe('a finding that a person added', () => {
  it('shows wherever the record shows findings, with whose it is, and is gold', async () => {
    expect(await shown()).toEqual(everywhere);
    const gold = goldOf(one, await judgementsOf(record.db, 'one')) as { commitments: { quote: string }[] };
    expect(gold.commitments.map((f) => f.quote)).toContain('3 trawlers');
    expect((await listDocuments(record.db, {}, first)).items[0]!.counts.meetings).toBe(2);
  });

  it('survives a rereading, also one that makes another document of the page', async () => {
    const other = { ...one, document: { ...one.document, id: 'two', title: 'Another title' } };
    for (const [i, read] of [one, other].entries()) {
      const maker = { ...sampleMaker, program: `0.0.${i + 2}` };
      for await (const _ of reread(record.db, () => read, maker));
      expect(await shown()).toEqual(everywhere);
    }
  });

  it('is the machine’s once the machine finds it', async () => {
    const found = { ...one, commitments: [...one.commitments, { ...promised, id: 'c2' }] };
    for await (const _ of reread(record.db, () => found, { ...sampleMaker, program: '0.0.2' }));
    const { items } = await listFindings(record.db, 'commitments', { actors: ['GHA'] }, first);
    expect(items.map((f) => [f.id, f.from.addedBy])).toEqual([['c2', undefined]]);
  });

  it('is gone where it is taken back, or where the latest word of everybody is that it is wrong', async () => {
    await undoJudgement(record.db, words.meeting, 'Ana');
    const now = await shown();
    expect([now.meeting, now.counts.meetings, now.promise?.length]).toEqual([[], 0, 2]);
    const told = await toldReport(record.db, one);
    const id = `j${words.promise}`;
    await judge(record.db, told, { author: 'Ana', verdict: 'reject', document: 'one', finding: id });
    expect((await shown()).listed).toEqual([]);
  });

  it('waits for the word of others, not for that of who added it', async () => {
    const ids = async (author: string) =>
      (await waitingFor(record.db, author, 'commitments', 20)).items.map((w) => w.finding.id);
    expect(await ids('Ana')).toEqual(['c1']);
    expect(await ids('Ben')).toEqual(['c1', `j${words.promise}`]);
  });
});
