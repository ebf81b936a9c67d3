import { sql } from 'kysely';
import type { Report } from '../model/report.js';
import { forgetActs, revaluePromises, settlePromises } from './follow-up/settle-promises.js';
import { settleCopies } from './merging/copies.js';
import { forgetMeetings, revalue, settleMeetings } from './merging/settle-meetings.js';
import type { Db } from './schema.js';
import { settleSeries } from './series/settle-series.js';
import { placeVagueRounds } from './series/vague-rounds.js';

/** Any number; what every process that settles a document takes in turn, since two could begin the same meeting twice. */
const settlingLock = 740_311;

/** Connects a document that was just added with what the record knows: copies, meetings, series. Runs within the caller's transaction. */
export async function settle(db: Db, report: Report): Promise<void> {
  await sql`select pg_advisory_xact_lock(${settlingLock})`.execute(db);
  await settleCopies(db, report);
  const merged = await settleMeetings(db, report);
  const series = await settleSeries(db, merged);
  await revalue(db, await placeVagueRounds(db, series));
  await settlePromises(db, report);
}

/** Takes out of what is known across documents a document that its page no longer says. */
export async function unsettle(db: Db, document: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${settlingLock})`.execute(db);
  await db.deleteFrom('signature_bands').where('document_id', '=', document).execute();
  await forgetMeetings(db, document);
  await revaluePromises(db, await forgetActs(db, document));
}
