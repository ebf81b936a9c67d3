import type { Overview } from '../answers.js';
import { BehindChart } from './behind-chart.js';
import { MonthsTable } from './months-table.js';
import { ScoreLine } from './score-line.js';

/** How friendly the events were, month by month, with the table behind it. */
export function Tone({ months }: Pick<Overview, 'months'>) {
  return (
    <>
      <ScoreLine months={months} />
      <BehindChart what="Score and counts by month">
        <MonthsTable months={months} />
      </BehindChart>
    </>
  );
}
