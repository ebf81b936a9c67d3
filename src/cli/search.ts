import { Argument, Command } from 'commander';
import { examples, type FilterOptions, filterOf, withFilters } from './options.js';
import { complain, layoutOfTerminal } from './output.js';
import { printPage } from './print-page.js';
import { withRecord } from './with-record.js';

export const searchCommand = () =>
  withFilters(
    new Command('search')
      .description('search the words of the documents, the best answers first')
      .addArgument(new Argument('<words...>', 'words, "a phrase", or, -without')),
  )
    .addHelpText(
      'after',
      examples(
        ['rapporteur search water sharing', 'documents with both words, in any form'],
        [
          `rapporteur search '"joint commission" -cancelled' --actor KEN`,
          'a phrase, without a word, where Kenya is named',
        ],
      ),
    )
    .action(search);

async function search(words: string[], options: FilterOptions): Promise<void> {
  const [{ searchDocuments }, { hitsText }] = await Promise.all([
    import('../record/search.js'),
    import('../formats/text/entries.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const result = await searchDocuments(db, words.join(' '), filterOf(options), options);
    if (!result.understood) complain('these words are too common to search for; add another');
    const layout = await layoutOfTerminal();
    await printPage(result, options.format, (items) => hitsText(items, layout));
  });
}
