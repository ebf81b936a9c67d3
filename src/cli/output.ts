import type { Layout } from '../formats/text/layout.js';

/** Writes results to standard output and waits where the reader is slower. A reader that has gone away ends the program quietly. */
export function print(text: string): Promise<void> {
  if (!text) return Promise.resolve();
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? (isGone(error) ? process.exit() : reject(error)) : resolve()));
  });
}

/** Called once before the first result: without a listener, a reader that went away would be an uncaught error. */
export function expectGoneReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (isGone(error)) process.exit();
      throw error;
    });
}

const isGone = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** A message to whoever runs the command, apart from its results. */
export function say(message: string): void {
  process.stderr.write(`rapporteur: ${message}\n`);
}

/** Says that something went wrong and lets the command go on; its exit code will be 1. */
export function complain(message: string): void {
  say(message);
  process.exitCode = 1;
}

/** How text is laid out on this standard output: a terminal's width, colours only there, and none where NO_COLOR is set. */
export async function layoutOfTerminal(): Promise<Layout> {
  const { coloursFor } = await import('../formats/text/colours.js');
  const { isTTY, columns } = process.stdout;
  const colours = coloursFor(Boolean(isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb');
  return { width: Math.min(Math.max(columns || 100, 40), 120), colours };
}
