import { note } from '../address.js';
import type { Overview } from '../answers.js';
import type { Period } from '../use-overview.js';
import { wordsOfDate } from './iso-date.js';
import { monthNumber, monthOf } from './months.js';
import { Timeline } from './timeline.js';
import '../style/period.css';

/** Chooses a stretch of time: by dragging over the months, or by one of the usual stretches. The address keeps it. */
export function PeriodChooser({ months, period }: { readonly months: Overview['months']; readonly period: Period }) {
  const { since, until } = period;
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (!first || !last) return null;
  const back = (by: number): string => monthOf(monthNumber(last) - by);
  const usual: readonly (readonly [string, string | null])[] = [
    ['All', null],
    [wordsOfDate(last), last],
    ['Last 3 months', back(2)],
    ['Last 12 months', back(11)],
  ];
  return (
    <>
      <Timeline months={months} since={since} until={until} onChoose={(a, b) => note({ since: a, until: b })} />
      <fieldset className="chosen-time" aria-label="Stretch of time">
        {usual.map(([name, from]) => (
          <button
            key={name}
            type="button"
            className="quiet"
            aria-pressed={since === from && until === null}
            onClick={() => note({ since: from, until: null })}
          >
            {name}
          </button>
        ))}
        <span role="status">
          {since || until
            ? `${wordsOfDate(since ?? first)} to ${wordsOfDate(until ?? last)}`
            : 'Drag over the months to choose some.'}
        </span>
      </fieldset>
    </>
  );
}
