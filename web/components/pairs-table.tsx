import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { type Column, DataTable } from './data-table.js';
import { IsoDate } from './iso-date.js';

type Pair = Overview['pairs'][number];

/** Who met whom, how often and when last. */
export function PairsTable({ pairs, names }: Pick<Overview, 'pairs' | 'names'>) {
  const name = (code: string): string => names[code] ?? code;
  const columns: Column<Pair>[] = [
    {
      name: 'Between',
      value: (p) => `${name(p.a)} and ${name(p.b)}`,
      show: (p) => (
        <a href={addressOf.pair(p.a, p.b)}>
          {name(p.a)} and {name(p.b)}
        </a>
      ),
    },
    { name: 'Meetings', value: (p) => p.meetings, numeric: true },
    { name: 'Last', value: (p) => p.last, show: (p) => (p.last ? <IsoDate start={p.last} /> : '') },
  ];
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
