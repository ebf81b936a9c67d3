import { type RawBuilder, sql } from 'kysely';
import type { Evidence, Measure } from '../../model/finding.js';
import { type Arranging, havingWords, inOrder, type SortColumns } from '../arranging.js';
import type { Page, Paging } from '../documents.js';
import { type FindingSource, sourceOf } from '../findings.js';
import type { Reason } from '../merging/features.js';
import type { Db } from '../schema.js';
import type { Act } from './acts.js';
import { compareActs } from './compare-acts.js';
import type { PromiseState, State } from './history.js';

/** One page's words on a promise. */
export interface PromiseEntry {
  readonly state: State;
  /** The day the page was published, or null. */
  readonly day: string | null;
  readonly from: FindingSource & { readonly copyOf: string | null };
  /** `document.act`, by which a judgement names these words. */
  readonly entry: string;
  /** Id of the finding in its document's report, or null for a sentence that is none. */
  readonly finding: string | null;
  readonly measure: Measure | null;
  readonly deadline: string | null;
  readonly evidence: readonly Evidence[];
  /** Why it is thought to be about this promise; empty for the words that made it. */
  readonly reasons: readonly Reason[];
}

export interface FollowedPromise {
  readonly id: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly action: string;
  readonly day: string | null;
  readonly deadline: string | null;
  readonly contexts: readonly string[];
  /** The last thing that the words report; `nothing found since` where no later page speaks of it. */
  readonly state: PromiseState;
  /** Whether the last deadline that anybody named lies before the day asked about, and nothing reports delivery. */
  readonly deadlinePassed: boolean;
  /** Oldest first. */
  readonly history: readonly PromiseEntry[];
}

/** A part of a list of promises; `states` and `passed` count all that the list has. */
export interface PromisePage extends Page<FollowedPromise> {
  readonly states: Readonly<Partial<Record<PromiseState, number>>>;
  /** How many have a last deadline that lies before the day asked about, and nothing reports delivery. */
  readonly passed: number;
}

export interface PromiseFilter extends Arranging {
  /** Codes of actors, all of which give or get the promise. */
  readonly actors?: readonly string[] | undefined;
  readonly context?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Words that the promise's action has. */
  readonly about?: string | undefined;
  /** How it stands by the last report that says so; one of these. */
  readonly state?: readonly PromiseState[] | undefined;
  /** Only those whose last deadline lies before today without a report of delivery, or only the others. */
  readonly passed?: boolean | undefined;
  /** Id of a merged meeting at which it was made. */
  readonly meeting?: string | undefined;
}

const giver = '(select n.name from actors n where n.code = p."by"[1])';
const subjects = "nullif(array_to_string(p.contexts, ', '), '')";

/** What promises can be sorted by. */
export const promiseSorts: SortColumns = {
  who: giver,
  what: 'p.action',
  day: 'p.day',
  deadline: 'p.deadline',
  state: 'p.state',
  words: '(select count(*) from acts a where a.promise_id = p.id)',
  subjects,
};

type Row = {
  id: string;
  by: string[];
  to: string[];
  action: string;
  day: string | null;
  deadline: string | null;
  contexts: string[];
  state: PromiseState;
  last_deadline: string | null;
  passed: boolean;
};
type EntryRow = FindingSource & {
  promise_id: string;
  act_id: string;
  state: State;
  prepared: Act;
  copy_of: string | null;
};

