import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/** Kysely over one PGlite: PostgreSQL's SQL, but a single connection that callers take in turn. */
export function pgliteDialect(open: () => Promise<PGlite>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PGliteDriver(open),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PGliteDriver implements Driver {
  #pglite: PGlite | null = null;
  #connection: PGliteConnection | null = null;
  #turn: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(readonly open: () => Promise<PGlite>) {}

  async init(): Promise<void> {
    this.#pglite = await this.open();
    this.#connection = new PGliteConnection(this.#pglite);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    let release = () => {};
    this.#turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection!;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    await this.#connection!.executeQuery(CompiledQuery.raw('begin'));
    this.#connection!.inTransaction = true;
  }

  async commitTransaction(): Promise<void> {
    this.#connection!.inTransaction = false;
    await this.#connection!.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection!.inTransaction = false;
    await this.#connection!.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#pglite?.close();
    this.#pglite = null;
  }
}

class PGliteConnection implements DatabaseConnection {
  /** Set between Kysely's begin and its commit or rollback, when the rollback after an error is Kysely's to make. */
  inTransaction = false;

  constructor(readonly pglite: PGlite) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      const { rows, affectedRows } = await this.pglite.query<R>(query.sql, [...query.parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
    } catch (error) {
      // A failed statement leaves the only connection in an aborted transaction, which would fail every later query.
      if (!this.inTransaction) await this.pglite.exec('rollback').catch(() => {});
      throw error;
    }
  }

  // biome-ignore lint/correctness/useYield: the interface wants a generator; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the embedded record does not stream rows');
  }
}
