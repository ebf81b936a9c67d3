import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server for tests: its address and how to end it. */
export interface TemporaryServer {
  readonly url: string;
  stop(): void;
}

/** Where Debian and others put the server's programs; null where there are none. */
function serverPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0];
  const bin = join(versions, newest ?? '', 'bin');
  return existsSync(join(bin, 'initdb')) ? bin : null;
}

/**
 * A server to test on: the one that TEST_DATABASE_URL names (its tables are emptied), else one started in a temporary folder from the
 * programs on this machine; or the reason why there is none.
 */
export async function temporaryServer(): Promise<TemporaryServer | string> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: () => {} };
  const bin = serverPrograms();
  if (!bin) return 'no PostgreSQL server is installed here, and TEST_DATABASE_URL names none';
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: string[]) => asServerUser(join(bin, program), args);
  const made =
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync') ??
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -k '' -c listen_addresses=127.0.0.1`,
      'start',
    );
  if (made) return `PostgreSQL did not start: ${made}`;
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a server program, as user postgres where this is root, since the server refuses to run as root. Returns what went wrong. */
function asServerUser(program: string, args: string[]): string | null {
  const isRoot = process.getuid?.() === 0;
  const [command, rest] = isRoot
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]]
    : [program, args];
  const { status, stderr, error } = spawnSync(command, rest, {
    encoding: 'utf8',
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
