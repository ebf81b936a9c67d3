import { Argument, type Command } from 'commander';
import type { OpenRecord } from '../record/open.js';
import type { WordOnPairs } from '../record/review/keep-word.js';
import { authorOf, type JudgeOptions, reportOf } from './judge-options.js';
import { say } from './output.js';
import { withRecord } from './with-record.js';

type Verdict = WordOnPairs['verdict'];
const verdicts: readonly Verdict[] = ['confirm', 'reject', 'split', 'merge'];

/** `judge meeting` and `judge promise`: what the machine has put together of several reports, or linked with a promise. */
export const pairCommands = (command: (name: string) => Command): readonly Command[] => [
  command('meeting')
    .description(
      'the reports of a meeting are on it (confirm), are not (reject), are on one of their own (split); two meetings are one (merge)',
    )
    .addArgument(new Argument('<verdict>').choices(verdicts))
    .argument('<meeting>', 'id of the meeting')
    .argument('[reports-or-other...]', 'reports as document:m1, else all; for merge the id of the other meeting')
    .action(judge('meeting')),
  command('promise')
    .description(
      'words are about a promise (confirm), are not (reject), are a promise of their own (split); two promises are one (merge)',
    )
    .addArgument(new Argument('<verdict>').choices(verdicts))
    .argument('<promise>', 'id of the promise')
    .argument('[words-or-other...]', 'words as document:d1, else all; for merge the id of the other promise')
    .action(judge('promise')),
  command('undo')
    .description('take a word back, by its number in rapporteur judgements; it is kept as that and counts no more')
    .argument('<number>')
    .action(undo),
];

function judge(what: 'meeting' | 'promise') {
  return (verdict: Verdict, id: string, named: string[], options: JudgeOptions) =>
    withRecord(options.data, async (record) => {
      const merge = verdict === 'merge';
      if (merge && named.length !== 1) throw new Error(`to merge, name the other ${what} by its id`);
      const said = {
        author: authorOf(options),
        verdict,
        reason: options.reason,
        with: merge ? await wholeId(record, what, named[0]!) : undefined,
      };
      const whole = await wholeId(record, what, id);
      const names = merge ? [] : await Promise.all(named.map((n) => wholeName(record, n)));
      const [{ judgeMeeting }, { judgePromise }] = await Promise.all([
        import('../record/review/judge-meetings.js'),
        import('../record/review/judge-promises.js'),
      ]);
      const word =
        what === 'meeting'
          ? await judgeMeeting(record.db, { ...said, meeting: whole, reports: names })
          : await judgePromise(record.db, { ...said, promise: whole, entries: names });
      say(`${said.author} ${merge ? 'merges' : `${verdict}s`} it (word ${word})`);
    });
}

/** A meeting's or promise's whole id by its beginning. Throws where there is none or more than one. */
async function wholeId({ db }: OpenRecord, what: 'meeting' | 'promise', beginning: string): Promise<string> {
  const { wholeIdIn } = await import('../record/whole-id.js');
  const id = await wholeIdIn(db, what === 'meeting' ? 'merged_meetings' : 'promises', beginning);
  if (!id) throw new Error(`the record has no one ${what} whose id begins with ${beginning}`);
  return id;
}

/** `3f9a:m1` or `3f9a.m1`, by the beginning of the document's id, as `document.m1` by the whole. */
export async function wholeName(record: OpenRecord, named: string): Promise<string> {
  const [, document, id] = /^(.+)[:.](\w+)$/.exec(named) ?? [];
  if (!document || !id) throw new Error(`${named} names no finding of a document; it is written document:m1`);
  return `${(await reportOf(record, document)).document.id}.${id}`;
}

async function undo(number: string, options: JudgeOptions): Promise<void> {
  await withRecord(options.data, async ({ db }) => {
    const { undoJudgement } = await import('../record/review/undo.js');
    const undone = await undoJudgement(db, Number(number) || 0, authorOf(options));
    if (!undone)
      throw new Error(`the record has no judgement ${number} that stands (rapporteur judgements lists them)`);
    say(`${authorOf(options)} takes ${number} back`);
  });
}
