import { sql } from 'kysely';
import { findingKinds } from '../model/finding.js';
import type { Db } from './schema.js';

/** So few documents are gone through soon enough in any way. */
const few = 100;

const tables = [
  ...[
    'documents',
    'versions',
    'inputs',
    'actors',
    'mentions',
    'people',
    'person_names',
    'person_blocks',
    'evidence',
    'text_bands',
  ],
  ...findingKinds,
  ...['merged_meetings', 'meeting_members', 'meeting_keys', 'series', 'promises', 'acts', 'act_marks', 'doubts'],
];

/**
 * Lets PostgreSQL look again at what its tables hold, whenever there are twice as many documents as when it last did: from that it chooses how to
 * answer. A server does so by itself, the embedded one does not.
 */
export async function renewStatistics(db: Db): Promise<void> {
  const { rows } = await sql<{ stale: boolean }>`
    select max(serial) > 2 * greatest((select reltuples from pg_class where oid = 'documents'::regclass), ${few / 2}::real) as stale
    from documents`.execute(db);
  if (rows[0]?.stale) await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db);
}
