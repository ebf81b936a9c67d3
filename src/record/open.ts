import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import { lockFolder } from './lock.js';
import { migrate } from './migrations/index.js';
import { pgliteDialect } from './pglite-dialect.js';
import type { Db, Schema } from './schema.js';

/** Where a record is kept: on a PostgreSQL server, in a folder of this machine, or in memory until it is closed. */
export type RecordPlace =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory' };

export interface OpenRecord {
  readonly db: Db;
  readonly place: RecordPlace;
  close(): Promise<void>;
}

/** The place that a command's option and the environment name; an option is stronger, and a server stronger than a folder. */
export function recordPlace(data: string | undefined, env: Record<string, string | undefined>): RecordPlace {
  if (data) return { kind: 'folder', folder: data };
  if (env.DATABASE_URL) return { kind: 'server', url: env.DATABASE_URL };
  return { kind: 'folder', folder: env.RAPPORTEUR_DATA || 'data' };
}

/** Told of every statement once it is answered, and how long that took. */
export type StatementLog = (event: LogEvent) => void;

/** Opens a record, making or migrating its tables. Throws `RecordInUse` for a folder that another process has open. */
export async function openRecord(place: RecordPlace, log?: StatementLog): Promise<OpenRecord> {
  const unlock = place.kind === 'folder' ? lockFolder(place.folder) : () => {};
  try {
    const db = place.kind === 'server' ? await serverDb(place.url, log) : await embeddedDb(place, log);
    await migrate(db as unknown as Kysely<never>);
    return {
      db,
      place,
      close: async () => {
        await db.destroy();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serverDb(url: string, log?: StatementLog): Promise<Db> {
  const { default: pg } = await import('pg');
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    ...(log && { log }),
  });
}

async function embeddedDb(place: RecordPlace, log?: StatementLog): Promise<Db> {
  const { PGlite } = await import('@electric-sql/pglite');
  const where = place.kind === 'folder' ? join(place.folder, 'record') : 'memory://';
  if (place.kind === 'folder' && !existsSync(where)) {
    // Made under another name first: killed halfway, it is made anew next time rather than opened half-made.
    const draft = `${where}.new`;
    rmSync(draft, { recursive: true, force: true });
    await (await PGlite.create(draft)).close();
    renameSync(draft, where);
  }
  const open = async () => {
    const db = await PGlite.create(where);
    // It has one connection: what a question gathers and sorts may stay in memory.
    await db.exec("set work_mem = '32MB'");
    return db;
  };
  return new Kysely<Schema>({ dialect: pgliteDialect(open), ...(log && { log }) });
}
