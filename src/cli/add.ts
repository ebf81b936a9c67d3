import { Argument, Command } from 'commander';
import type { Page } from '../model/page.js';
import type { Added } from '../record/add.js';
import type { Db } from '../record/schema.js';
import { dataOption, examples } from './options.js';
import { complain, print, say } from './output.js';
import type { LoadedReader } from './reader.js';
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
  const [{ loadReader }, { readSources }] = await Promise.all([
    import('./reader.js'),
    import('../sources/read-sources.js'),
  ]);
  const reader = await loadReader();
  await withRecord(data, async ({ db }) => {
    const counts = { added: 0, changed: 0, known: 0 };
    for await (const sourced of readSources(paths)) {
      if ('failure' in sourced) {
        complain(sourced.failure.message);
        continue;
      }
      const { outcome, id } = await addPage(db, reader, sourced.page);
      counts[outcome]++;
      await print(`${outcome.padEnd(7)}  ${id.slice(0, 12)}  ${sourced.page.source}\n`);
    }
    say(`${counts.added} added, ${counts.changed} changed since they were last read, ${counts.known} already known`);
  });
}

/** Reads a page into the record, unless this reader has read this very page before. */
export async function addPage(db: Db, reader: LoadedReader, page: Page): Promise<Pick<Added, 'outcome' | 'id'>> {
  const [{ addReport }, { knownInput }] = await Promise.all([
    import('../record/add.js'),
    import('../record/inputs.js'),
  ]);
  const known = await knownInput(db, page, reader.maker);
  if (known) return { outcome: 'known', id: known };
  return addReport(db, reader.read(page), reader.maker, page);
}
