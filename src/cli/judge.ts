import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { OpenRecord } from '../record/open.js';
import type { FindingKind } from '../record/review/judgements.js';
import { dataOption, examples } from './options.js';
import { say } from './output.js';
import { withRecord } from './with-record.js';

interface Options {
  author?: string;
  reason?: string;
  data?: string;
}

const withAuthor = (command: Command) =>
  command
    .option('--author <name>', 'who says so (else $RAPPORTEUR_AUTHOR, else the name of the user)')
    .option('--reason <words>', 'why')
    .addOption(dataOption());

export const judgeCommand = () =>
  new Command('judge')
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
      ),
    );

const authorOf = ({ author }: Options): string => author ?? process.env.RAPPORTEUR_AUTHOR ?? userInfo().username;

/** The report of a document by the beginning of its id. Throws where there is none. */
async function reportOf({ db }: OpenRecord, id: string) {
  const { showDocument } = await import('../record/documents.js');
  const shown = await showDocument(db, id);
  if (!shown) throw new Error(`the record has no document ${id} (rapporteur list shows what it has)`);
  return shown.report;
}

function verdict(said: 'confirm' | 'reject') {
  return (document: string, finding: string, options: Options) =>
    withRecord(options.data, async (record) => {
      const { judge } = await import('../record/review/judgements.js');
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

async function correct(document: string, finding: string, assignment: string, options: Options): Promise<void> {
  const [, field, text] = /^(\w+)=(.*)$/s.exec(assignment) ?? [];
  if (field === undefined || text === undefined)
    throw new Error('a correction is written field=value, as in start=2024-05-10');
  await withRecord(options.data, async (record) => {
    const { judge } = await import('../record/review/judgements.js');
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

async function add(document: string, kind: string, json: string, options: Options): Promise<void> {
  const plural: Record<string, FindingKind> = {
    meeting: 'meetings',
    commitment: 'commitments',
    delivery: 'deliveries',
    statement: 'statements',
    event: 'events',
  };
  const table = plural[kind];
  if (!table) throw new Error(`a finding is a ${Object.keys(plural).join(', a ')}`);
  await withRecord(options.data, async (record) => {
    const { addMissed } = await import('../record/review/judgements.js');
    const report = await reportOf(record, document);
    await addMissed(record.db, report, authorOf(options), table, JSON.parse(json), options.reason ?? null);
    say(`${authorOf(options)} adds a ${kind}`);
  });
}

function pair(said: 'together' | 'apart') {
  return (a: string, b: string, options: Options) =>
    withRecord(options.data, async (record) => {
      const [{ judgePair }, { resettle }] = await Promise.all([
        import('../record/merging/judged-pairs.js'),
        import('../record/settle.js'),
      ]);
      const sides = [];
      for (const named of [a, b]) {
        const [document, id] = named.split(':');
        const report = await reportOf(record, document!);
        const meeting = report.meetings.find((m) => m.id === id);
        if (!meeting) throw new Error(`${document} has no meeting ${id}; a report is written document:m1`);
        sides.push({ document: report.document.id, meeting, report });
      }
      await judgePair(record.db, authorOf(options), said, sides[0]!, sides[1]!, options.reason ?? null);
      for (const { report } of sides) await resettle(record.db, report);
      say(`${authorOf(options)} holds the two ${said}`);
    });
}
