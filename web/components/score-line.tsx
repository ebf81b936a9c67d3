import type { Overview } from '../answers.js';
import { wordsOfDate } from './iso-date.js';
import { everyMonth } from './months.js';
import { ScrollBox } from './scroll-box.js';

const [width, height, left, foot] = [960, 180, 36, 20];

/** Mean conflict–cooperation score of the events of each month, −10 to 10, with a dot a month and a line between months that follow each other in the record. */
export function ScoreLine({ months }: Pick<Overview, 'months'>) {
  const all = everyMonth(months.filter((m) => m.score !== null));
  if (all.length === 0) return null;
  const x = (i: number): number => left + ((i + 0.5) / all.length) * (width - left - 8);
  const y = (score: number): number => 8 + ((10 - score) / 20) * (height - foot - 16);
  const points = all.flatMap(({ month, entry }, i) =>
    entry ? [{ month, score: entry.score!, events: entry.events, x: x(i), y: y(entry.score!) }] : [],
  );
  const years = all.flatMap(({ month }, i) =>
    i === 0 || month.endsWith('-01') ? [{ year: month.slice(0, 4), x: x(i) }] : [],
  );
  return (
    <ScrollBox className="chart-box" label="Score, chart">
      <svg
        className="score-line"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Conflict–cooperation score by month"
      >
        {[10, 0, -10].map((score) => (
          <g key={score}>
            <line className={score === 0 ? 'zero' : 'grid'} x1={left} x2={width} y1={y(score)} y2={y(score)} />
            <text className="year" x={left - 6} y={y(score) + 4} textAnchor="end">
              {String(score).replace('-', '−')}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year.year} className="year" x={year.x} y={height - 4}>
            {year.year}
          </text>
        ))}
        <polyline className="line" points={points.map((p) => `${p.x},${p.y}`).join(' ')} />
        {points.map((p) => (
          <circle
            key={p.month}
            className={p.score < 0 ? 'month conflict' : 'month'}
            cx={p.x}
            cy={p.y}
            r={2.5 + Math.min(5, Math.sqrt(p.events))}
          >
            <title>{`${wordsOfDate(p.month)}: ${p.score.toFixed(1).replace('-', '−')}, ${p.events} ${p.events === 1 ? 'event' : 'events'}`}</title>
          </circle>
        ))}
      </svg>
    </ScrollBox>
  );
}
