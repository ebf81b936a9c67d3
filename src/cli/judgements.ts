import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Db } from '../record/schema.js';
import { dataOption, examples } from './options.js';
import { layoutOfTerminal, print, say } from './output.js';
import { withRecord } from './with-record.js';

export const judgementsCommand = () =>
  new Command('judgements')
    .description('list people’s judgements, how far they agree, and how often the machine was right by them')
    .argument('[document]', 'only those on this document')
    .option(
      '--doubtful [number]',
      'list the merges and links of which the machine is least sure, with what speaks for and against each',
    )
    .option('--gold <folder>', 'write every judged document as a gold document into this folder')
    .addOption(dataOption())
    .addHelpText(
      'after',
      examples(
        ['rapporteur judgements', 'all of them, with agreement and accuracy'],
        ['rapporteur judgements --doubtful 5', 'what most needs a person’s word'],
        ['rapporteur judgements --gold gold/', 'gold documents to score the program by'],
      ),
    )
    .action(judgements);

async function judgements(
  document: string | undefined,
  { gold, data, doubtful }: { gold?: string; data?: string; doubtful?: string | true },
): Promise<void> {
  const [{ judgementsOf }, { pairJudgements }, { agreements, tally, wordsOnFindings }, { showDocument }] =
    await Promise.all([
      import('../record/review/judgements.js'),
      import('../record/review/pairs.js'),
      import('../record/review/agreement.js'),
      import('../record/documents.js'),
    ]);
  await withRecord(data, async ({ db }) => {
    if (doubtful) return print(await doubtfulText(db, doubtful === true ? 20 : Number(doubtful)));
    const id = document ? ((await showDocument(db, document))?.report.document.id ?? document) : null;
    const all = await judgementsOf(db, id);
    for (const j of all) {
      const what = j.verdict === 'correct' ? `${j.field} is ${JSON.stringify(j.value)}` : j.verdict;
      await print(
        `${j.madeAt.slice(0, 16)}  ${j.document.slice(0, 12)} ${j.finding.id.padEnd(4)} ${j.author}: ${what}${j.reason ? ` (${j.reason})` : ''} · word ${j.id}\n`,
      );
    }
    for (const p of await pairJudgements(db, id ? [id] : null))
      await print(
        `${p.madeAt.slice(0, 16)}  ${p.a.document.slice(0, 12)} and ${p.b.document.slice(0, 12)} ${p.author}: ${p.about} ${p.verdict}${p.reason ? ` (${p.reason})` : ''} · word ${p.word}\n`,
      );
    for (const a of agreements(wordsOnFindings(all)))
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

async function doubtfulText(db: Db, limit: number): Promise<string> {
  const [{ doubtfulLinks, doubtfulMerges }, { doubtsText }] = await Promise.all([
    import('../record/review/doubtful.js'),
    import('../formats/text/doubts.js'),
  ]);
  const [merges, links] = await Promise.all([doubtfulMerges(db, limit), doubtfulLinks(db, limit)]);
  return doubtsText(merges.items, links.items, await layoutOfTerminal());
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
