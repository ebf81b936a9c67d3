import { Command } from 'commander';
import { examples, type FilterOptions, filterOf, withFilters } from './options.js';
import { layoutOfTerminal } from './output.js';
import { printPage } from './print-page.js';
import { withRecord } from './with-record.js';

export const listCommand = () =>
  withFilters(new Command('list').description('list the documents of the record, the newest first'))
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

async function list(options: FilterOptions): Promise<void> {
  const [{ listDocuments }, { entriesText }] = await Promise.all([
    import('../record/documents.js'),
    import('../formats/text/entries.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const page = await listDocuments(db, filterOf(options), options);
    const layout = await layoutOfTerminal();
    await printPage(page, options.format, (items) => entriesText(items, layout));
  });
}
