import { Command } from 'commander';
import type { FormatName } from '../formats/names.js';
import { dataOption, examples, type FilterOptions, filterOf, formatOption, withFilters } from './options.js';
import { layoutOfTerminal, print } from './output.js';
import { withRecord } from './with-record.js';

export const listCommand = () =>
  withFilters(new Command('list').description('list the documents of the record, the newest first'))
    .addOption(formatOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur list', 'the twenty newest documents'],
        ['rapporteur list --actor PAK --actor USA --since 2024', 'those that name both since 2024'],
        [
          'rapporteur list --kind commitment --format jsonl',
          'those in which something is promised, for other programs',
        ],
      ),
    )
    .action(list);

async function list(options: FilterOptions & { format: FormatName; data?: string }): Promise<void> {
  const [{ listDocuments }, { entriesText }] = await Promise.all([
    import('../record/documents.js'),
    import('../formats/text/entries.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const page = await listDocuments(db, filterOf(options), options);
    if (options.format === 'json') await print(`${JSON.stringify(page, null, 2)}\n`);
    else if (options.format === 'jsonl') await print(page.items.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    else await print(entriesText(page, await layoutOfTerminal()));
  });
}
