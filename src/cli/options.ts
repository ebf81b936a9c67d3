import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatNames } from '../formats/names.js';

/** Options that several commands share, said the same way in each. */

export const formatOption = () =>
  new Option('-f, --format <format>', 'how results are printed').choices([...formatNames]).default('text');

export const dataOption = () =>
  new Option(
    '--data <folder>',
    'folder of the embedded record (else $RAPPORTEUR_DATA, else ./data; $DATABASE_URL names a server)',
  );

/** Filters of documents, and how far to list. */
export function withFilters(command: Command): Command {
  return command
    .option('-a, --actor <code>', 'only where this actor is named (repeat for all of several)', collect, [])
    .addOption(
      new Option('-k, --kind <kind>', 'only with such a finding').choices([
        'meeting',
        'commitment',
        'delivery',
        'statement',
        'event',
      ]),
    )
    .option('--since <date>', 'published on or after this date (2024, 2024-05 or 2024-05-10)', isoPrefix)
    .option('--until <date>', 'published on or before this date', isoPrefix)
    .option('-n, --limit <number>', 'at most so many', wholeNumber, 20)
    .option('--offset <number>', 'leave out so many first', wholeNumber, 0);
}

export interface FilterOptions {
  actor: string[];
  kind?: string;
  since?: string;
  until?: string;
  limit: number;
  offset: number;
}

export const filterOf = ({ actor, kind, since, until }: FilterOptions) => ({ actors: actor, kind, since, until });

export function collect(value: string, before: string[]): string[] {
  return [...before, value.toUpperCase()];
}

export function isoPrefix(value: string): string {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
    throw new InvalidArgumentError('A date is written 2024, 2024-05 or 2024-05-10.');
  return value;
}

export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(value);
}

/** Examples at the end of a command's help: what to type, and what it does. */
export function examples(...rows: readonly (readonly [command: string, does: string])[]): string {
  return `\nExamples:\n${rows.map(([command, does]) => `  ${command}\n      ${does}`).join('\n')}`;
}
