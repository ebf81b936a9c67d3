import { Argument, Command } from 'commander';
import type { FormatName } from '../formats/names.js';
import { dataOption, examples, type FilterOptions, filterOf, formatOption, withFilters } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';
import { withRecord } from './with-record.js';

export const searchCommand = () =>
  withFilters(
    new Command('search')
      .description('search the words of the documents, the best answers first')
      .addArgument(new Argument('<words...>', 'words, "a phrase", or, -without')),
  )
    .addOption(formatOption())
    .addOption(dataOption())
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

async function search(words: string[], options: FilterOptions & { format: FormatName; data?: string }): Promise<void> {
  const [{ searchDocuments }, { hitsText }] = await Promise.all([
    import('../record/search.js'),
    import('../formats/text/entries.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const result = await searchDocuments(db, words.join(' '), filterOf(options), options);
    if (!result.understood) complain('these words are too common to search for; add another');
    if (options.format === 'json') await print(`${JSON.stringify(result, null, 2)}\n`);
    else if (options.format === 'jsonl') await print(result.items.map((hit) => `${JSON.stringify(hit)}\n`).join(''));
    else await print(hitsText(result, await layoutOfTerminal()));
  });
}
