import { Command } from 'commander';
import { dataOption, examples } from './options.js';
import { print, say } from './output.js';
import { withRecord } from './with-record.js';

export const rereadCommand = () =>
  new Command('reread')
    .description(
      'read all documents of the record with the present program, model and knowledge, and print what changed',
    )
    .option('--all', 'also those that the present version has read')
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(['rapporteur reread', 'after an update; judgements stand, and it may be stopped and begun again']),
    )
    .action(rereadAll);

async function rereadAll({ all = false, data }: { all?: boolean; data?: string }): Promise<void> {
  const [{ loadReader }, { reread }] = await Promise.all([import('./reader.js'), import('../record/reread.js')]);
  const { read, maker } = await loadReader();
  await withRecord(data, async ({ db }) => {
    const counts = { same: 0, changed: 0, 'no page': 0 };
    for await (const { id, title, source, outcome, changes } of reread(db, read, maker, all)) {
      counts[outcome]++;
      if (outcome === 'no page') say(`${source}: the record has no page of it to read again`);
      if (outcome !== 'changed') continue;
      const said = Object.entries(changes)
        .filter(([, n]) => n.found + n.gone > 0)
        .map(([kind, n]) => `${kind} +${n.found} −${n.gone}`);
      await print(`${id.slice(0, 12)}  ${said.join(', ')}  ${title ?? source}\n`);
    }
    say(`${counts.changed} documents changed, ${counts.same} the same, ${counts['no page']} without a page`);
  });
}
