import { Argument, Command } from 'commander';
import type { FormatName } from '../formats/names.js';
import { examples, formatOption } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';

export const explainCommand = () =>
  new Command('explain')
    .description('say why each finding was made: its rule, the tree of its sentence, and whom the words stand for')
    .addArgument(new Argument('<path...>', 'files, folders, or - for standard input'))
    .option('--finding <id>', 'only this finding of each page, as `rapporteur read --format json` numbers them')
    .addOption(formatOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur explain statement.txt', 'every finding, with its tree'],
        ['rapporteur explain statement.txt --finding c1', 'the first commitment'],
        ['rapporteur explain statement.txt --format json', 'the same for other programs'],
      ),
    )
    .action(explain);

async function explain(paths: string[], options: { finding?: string; format: FormatName }): Promise<void> {
  const [{ loadReader }, { readSources }, { explanationText }] = await Promise.all([
    import('./reader.js'),
    import('../sources/read-sources.js'),
    import('../formats/text/explanation.js'),
  ]);
  const reader = await loadReader();
  const layout = await layoutOfTerminal();
  let count = 0;
  const all: unknown[] = [];
  for await (const sourced of readSources(paths)) {
    if ('failure' in sourced) {
      complain(sourced.failure.message);
      continue;
    }
    const journey = reader.follow(sourced.page);
    const found = reader.explain(journey).filter((e) => !options.finding || e.finding === options.finding);
    count += found.length;
    const { source } = sourced.page;
    if (options.format === 'text')
      await print(found.map((e) => `${explanationText(e, journey.document.text, layout)}\n`).join(''));
    else if (options.format === 'jsonl') await print(`${JSON.stringify({ source, explanations: found })}\n`);
    else all.push({ source, explanations: found });
  }
  if (options.format === 'json') await print(`${JSON.stringify(all, null, 2)}\n`);
  if (count === 0) complain(options.finding ? `there is no finding ${options.finding}` : 'nothing was found');
}
