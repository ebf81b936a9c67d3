import { Argument, Command } from 'commander';
import type { FormatName } from '../formats/names.js';
import { examples, formatOption } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';

export const readCommand = () =>
  new Command('read')
    .description('read pages and print what they report; keeps nothing')
    .addArgument(new Argument('<path...>', 'files, folders, or - for standard input'))
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur read statement.txt', 'print who met, when, where, and what was promised, with the words'],
        [
          'rapporteur read --format jsonl pages/ > reports.jsonl',
          'read a folder; one report a line, for other programs',
        ],
        ['curl -s https://example.org/statement | rapporteur read -', 'read a page from standard input'],
      ),
    )
    .action(read);

async function read(paths: string[], { format }: { format: FormatName }): Promise<void> {
  const [{ loadReader }, { readSources }, { presenterOf }] = await Promise.all([
    import('./reader.js'),
    import('../sources/read-sources.js'),
    import('../formats/index.js'),
  ]);
  const reader = await loadReader();
  const presenter = presenterOf(format, await layoutOfTerminal());
  let count = 0;
  await print(presenter.begin);
  for await (const sourced of readSources(paths)) {
    if ('failure' in sourced) complain(sourced.failure.message);
    else await print(presenter.report(reader.read(sourced.page), count++));
  }
  await print(presenter.end(count));
}
