import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import type { Judged } from '../evaluation/findings/judged.js';
import { examples } from './options.js';
import { complain, print, say } from './output.js';
import { packageFolder } from './version.js';

interface EvaluateOptions {
  readonly examples?: boolean;
  readonly plover?: string;
  readonly readouts?: string;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly save?: string;
  readonly against?: string;
  readonly write?: boolean;
  readonly calibrate?: boolean;
}

export const evaluateCommand = () =>
  new Command('evaluate')
    .description('compare what is read with what people say that it should be')
    .argument('[folder...]', 'folders of gold documents, one JSON file each')
    .option('--examples', 'also the pages of examples/, with what test/examples/ expects of them')
    .option('--plover <file>', 'also event codes, against sentences that people coded (JSON lines)')
    .option('--readouts <file>', 'also meetings, against titles of readouts (JSON lines)')
    .option('--list', 'print every miss and every false alarm')
    .option('--json', 'print the figures as JSON')
    .option('--save <file>', 'write every finding with what gold says of it')
    .option('--write', 'write the tables of docs/reference/findings-scores.md')
    .option('--calibrate', 'write knowledge/confidence.yaml and docs/reference/confidence.md from what proved right')
    .option('--against <file>', 'compare with findings saved by another version, one by one')
    .addHelpText(
      'after',
      examples(
        ['rapporteur evaluate --examples', 'how the examples of this repository are read'],
        ['rapporteur evaluate gold/ --plover events.jsonl --readouts readouts.jsonl', 'all figures, by rule as well'],
        ['rapporteur evaluate gold/ --save before.jsonl', 'before a rule is changed'],
        ['rapporteur evaluate gold/ --against before.jsonl', 'after it: findings gained, lost and changed'],
      ),
    )
    .action(evaluate);

async function evaluate(folders: string[], options: EvaluateOptions): Promise<void> {
  if (folders.length === 0 && !options.examples && !options.plover && !options.readouts)
    return complain('evaluate wants folders of gold documents, --examples, --plover or --readouts');
  const [{ evaluateFindings }, { loadReader }] = await Promise.all([
    import('../evaluation/findings/evaluate.js'),
    import('./reader.js'),
  ]);
  const { read } = await loadReader();
  const result = evaluateFindings({ ...options, folders, root: packageFolder }, read);
  if (options.json) await print(`${JSON.stringify(result.data, null, 2)}\n`);
  else await print((options.list ? result.faults.map((f) => `${f}\n`).join('') : '') + result.text);
  await versions(result.findings, options);
  if (options.write) {
    const { scoresPage } = await import('../evaluation/findings/page.js');
    writePages({ 'docs/reference/findings-scores.md': scoresPage(result) });
  }
  if (options.calibrate) {
    const [{ outcomesOf }, { calibrationFiles }] = await Promise.all([
      import('../evaluation/calibration/calibrate.js'),
      import('../evaluation/calibration/pages.js'),
    ]);
    writePages(calibrationFiles(outcomesOf(result.findings)));
  }
  if (result.broken > 0) complain(`${result.broken} findings whose words are not the text's own`);
}

function writePages(pages: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(pages)) {
    const file = join(packageFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    say(`wrote ${path}`);
  }
}

async function versions(findings: readonly Judged[], { save, against }: EvaluateOptions): Promise<void> {
  if (against !== undefined) {
    const [{ compareVersions, comparisonText }, { parseSaved, saved }] = await Promise.all([
      import('../evaluation/findings/compare.js'),
      import('../evaluation/findings/saved.js'),
    ]);
    const before = parseSaved(readFileSync(against, 'utf8'));
    await print(`\nagainst ${against}: ${comparisonText(compareVersions(before, findings.map(saved)))}`);
  }
  if (save !== undefined) {
    const { savedLines } = await import('../evaluation/findings/saved.js');
    writeFileSync(save, savedLines(findings));
    say(`${findings.length} findings written to ${save}`);
  }
}
