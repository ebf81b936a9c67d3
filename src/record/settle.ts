import { sql } from 'kysely';
import type { Report } from '../model/report.js';
import { keepDoubts, type Weighed } from './doubts.js';
import { forgetActs, revaluePromises, settlePromises } from './follow-up/settle-promises.js';
import { threshold } from './merging/compare.js';
import { forgetCopies, settleCopies } from './merging/copies.js';
import { MeetingBook } from './merging/meeting-book.js';
import { forgetMeetings, removeMembers, settleMeetings } from './merging/settle-meetings.js';
import { settlePeople } from './people/settle-people.js';
import type { Db } from './schema.js';
import { SeriesBook } from './series/series-book.js';
import { foreseeSeries, settleSeries } from './series/settle-series.js';
import { placeVagueRounds } from './series/vague-rounds.js';

/** Any number; what every process that settles a document takes in turn, since two could begin the same meeting twice. */
const settlingLock = 740_311;

/** Waits until no other process adds or settles; the turn ends with the caller's transaction. */
export async function takeTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${settlingLock})`.execute(db);
}

/**
 * Connects documents that were just added, or read anew, with what the record knows, in their order: people, copies, meetings, series, promises. Runs within
 * the caller's transaction.
 */
export async function settle(db: Db, reports: readonly Report[]): Promise<void> {
  const documents = reports.map((r) => r.document.id);
  await settlePeople(db, documents);
  const recopied = await settleCopies(db, reports);
  const left = await removeMembers(db, documents);
  const book = await MeetingBook.open(db, reports);
  const series = new SeriesBook(db);
  await foreseeSeries(series, book.members);
  const weighed: Weighed[] = [];
  for (const [i, document] of documents.entries()) {
    const settled = await settleMeetings(book, document, i === 0 ? left : []);
    weighed.push(...settled.weighed);
    await placeVagueRounds(book, await settleSeries(book, series, settled.joined));
  }
  await book.revalue((await book.ofDocuments(recopied)).map((m) => m.id));
  await series.save();
  await book.save();
  await keepDoubts(db, 'merge', () => threshold, weighed);
  await settlePromises(db, reports);
}

/** Takes out of what is known across documents a document that its page no longer says. */
export async function unsettle(db: Db, document: string): Promise<void> {
  await takeTurn(db);
  await forgetCopies(db, document);
  await forgetMeetings(db, document);
  await revaluePromises(db, await forgetActs(db, [document]));
}
