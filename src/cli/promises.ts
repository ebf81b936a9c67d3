import { Command, Option } from 'commander';
import { type PromiseState, promiseStates } from '../record/follow-up/history.js';
import { examples, isoPrefix, type ListingOptions, withListing } from './options.js';
import { layoutOfTerminal } from './output.js';
import { printPage } from './print-page.js';
import { today } from './today.js';
import { withRecord } from './with-record.js';

interface Options extends ListingOptions {
  about?: string;
  context?: string;
  since?: string;
  until?: string;
  state?: PromiseState[];
  passed?: boolean;
}

export const promisesCommand = () =>
  withListing(
    new Command('promises')
      .description(
        'list promises and what became of each: reaffirmed, begun, delivered, contradicted, or nothing found since',
      )
      .argument('[actors...]', 'codes of actors that give or get the promise')
      .option('--about <words>', 'only those about these words')
      .option('--context <subject>', 'only on this subject')
      .option('--since <date>', 'made since this date', isoPrefix)
      .option('--until <date>', 'made up to this date', isoPrefix)
      .addOption(
        new Option('--state <states...>', 'only those that stand so by the last report that says so').choices([
          ...promiseStates,
        ]),
      )
      .option('--passed', 'only those whose last deadline has passed without a report of delivery'),
  )
    .addHelpText(
      'after',
      examples(
        ['rapporteur promises PAK USA', 'what the two promised each other, and what is known of it'],
        ['rapporteur promises NOR --about "coast guard"', 'one promise followed'],
      ),
    )
    .action(promises);

async function promises(actors: string[], options: Options): Promise<void> {
  const [{ listPromises }, { promisesText }] = await Promise.all([
    import('../record/follow-up/promises.js'),
    import('../formats/text/promises.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const layout = await layoutOfTerminal();
    const page = await listPromises(db, { ...options, actors: actors.map((a) => a.toUpperCase()) }, today(), options);
    await printPage(page, options.format, (items) => promisesText(items, layout));
  });
}
