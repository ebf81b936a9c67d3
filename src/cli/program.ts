import { Command } from 'commander';
import { addCommand } from './add.js';
import { briefCommand } from './brief.js';
import { evaluateCommand } from './evaluate.js';
import { explainCommand } from './explain.js';
import { judgeCommand } from './judge.js';
import { judgementsCommand } from './judgements.js';
import { listCommand } from './list.js';
import { meetingsCommand } from './meetings.js';
import { parseCommand } from './parse.js';
import { promisesCommand } from './promises.js';
import { readCommand } from './read.js';
import { rereadCommand } from './reread.js';
import { searchCommand } from './search.js';
import { seriesCommand } from './series.js';
import { serveCommand } from './serve.js';
import { showCommand } from './show.js';
import { startCommand } from './start.js';
import { programVersion } from './version.js';

/** Every command, in the order in which help lists them. A command's file loads what it needs only when it runs. */
const commands: readonly (() => Command)[] = [
  readCommand,
  explainCommand,
  parseCommand,
  addCommand,
  listCommand,
  showCommand,
  searchCommand,
  meetingsCommand,
  seriesCommand,
  promisesCommand,
  briefCommand,
  judgeCommand,
  judgementsCommand,
  rereadCommand,
  serveCommand,
  startCommand,
  evaluateCommand,
];

/** The command line with all its commands, not yet run. */
export function createProgram(): Command {
  const program = new Command('rapporteur')
    .description(
      'Reads diplomatic news and keeps the record: who met whom, what was promised, what was done, each fact with its words.',
    )
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help of a command')
    .showHelpAfterError('(rapporteur --help tells more)');
  for (const command of commands) program.addCommand(command().helpOption('-h, --help', 'print help'));
  return program;
}
