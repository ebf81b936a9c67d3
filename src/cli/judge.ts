import { Command } from 'commander';
import { findingKinds, singularOf } from '../model/finding.js';
import { authorOf, type JudgeOptions, reportOf } from './judge-options.js';
import { pairCommands, wholeName } from './judge-pairs.js';
import { dataOption, examples } from './options.js';
import { say } from './output.js';
import { withRecord } from './with-record.js';

const withAuthor = (command: Command) =>
  command
    .option('--author <name>', 'who says so (else $RAPPORTEUR_AUTHOR, else the name of the user)')
    .option('--reason <words>', 'why')
    .addOption(dataOption());

export const judgeCommand = () => {
  const judge = new Command('judge')
    .description(
      'keep a person’s word on a finding or on a merge: stronger than the machine’s, and kept through every rereading',
    )
    .addCommand(
      withAuthor(new Command('confirm').description('a finding is right').arguments('<document> <finding>')).action(
        verdict('confirm'),
      ),
    )
    .addCommand(
      withAuthor(new Command('reject').description('a finding is wrong').arguments('<document> <finding>')).action(
        verdict('reject'),
      ),
    )
    .addCommand(
      withAuthor(
        new Command('correct')
          .description('a field of a finding is something else')
          .arguments('<document> <finding> <field=value>'),
      ).action(correct),
    )
    .addCommand(
      withAuthor(new Command('add').description('a finding was missed').arguments('<document> <kind> <json>')).action(
        add,
      ),
    )
    .addCommand(
      withAuthor(
        new Command('together').description('two reports are on one meeting').arguments('<report> <other>'),
      ).action(pair('together')),
    )
    .addCommand(
      withAuthor(
        new Command('apart').description('two reports are on two meetings').arguments('<report> <other>'),
      ).action(pair('apart')),
    )
    .addHelpText(
      'after',
      examples(
        ['rapporteur judge confirm 3f9a m1', 'the first meeting of the document whose id begins with 3f9a is right'],
        [
          'rapporteur judge correct 3f9a m1 start=2024-05-10 --reason "the statement says Friday"',
          'its date is another',
        ],
        ['rapporteur judge apart 3f9a:m1 77bc:m1', 'the two documents tell of two meetings'],
        ['rapporteur judge meeting split 8c21d0 77bc:m1', 'this report of the meeting is on another one'],
        ['rapporteur judge promise confirm 5e02ab 77bc:d1', 'this delivery is about that promise'],
        ['rapporteur judge undo 12', 'take the word back'],
      ),
    );
  for (const command of pairCommands((name) => withAuthor(new Command(name)))) judge.addCommand(command);
  return judge;
};

function verdict(said: 'confirm' | 'reject') {
  return (document: string, finding: string, options: JudgeOptions) =>
    withRecord(options.data, async (record) => {
      const { judge } = await import('../record/review/judge-finding.js');
      const report = await reportOf(record, document);
      await judge(record.db, report, {
        ...options,
        author: authorOf(options),
        verdict: said,
        document: report.document.id,
        finding,
      });
      say(`${authorOf(options)} ${said}s ${finding} of ${report.document.id.slice(0, 12)}`);
    });
}

async function correct(document: string, finding: string, assignment: string, options: JudgeOptions): Promise<void> {
  const [, field, text] = /^(\w+)=(.*)$/s.exec(assignment) ?? [];
  if (field === undefined || text === undefined)
    throw new Error('a correction is written field=value, as in start=2024-05-10');
  await withRecord(options.data, async (record) => {
    const { judge } = await import('../record/review/judge-finding.js');
    const report = await reportOf(record, document);
    const value = readValue(text);
    await judge(record.db, report, {
      ...options,
      author: authorOf(options),
      verdict: 'correct',
      document: report.document.id,
      finding,
      field,
      value,
    });
    say(`${authorOf(options)} says that ${field} of ${finding} is ${JSON.stringify(value)}`);
  });
}

/** JSON where it is JSON (`null`, `["PAK"]`), else the words as they stand; `2024` is a date, not a number. */
function readValue(text: string): unknown {
  if (!/^(?:null|true|false|[[{"])/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function add(document: string, kind: string, json: string, options: JudgeOptions): Promise<void> {
  const table = findingKinds.find((k) => singularOf[k] === kind);
  if (!table) throw new Error(`a finding is a ${Object.values(singularOf).join(', a ')}`);
  await withRecord(options.data, async (record) => {
    const { addMissed } = await import('../record/review/add-missed.js');
    const report = await reportOf(record, document);
    await addMissed(record.db, report, {
      author: authorOf(options),
      kind: table,
      finding: JSON.parse(json),
      reason: options.reason ?? null,
    });
    say(`${authorOf(options)} adds a ${kind}`);
  });
}

function pair(said: 'together' | 'apart') {
  return (a: string, b: string, options: JudgeOptions) =>
    withRecord(options.data, async (record) => {
      const { judgeReports } = await import('../record/review/judge-meetings.js');
      const [one, other] = [await wholeName(record, a), await wholeName(record, b)];
      await judgeReports(record.db, authorOf(options), said, [one, other], options.reason ?? null);
      say(`${authorOf(options)} holds the two ${said}`);
    });
}
