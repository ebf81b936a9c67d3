import { Argument, Command } from 'commander';
import type { Page } from '../model/page.js';
import type { Sourced } from '../sources/records.js';
import { dataOption, examples } from './options.js';
import { complain, print, say } from './output.js';
import { withRecord } from './with-record.js';

export const addCommand = () =>
  new Command('add')
    .description('read pages into the record')
    .addArgument(new Argument('<path...>', 'files, folders, or - for standard input'))
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur add pages/', 'read a folder into the record; what it holds already is left as it is'],
        ['DATABASE_URL=postgres://localhost/diplomacy rapporteur add pages/', 'the same, into a PostgreSQL server'],
      ),
    )
    .action(add);

async function add(paths: string[], { data }: { data?: string }): Promise<void> {
  const [{ loadReader }, { readSources }, { addPages }] = await Promise.all([
    import('./reader.js'),
    import('../sources/read-sources.js'),
    import('./adding.js'),
  ]);
  const reader = await loadReader();
  await withRecord(data, async ({ db }) => {
    const counts = { added: 0, changed: 0, known: 0 };
    for await (const { outcome, id, source } of addPages(db, reader, pagesOf(readSources(paths)))) {
      counts[outcome]++;
      await print(`${outcome.padEnd(7)}  ${id.slice(0, 12)}  ${source}\n`);
    }
    say(`${counts.added} added, ${counts.changed} changed since they were last read, ${counts.known} already known`);
  });
}

/** The pages among what was found; of what is none, it is said why. */
async function* pagesOf(sources: AsyncIterable<Sourced>): AsyncGenerator<Page> {
  for await (const sourced of sources)
    if ('failure' in sourced) complain(sourced.failure.message);
    else yield sourced.page;
}
