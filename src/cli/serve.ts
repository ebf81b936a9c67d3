import { join } from 'node:path';
import { Command } from 'commander';
import type { OpenRecord } from '../record/open.js';
import { dataOption, examples, wholeNumber } from './options.js';
import { say } from './output.js';
import { packageFolder, programVersion } from './version.js';
import { withRecord } from './with-record.js';

export interface ServeOptions {
  host: string;
  port: number;
  token?: string;
  data?: string;
}

export const withServing = (command: Command) =>
  command
    .option('-p, --port <number>', 'port; a taken one is passed over for the next', wholeNumber, 8321)
    .option('--host <address>', 'address to listen on; any but this machine’s own needs a token', '127.0.0.1')
    .option('--token <token>', 'what callers must name as a bearer token (else $RAPPORTEUR_TOKEN)')
    .addOption(dataOption());

export const serveCommand = () =>
  withServing(new Command('serve').description('serve the record: the page for people, the API for programs'))
    .addHelpText(
      'after',
      examples(
        ['rapporteur serve', 'on http://127.0.0.1:8321, for this machine only'],
        [
          'rapporteur serve --host 0.0.0.0 --token "$(openssl rand -hex 24)"',
          'for the network, to those who name the token',
        ],
      ),
    )
    .action(serve);

async function serve(options: ServeOptions): Promise<void> {
  checkExposure(options);
  await withRecord(options.data, (record) => serveRecord(record, options));
}

const ownAddresses = new Set(['127.0.0.1', '::1', 'localhost']);

const tokenOf = ({ token }: ServeOptions) => token ?? process.env.RAPPORTEUR_TOKEN ?? null;

/** Throws where the record would lie open to others. */
export function checkExposure(options: ServeOptions): void {
  if (!ownAddresses.has(options.host) && !tokenOf(options))
    throw new Error(`on ${options.host} others could read the record: give a --token, or listen on 127.0.0.1`);
}

/** Serves an open record until the process is asked to end. */
export async function serveRecord(record: OpenRecord, options: ServeOptions): Promise<void> {
  const [{ createApi }, { listen }] = await Promise.all([import('../api/app.js'), import('../api/listen.js')]);
  const app = createApi({
    record,
    version: programVersion(),
    token: tokenOf(options),
    web: join(packageFolder, 'dist/web'),
    reader: once(async () => (await import('./reader.js')).loadReader()),
  });
  const server = await listen(app, options.host, options.port, (port) => say(`port ${port} is taken; trying the next`));
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  // The overview takes longest: asked once now, it is remembered when somebody looks.
  await app.request('/api/overview');
  say(`serving on http://${host}:${server.port} (Ctrl-C ends it)`);
  await asked();
  await server.close();
}

/** A promise that is made on the first call and kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Resolves when the process is asked to end, so that the record is closed in good order. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
