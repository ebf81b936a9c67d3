import { type Kysely, type Migration, Migrator } from 'kysely';
import * as documents from './0001-documents.js';
import * as findings from './0002-findings.js';
import * as inputs from './0003-inputs.js';
import * as meetings from './0004-meetings.js';
import * as promises from './0005-promises.js';
import * as judgements from './0006-judgements.js';
import * as pairs from './0007-pairs.js';
import * as growth from './0008-growth.js';
import * as promiseStates from './0009-promise-states.js';
import * as questions from './0010-questions.js';
import * as people from './0011-people.js';
import * as said from './0012-said.js';

/** In order of their names; a migration that has been released is never altered, only followed by another. */
const migrations: Record<string, Migration> = {
  '0001-documents': documents,
  '0002-findings': findings,
  '0003-inputs': inputs,
  '0004-meetings': meetings,
  '0005-promises': promises,
  '0006-judgements': judgements,
  '0007-pairs': pairs,
  '0008-growth': growth,
  '0009-promise-states': promiseStates,
  '0010-questions': questions,
  '0011-people': people,
  '0012-said': said,
};

/** Brings a database to the present schema. Throws where a step fails; the steps before it stand. */
export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
