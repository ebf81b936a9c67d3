import { complain, expectGoneReaders } from './output.js';
import { createProgram } from './program.js';

/** Runs the command line; `argv` as in `process.argv`. Sets the exit code: 1 where anything went wrong. */
export async function main(argv: string[]): Promise<void> {
  expectGoneReaders();
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    if (process.env.RAPPORTEUR_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
}
