import { sql } from 'kysely';
import type { Report } from '../model/report.js';
import { forgetActs, revaluePromises, settlePromises } from './follow-up/settle-promises.js';
import { forgetCopies, settleCopies } from './merging/copies.js';
import { forgetMeetings, meetingsOf, revalue, settleMeetings } from './merging/settle-meetings.js';
import type { Db } from './schema.js';
import { settleSeries } from './series/settle-series.js';
import { placeVagueRounds } from './series/vague-rounds.js';

/** Any number; what every process that settles a document takes in turn, since two could begin the same meeting twice. */
const settlingLock = 740_311;

/** Waits until no other process adds or settles; the turn ends with the caller's transaction. */
export async function takeTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${settlingLock})`.execute(db);
}

/** Connects documents that were just added with what the record knows, in their order: copies, meetings, series. Runs within the caller's transaction. */
export async function settle(db: Db, reports: readonly Report[]): Promise<void> {
  await revalue(db, await meetingsOf(db, await settleCopies(db, reports)));
  for (const report of reports) {
    const merged = await settleMeetings(db, report);
    const series = await settleSeries(db, merged);
    await revalue(db, await placeVagueRounds(db, series));
    await settlePromises(db, report);
  }
}

/** Takes out of what is known across documents a document that its page no longer says. */
export async function unsettle(db: Db, document: string): Promise<void> {
  await takeTurn(db);
  await forgetCopies(db, document);
  await forgetMeetings(db, document);
  await revaluePromises(db, await forgetActs(db, document));
}
