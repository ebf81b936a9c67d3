import { useMemo } from 'react';
import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { type Column, DataTable } from './data-table.js';
import { IsoDate } from './iso-date.js';

type Pair = Overview['pairs'][number];

/** Who met whom, how often and when last. */
export function PairsTable({ pairs, names }: Pick<Overview, 'pairs' | 'names'>) {
  const columns = useMemo(() => columnsOf(names), [names]);
  return (
    <DataTable
      id="pairs"
      caption="Who met whom"
      columns={columns}
      rows={pairs}
      keyOf={(p) => `${p.a}-${p.b}`}
      none="No meeting is reported."
    />
  );
}

function columnsOf(names: Overview['names']): Column<Pair>[] {
  const both = (p: Pair): string => `${names[p.a] ?? p.a} and ${names[p.b] ?? p.b}`;
  return [
    { name: 'Between', value: both, show: (p) => <a href={addressOf.pair(p.a, p.b)}>{both(p)}</a> },
    { name: 'Meetings', value: (p) => p.meetings, numeric: true },
    { name: 'Last', value: (p) => p.last, show: (p) => (p.last ? <IsoDate start={p.last} /> : '') },
  ];
}
