import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataOption, examples } from './options.js';
import { print, say } from './output.js';
import { withRecord } from './with-record.js';

export const judgementsCommand = () =>
  new Command('judgements')
    .description('list people’s judgements, how far they agree, and how often the machine was right by them')
    .argument('[document]', 'only those on this document')
    .option('--gold <folder>', 'write every judged document as a gold document into this folder')
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur judgements', 'all of them, with agreement and accuracy'],
        ['rapporteur judgements --gold gold/', 'gold documents to score the program by'],
      ),
    )
    .action(judgements);

async function judgements(
  document: string | undefined,
  { gold, data }: { gold?: string; data?: string },
): Promise<void> {
  const [{ judgementsOf }, { agreements, tally }, { showDocument }] = await Promise.all([
    import('../record/review/judgements.js'),
    import('../record/review/agreement.js'),
    import('../record/documents.js'),
  ]);
  await withRecord(data, async ({ db }) => {
    const id = document ? ((await showDocument(db, document))?.report.document.id ?? document) : null;
    const all = await judgementsOf(db, id);
    for (const j of all) {
      const what = j.verdict === 'correct' ? `${j.field} is ${JSON.stringify(j.value)}` : j.verdict;
      await print(
        `${j.madeAt.slice(0, 16)}  ${j.document.slice(0, 12)} ${j.finding.id.padEnd(4)} ${j.author}: ${what}${j.reason ? ` (${j.reason})` : ''}\n`,
      );
    }
    for (const a of agreements(all))
      await print(
        `${a.a} and ${a.b} judged ${a.both} of the same findings, ${a.same} alike${a.kappa === null ? '' : ` (kappa ${a.kappa})`}\n`,
      );
    const { right, wrong, missed, precision } = tally(all);
    if (precision !== null)
      await print(
        `the machine was right in ${right} of ${right + wrong} (${Math.round(100 * precision)} %); ${missed} were missed\n`,
      );
    if (gold) await writeGold(gold, all, async (d) => (await showDocument(db, d))?.report ?? null);
  });
}

async function writeGold(
  folder: string,
  all: readonly import('../record/review/judgements.js').Judgement[],
  reportOf: (id: string) => Promise<import('../model/report.js').Report | null>,
): Promise<void> {
  const { goldOf } = await import('../record/review/gold.js');
  await mkdir(folder, { recursive: true });
  const documents = [...new Set(all.map((j) => j.document))];
  for (const id of documents) {
    const report = await reportOf(id);
    if (report)
      await writeFile(
        join(folder, `${id}.json`),
        `${JSON.stringify(
          goldOf(
            report,
            all.filter((j) => j.document === id),
          ),
          null,
          2,
        )}\n`,
      );
  }
  say(`${documents.length} gold documents written into ${folder}`);
}
