import { Command } from 'commander';
import type { FormatName } from '../formats/names.js';
import { dataOption, examples, formatOption } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';
import { withRecord } from './with-record.js';

export const showCommand = () =>
  new Command('show')
    .description('print the report of one document of the record')
    .argument('<id>', 'its id, or the beginning of it')
    .addOption(formatOption())
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur show 3f9a', 'the document whose id begins so, for people'],
        ['rapporteur show 3f9a --format jsonl', 'its report, byte for byte as `read` printed it'],
      ),
    )
    .action(show);

async function show(id: string, { format, data }: { format: FormatName; data?: string }): Promise<void> {
  const [{ showDocument }, { toldReport }, { presenterOf }, { provenanceText }] = await Promise.all([
    import('../record/documents.js'),
    import('../record/review/added.js'),
    import('../formats/index.js'),
    import('../formats/text/provenance.js'),
  ]);
  await withRecord(data, async ({ db }) => {
    const shown = await showDocument(db, id);
    if (!shown) return complain(`the record has no document ${id} (rapporteur list shows what it has)`);
    const layout = await layoutOfTerminal();
    const presenter = presenterOf(format, layout);
    const report = format === 'text' ? await toldReport(db, shown.report) : shown.report;
    await print(presenter.begin + presenter.report(report, 0) + presenter.end(1));
    if (format === 'text') await print(provenanceText(shown, layout));
  });
}
