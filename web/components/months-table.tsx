import type { Overview } from '../answers.js';
import { type Column, DataTable } from './data-table.js';
import { IsoDate } from './iso-date.js';

type Month = Overview['months'][number];

const columns: readonly Column<Month>[] = [
  { name: 'Month', value: (m) => m.month, show: (m) => <IsoDate start={m.month} plain /> },
  { name: 'Meetings', value: (m) => m.meetings, numeric: true },
  { name: 'Promises', value: (m) => m.commitments, numeric: true },
  { name: 'Deliveries', value: (m) => m.deliveries, numeric: true },
  { name: 'Statements', value: (m) => m.statements, numeric: true },
  { name: 'Events', value: (m) => m.events, numeric: true },
  {
    name: 'Score',
    value: (m) => m.score,
    show: (m) => (m.score === null ? '' : m.score.toFixed(1).replace('-', '−')),
    numeric: true,
  },
];

/** What was found month by month, with the mean score of the events. */
export function MonthsTable({ months }: Pick<Overview, 'months'>) {
  return (
    <DataTable
      id="months"
      caption="Findings by month"
      columns={columns}
      rows={months}
      keyOf={(m) => m.month}
      none="Nothing has a date."
    />
  );
}
