import { readFileSync } from 'node:fs';
import type { Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';

/** A government's own note on a meeting or call, with what its title (not in the text) says of it. */
export interface Readout {
  readonly id: string;
  readonly text: string;
  readonly expected: {
    readonly kind: string;
    readonly parties: readonly string[];
    readonly date: string;
    readonly names: readonly string[];
  };
}

/** Shares of readouts of which a held meeting has the parties; and the date; and both people; and is a call or none as it should be. */
export interface ReadoutFigures {
  readonly records: number;
  readonly parties: number;
  readonly date: number;
  readonly names: number;
  readonly kind: number;
  readonly meetingsPerRecord: number;
  readonly faults: readonly string[];
}

export const readReadouts = (file: string): Readout[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Readout);

export function readoutFiguresOf(records: readonly Readout[], read: (record: Readout) => Report): ReadoutFigures {
  const n = { parties: 0, date: 0, names: 0, kind: 0, meetings: 0 };
  const faults: string[] = [];
  for (const record of records) {
    const { meetings } = read(record);
    n.meetings += meetings.length;
    const steps = narrowed(record, meetings);
    if (steps.parties) n.parties++;
    if (steps.date) n.date++;
    if (steps.names) n.names++;
    if (steps.kind) n.kind++;
    else faults.push(faultOf(record, meetings));
  }
  const all = records.length;
  return {
    records: all,
    parties: n.parties / all,
    date: n.date / all,
    names: n.names / all,
    kind: n.kind / all,
    meetingsPerRecord: n.meetings / all,
    faults,
  };
}

/** Whether any meeting is left after each demand, each made of those that met the ones before. */
function narrowed({ text, expected }: Readout, meetings: readonly Meeting[]) {
  const held = meetings.filter((m) => m.status === 'held');
  const parties = held.filter((m) => [...new Set(m.parties)].sort().join() === expected.parties.join());
  const dates = /\byesterday\b/i.test(text) ? [expected.date, dayBefore(expected.date)] : [expected.date];
  const date = parties.filter((m) => m.start !== null && dates.includes(m.start));
  const names = date.filter((m) =>
    expected.names.every((name) => m.participants.some((p) => plain(p.name).includes(plain(name)))),
  );
  const kind = names.filter((m) => (m.kind === 'call') === (expected.kind === 'call'));
  return { parties: parties.length > 0, date: date.length > 0, names: names.length > 0, kind: kind.length > 0 };
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function faultOf({ id, expected }: Readout, meetings: readonly Meeting[]): string {
  const got = meetings.map(({ kind, parties, start, status, participants }) => ({
    kind,
    parties,
    start,
    status,
    names: participants.map((p) => p.name),
  }));
  return `${id}\n    expected ${JSON.stringify(expected)}\n    got ${JSON.stringify(got)}`;
}