/** Promises with what became of them, the latest made first. `today` is the ISO day that deadlines are held against. */
export async function listPromises(
  db: Db,
  filter: PromiseFilter,
  today: string,
  { limit, offset }: Paging,
): Promise<PromisePage> {
  const passed = passedBy(today);
  const all = [sql`true`, ...havingWords(filter.q, `concat_ws(' ', p.action, p.state, ${subjects})`, 'p."by"[1:1]')];
  if (filter.actors?.length) all.push(sql`(p."by" || p."to") @> ${[...filter.actors]}::text[]`);
  if (filter.context) all.push(sql`p.contexts @> array[${filter.context}::text]`);
  if (filter.since) all.push(sql`p.day >= ${filter.since}`);
  if (filter.until) all.push(sql`p.day < ${`${filter.until}~`}`);
  if (filter.about) all.push(sql`to_tsvector('english', p.action) @@ websearch_to_tsquery('english', ${filter.about})`);
  if (filter.state?.length) all.push(sql`p.state = any(${[...filter.state]}::text[])`);
  if (filter.passed !== undefined) all.push(sql`${passed} is ${sql.lit(filter.passed)}`);
  if (filter.meeting)
    all.push(sql`p.id in (select a.promise_id from meeting_members m join acts a on a.document_id = m.document_id
      where m.merged_id = ${filter.meeting} and a.kind = 'commitment' and (m.prepared->>'reference') = 'false')`);
  const where = sql.join(all, sql` and `);
  const { rows } = await sql<Row>`
    select p.*, ${passed} as passed from promises p where ${where}
    order by ${inOrder(filter.sort, promiseSorts, 'p.day desc nulls last, p.id')} limit ${limit} offset ${offset}`.execute(
    db,
  );
  const entries = await entriesOf(
    db,
    rows.map((r) => r.id),
  );
  return {
    ...(await counted(db, where, passed)),
    items: rows.map((row) => followed(row, entries.get(row.id) ?? [])),
  };
}

/** The SQL of whether the last deadline of a promise `p` lies before a day and nothing reports delivery. `2024-05` takes in the whole month. */
const passedBy = (today: string): RawBuilder<boolean> =>
  sql`(p.last_deadline is not null and p.state <> 'delivered' and p.last_deadline || '~' < ${today}::text)`;

async function counted(db: Db, where: RawBuilder<unknown>, passed: RawBuilder<boolean>) {
  const { rows } = await sql<{ state: PromiseState; n: number; passed: number }>`
    select p.state, count(*)::int as n, (count(*) filter (where ${passed}))::int as passed from promises p where ${where}
    group by 1 order by 1`.execute(db);
  return {
    total: rows.reduce((sum, row) => sum + row.n, 0),
    states: Object.fromEntries(rows.map((row) => [row.state, row.n])),
    passed: rows.reduce((sum, row) => sum + row.passed, 0),
  };
}

export async function showPromise(db: Db, id: string, today: string): Promise<FollowedPromise | null> {
  const { rows } = await sql<Row>`select p.*, ${passedBy(today)} as passed from promises p where p.id = ${id}`.execute(
    db,
  );
  const [row] = rows;
  return row ? followed(row, (await entriesOf(db, [id])).get(id) ?? []) : null;
}

async function entriesOf(db: Db, ids: readonly string[]): Promise<Map<string, EntryRow[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EntryRow>`
    select a.promise_id, a.act_id, a.state, a.prepared, d.id as document, d.title, d.published, d.outlet, d.source, d.url, d.copy_of
    from acts a join documents d on d.id = a.document_id where a.promise_id = any(${[...ids]}::text[]) and d.superseded_by is null
    order by a.day nulls last, (a.kind <> 'commitment'), d.serial, a.act_id`.execute(db);
  const entries = new Map<string, EntryRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) entries.get(row.promise_id)!.push(row);
  return entries;
}

function followed({ last_deadline: _, passed, ...row }: Row, entries: readonly EntryRow[]): FollowedPromise {
  const first = entries.find((e) => e.prepared.kind === 'commitment')?.prepared;
  const history = entries.map(({ promise_id: _, act_id, state, prepared, copy_of, ...from }) => ({
    state,
    day: prepared.day,
    from: sourceOf({ ...from, copyOf: copy_of }, prepared),
    entry: `${from.document}.${act_id}`,
    finding: prepared.kind === 'remark' ? null : act_id,
    measure: prepared.measure,
    deadline: prepared.deadline,
    evidence: prepared.evidence,
    reasons: first && prepared !== first ? compareActs(first, prepared).reasons : [],
  }));
  return { ...row, deadlinePassed: passed, history };
}
