import { Command, Option } from 'commander';
import { dataOption, examples, isoPrefix } from './options.js';
import { print } from './output.js';
import { today } from './today.js';
import { withRecord } from './with-record.js';

interface Options {
  series?: string;
  since?: string;
  format: 'markdown' | 'html' | 'json';
  data?: string;
}

export const briefCommand = () =>
  new Command('brief')
    .description(
      'write what a desk officer takes into the next round: last meetings, promises and what is known of them, open deadlines, each line cited',
    )
    .argument('<actors...>', 'codes of the actors, as in PAK USA')
    .option('--series <name>', 'only this series, by its name or id')
    .option('--since <date>', 'only from this date on', isoPrefix)
    .addOption(
      new Option('-f, --format <format>', 'how it is written')
        .choices(['markdown', 'html', 'json'])
        .default('markdown'),
    )
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur brief PAK USA', 'all that the record holds between the two'],
        ['rapporteur brief KEN NOR --since 2024 --format html > brief.html', 'since 2024, for the printer'],
      ),
    )
    .action(brief);

async function brief(codes: string[], { format, data, series, since }: Options): Promise<void> {
  const [{ composeBrief }, { briefMarkdown }, { briefHtml }] = await Promise.all([
    import('../brief/compose.js'),
    import('../brief/markdown.js'),
    import('../brief/html.js'),
  ]);
  await withRecord(data, async ({ db }) => {
    const composed = await composeBrief(db, { actors: codes.map((c) => c.toUpperCase()), series, since }, today());
    const write = { markdown: briefMarkdown, html: briefHtml, json: (b: object) => `${JSON.stringify(b, null, 2)}\n` }[
      format
    ];
    await print(write(composed));
  });
}
