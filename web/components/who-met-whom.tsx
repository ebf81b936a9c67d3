import { useMemo } from 'react';
import { addressOf } from '../addresses.js';
import type { Round } from '../answers.js';
import { type Column, DataTable } from './data-table.js';
import type { NameOf } from './finding-columns.js';
import { IsoDate } from './iso-date.js';

interface Delegate {
  readonly name: string;
  readonly office: string | null;
  readonly actor: string | null;
  readonly rounds: readonly Round[];
}

/** Who came and for whom; where there are several rounds, to how many of them, and when last. */
export function WhoMetWhom({ rounds, nameOf }: { readonly rounds: readonly Round[]; readonly nameOf: NameOf }) {
  const several = rounds.length > 1;
  const columns = useMemo(() => columnsOf(nameOf, several), [nameOf, several]);
  const rows = useMemo(() => delegatesOf(rounds), [rounds]);
  return (
    <DataTable
      id="people"
      caption="Who came"
      columns={columns}
      rows={rows}
      keyOf={(d) => `${d.name}|${d.actor}`}
      none="No report names who took part."
    />
  );
}

function columnsOf(nameOf: NameOf, several: boolean): Column<Delegate>[] {
  const rounds: Column<Delegate>[] = [
    { name: 'Meetings', value: (d) => d.rounds.length, numeric: true },
    {
      name: 'Last',
      value: (d) => lastOf(d),
      show: (d) => {
        const last = lastOf(d);
        return last ? <IsoDate start={last} /> : '';
      },
    },
  ];
  return [
    { name: 'Name', value: (d) => d.name, show: (d) => <a href={addressOf.person(d.name)}>{d.name}</a> },
    { name: 'Office', value: (d) => d.office },
    { name: 'For', value: (d) => (d.actor ? nameOf(d.actor) : null), groups: true },
    ...(several ? rounds : []),
  ];
}

const lastOf = (d: Delegate): string | null =>
  d.rounds
    .map((r) => r.start)
    .filter((s) => s !== null)
    .sort()
    .at(-1) ?? null;

function delegatesOf(rounds: readonly Round[]): Delegate[] {
  const found = new Map<string, { name: string; office: string | null; actor: string | null; rounds: Set<Round> }>();
  for (const round of rounds)
    for (const { name, office, actor } of round.reports.flatMap((m) => m.participants)) {
      const key = `${name}|${actor}`;
      const own = found.get(key) ?? { name, office: null, actor, rounds: new Set() };
      own.office ??= office;
      own.rounds.add(round);
      found.set(key, own);
    }
  return [...found.values()]
    .map((d) => ({ ...d, rounds: [...d.rounds] }))
    .sort((a, b) => b.rounds.length - a.rounds.length || (a.name < b.name ? -1 : 1));
}
