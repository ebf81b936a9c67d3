import { Command } from 'commander';
import { examples, type ListingOptions, wholeNumber, withListing } from './options.js';
import { layoutOfTerminal } from './output.js';
import { printPage } from './print-page.js';
import { withRecord } from './with-record.js';

interface Options extends ListingOptions {
  name?: string;
  rounds: number;
}

export const seriesCommand = () =>
  withListing(
    new Command('series')
      .description(
        'list series of meetings with their rounds: hosts in turn, chairs, the gap since the last, the next announced',
      )
      .argument('[actors...]', 'codes of actors that all take part')
      .option('--name <words>', 'only those whose name has these words')
      .option('--rounds <number>', 'only with at least so many rounds', wholeNumber, 2),
  )
    .addHelpText(
      'after',
      examples(
        ['rapporteur series', 'every series with two rounds or more'],
        ['rapporteur series PAK USA', 'those of one pair'],
      ),
    )
    .action(series);

async function series(actors: string[], options: Options): Promise<void> {
  const [{ listSeries }, { seriesText }] = await Promise.all([
    import('../record/series/series.js'),
    import('../formats/text/series.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const layout = await layoutOfTerminal();
    const page = await listSeries(db, { ...options, actors: actors.map((a) => a.toUpperCase()) }, options);
    await printPage(page, options.format, (items) => seriesText(items, layout));
  });
}
