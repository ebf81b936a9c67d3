import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FormatName, formatNames } from '../formats/names.js';

/** Options that several commands share, said the same way in each. */

export const formatOption = () =>
  new Option('-f, --format <format>', 'how results are printed').choices([...formatNames]).default('text');

export const dataOption = () =>
  new Option(
    '--data <folder>',
    'folder of the embedded record (else $RAPPORTEUR_DATA, else ./data; $DATABASE_URL names a server)',
  );

/** What every command that lists from the record takes: how far to list, how to print, which record. */
export interface ListingOptions {
  limit: number;
  offset: number;
  format: FormatName;
  data?: string;
}

export function withListing(command: Command): Command {
  return command
    .option('-n, --limit <number>', 'at most so many', wholeNumber, 20)
    .option('--offset <number>', 'leave out so many first', wholeNumber, 0)
    .addOption(formatOption())
    .addOption(dataOption());
}

/** Filters of documents, and what every listing takes. */
export function withFilters(command: Command): Command {
  const filtered = command
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
    .option('--until <date>', 'published on or before this date', isoPrefix);
  return withListing(filtered);
}

export interface FilterOptions extends ListingOptions {
  actor: string[];
  kind?: string;
  since?: string;
  until?: string;
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
