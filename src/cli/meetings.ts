import { Command } from 'commander';
import { examples, isoPrefix, type ListingOptions, withListing } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';
import { printPage } from './print-page.js';
import { withRecord } from './with-record.js';

interface Options extends ListingOptions {
  series?: string;
  person?: string;
  kind?: string;
  status?: string;
  since?: string;
  until?: string;
}

export const meetingsCommand = () =>
  withListing(
    new Command('meetings')
      .description(
        'list meetings, each once however many pages report it; with an id, one meeting with all its reports',
      )
      .argument('[actors-or-id...]', 'codes of actors that all took part, or the id of one meeting')
      .option('--series <id>', 'only rounds of this series')
      .option('--person <name>', 'only those where this person took part')
      .option('-k, --kind <kind>', 'only of this kind: dialogue, talks, summit, visit, call …')
      .option('--status <status>', 'only held, planned or cancelled ones')
      .option('--since <date>', 'from this date on', isoPrefix)
      .option('--until <date>', 'up to this date', isoPrefix),
  )
    .addHelpText(
      'after',
      examples(
        ['rapporteur meetings PAK USA --since 2023', 'when both met since 2023'],
        [
          'rapporteur meetings 3f9a12bc',
          'one meeting: each report’s words, why they are together, where they disagree',
        ],
      ),
    )
    .action(meetings);

async function meetings(named: string[], options: Options): Promise<void> {
  const [{ listMeetings, showMeeting }, { wholeIdIn }, { meetingsText, shownMeetingText }] = await Promise.all([
    import('../record/merging/meetings.js'),
    import('../record/whole-id.js'),
    import('../formats/text/meetings.js'),
  ]);
  await withRecord(options.data, async ({ db }) => {
    const layout = await layoutOfTerminal();
    const id = named.length === 1 && /^[0-9a-f]{6,16}$/.test(named[0]!) ? named[0]! : null;
    if (id) {
      const whole = await wholeIdIn(db, 'merged_meetings', id);
      const shown = whole && (await showMeeting(db, whole));
      if (!shown) return complain(`the record has no meeting ${id}`);
      return print(options.format === 'text' ? shownMeetingText(shown, layout) : `${JSON.stringify(shown)}\n`);
    }
    const actors = named.map((code) => code.toUpperCase());
    const page = await listMeetings(db, { ...options, actors }, options);
    await printPage(page, options.format, (items) => meetingsText(items, layout));
  });
}
