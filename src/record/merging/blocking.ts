import { type MeetingReport, sidesOf } from './meeting-report.js';
import { isoDay, monthsOf } from './time-window.js';

/**
 * Keys under which a meeting is kept and looked for. Only meetings that share a key are compared, so that the cost of adding a document
 * does not grow with the record: two of the parties, and a month.
 */
export interface BlockingKeys {
  readonly kept: readonly string[];
  readonly asked: readonly string[];
}

/** Of a large conference only so many parties, in order of their codes, make keys. */
const partiesInKeys = 8;

export function blockingKeys(m: MeetingReport): BlockingKeys {
  const who = partyPairs(sidesOf(m));
  const when = m.window ? timeKeys(m) : { kept: ['undated'], asked: ['undated'] };
  const keys = (times: readonly string[]) => who.flatMap((w) => times.map((t) => `${w}|${t}`));
  return { kept: keys(when.kept), asked: keys(when.asked) };
}

function partyPairs(parties: readonly string[]): string[] {
  if (parties.length < 2) return [parties[0] ?? 'nobody'];
  const some = parties.slice(0, partiesInKeys);
  return some.flatMap((a, i) => some.slice(i + 1).map((b) => `${a}+${b}`));
}

/** A year's meeting is kept under its year and asks all its months; a day's is kept under its month and asks that year, too. */
function timeKeys({ window, start }: MeetingReport): BlockingKeys {
  const { precision, from, to } = window!;
  if (precision === 'year') {
    const year = start!.slice(0, 4);
    return { kept: [year], asked: [year, ...monthsOf(window!, 14)] };
  }
  const months = monthsOf({ precision, from: from - 1, to: to + 1 }, 4);
  return { kept: months, asked: [...months, ...new Set([isoDay(from).slice(0, 4), isoDay(to).slice(0, 4)])] };
}
