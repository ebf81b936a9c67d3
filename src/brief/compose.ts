import type { Statement } from '../model/finding.js';
import { listDocuments, periodOfDocuments } from '../record/documents.js';
import { type Found, listFindings } from '../record/findings.js';
import { type FollowedPromise, listPromises } from '../record/follow-up/promises.js';
import { listRounds, type Round } from '../record/merging/rounds.js';
import { namesOfActors } from '../record/overview.js';
import { type Repair, repairsAmong } from '../record/repairs.js';
import type { Db } from '../record/schema.js';
import { listSeries, type Series } from '../record/series/series.js';

/** What a desk officer takes into the next round; every line of it rests on words in the record. */
export interface Brief {
  readonly actors: readonly string[];
  /** Names of all actors spoken of, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** The ISO day that it was made for. */
  readonly today: string;
  readonly since: string | null;
  readonly series: readonly Series[];
  /** Meetings held, the latest first. */
  readonly meetings: readonly Round[];
  /** Sentences that a report of these meetings breaks off, with the words that another report of the same has. */
  readonly repairs: readonly Repair[];
  /** Meetings announced for a day that is not past. */
  readonly announced: readonly Round[];
  /** Promises of which no page says that they were delivered in full, those with a passed or near deadline first. */
  readonly open: readonly FollowedPromise[];
  readonly delivered: readonly FollowedPromise[];
  readonly statements: readonly Found<'statements'>[];
  /** How many documents name all of the actors, and the first and last day of them. */
  readonly sources: { readonly documents: number; readonly first: string | null; readonly last: string | null };
}

export interface BriefRequest {
  readonly actors: readonly string[];
  /** Id or name of one series, else all of the actors'. */
  readonly series?: string | undefined;
  /** Only what happened, was promised or was said from this date on. */
  readonly since?: string | undefined;
}

const most = { meetings: 8, promises: 60, statements: 8, series: 8 };

/** Gathers a brief from the record; nothing is in it that is not there. */
export async function composeBrief(db: Db, { actors, series, since }: BriefRequest, today: string): Promise<Brief> {
  const filter = { actors, since };
  const rounds = (await listRounds(db, { ...filter, series }, { limit: 200, offset: 0 })).items;
  const promises = (await listPromises(db, filter, today, { limit: most.promises, offset: 0 })).items;
  const all = await listSeries(db, { actors, rounds: 1 }, { limit: 50, offset: 0 });
  const wanted = all.items.filter((s) =>
    series ? s.id === series || s.name.toLowerCase() === series.toLowerCase() : s.rounds.length > 1,
  );
  const statements = await statementsBetween(db, actors, since);
  const codes = [...actors, ...rounds.flatMap((r) => r.parties), ...promises.flatMap((p) => [...p.by, ...p.to])];
  const meetings = rounds
    .filter((r) => r.status === 'held' && r.start !== null && r.start <= today)
    .slice(0, most.meetings);
  return {
    actors,
    names: await namesOfActors(db, codes),
    today,
    since: since ?? null,
    series: wanted.slice(0, most.series),
    meetings,
    repairs: await repairsOfMeetings(db, meetings),
    announced: rounds.filter((r) => r.status === 'planned' && r.start !== null && `${r.start}~` >= today),
    open: promises.filter((p) => p.state !== 'delivered').sort(byUrgency),
    delivered: promises.filter((p) => p.state === 'delivered'),
    statements,
    sources: await periodOfDocuments(db, filter),
  };
}

/** A page that only refers to an earlier round is no report of it: its broken sentences belong to the meeting that it reports. */
async function repairsOfMeetings(db: Db, meetings: readonly Round[]): Promise<Repair[]> {
  const found: Repair[] = [];
  for (const { reports } of meetings) {
    const own = reports.filter((r) => !r.reference).map((r) => r.from.document);
    found.push(...(await repairsAmong(db, [...new Set(own)])));
  }
  return found;
}

/** Passed deadlines first, then the nearest, then promises without one, the latest first. */
function byUrgency(a: FollowedPromise, b: FollowedPromise): number {
  if (a.deadlinePassed !== b.deadlinePassed) return a.deadlinePassed ? -1 : 1;
  return (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') || (b.day ?? '').localeCompare(a.day ?? '');
}

/** The latest quotations of the actors in pages that name them all. */
async function statementsBetween(
  db: Db,
  actors: readonly string[],
  since: string | undefined,
): Promise<Found<'statements'>[]> {
  const named = new Set((await listDocuments(db, { actors, since }, { limit: 500, offset: 0 })).items.map((d) => d.id));
  const found = await Promise.all(
    actors.map((code) => listFindings(db, 'statements', { actors: [code], since }, { limit: 100, offset: 0 })),
  );
  const all = found.flatMap((page) => page.items).filter((s) => named.has(s.from.document) && (s as Statement).direct);
  return all.sort((a, b) => (b.from.published ?? '').localeCompare(a.from.published ?? '')).slice(0, most.statements);
}
