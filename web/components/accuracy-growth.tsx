import { singularOf } from '../../src/model/finding.js';
import type { ReviewSummary } from '../answers.js';
import { BehindChart } from './behind-chart.js';
import { type Column, DataTable } from './data-table.js';
import { IsoDate, wordsOfDate } from './iso-date.js';
import { ScrollBox } from './scroll-box.js';

type Grown = ReviewSummary['growth'][number];

const [width, height, left, foot] = [640, 150, 44, 20];
const shareOf = ({ right, wrong }: Grown): number => right / (right + wrong);

const columns: readonly Column<Grown>[] = [
  { name: 'Day', value: (g) => g.day, show: (g) => <IsoDate start={g.day} /> },
  { name: 'Kind', value: (g) => g.kind },
  { name: 'Right', value: (g) => g.right, numeric: true },
  { name: 'Wrong', value: (g) => g.wrong, numeric: true },
  {
    name: 'Right of those judged',
    value: shareOf,
    show: (g) => `${Math.round(100 * shareOf(g))} %`,
    numeric: true,
  },
];

/** The share of what was judged that the machine had right, day by day, a line for each kind. One day is no growth, and shows nothing. */
export function AccuracyGrowth({ growth }: Pick<ReviewSummary, 'growth'>) {
  const days = [...new Set(growth.map((g) => g.day))];
  if (days.length < 2) return null;
  const x = (day: string): number => left + (days.indexOf(day) / (days.length - 1)) * (width - left - 12);
  const y = (share: number): number => 8 + (1 - share) * (height - foot - 16);
  const kinds = [...new Set(growth.map((g) => g.kind))];
  return (
    <>
      <ScrollBox className="chart-box" label="Accuracy over time, chart">
        <svg className="accuracy-growth" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Share right, by day">
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line className="grid" x1={left} x2={width} y1={y(share)} y2={y(share)} />
              <text className="year" x={left - 6} y={y(share) + 4} textAnchor="end">
                {100 * share} %
              </text>
            </g>
          ))}
          {[days[0]!, days.at(-1)!].map((day, i) => (
            <text key={day} className="year" x={x(day)} y={height - 4} textAnchor={i === 0 ? 'start' : 'end'}>
              {wordsOfDate(day)}
            </text>
          ))}
          {kinds.map((kind) => (
            <Line key={kind} kind={kind} points={growth.filter((g) => g.kind === kind)} x={x} y={y} />
          ))}
        </svg>
      </ScrollBox>
      <BehindChart what="Accuracy over time">
        <DataTable
          id="growth"
          caption="Accuracy over time"
          columns={columns}
          rows={growth}
          keyOf={(g) => `${g.day} ${g.kind}`}
          none=""
        />
      </BehindChart>
    </>
  );
}

interface LineProps {
  readonly kind: Grown['kind'];
  readonly points: readonly Grown[];
  readonly x: (day: string) => number;
  readonly y: (share: number) => number;
}

function Line({ kind, points, x, y }: LineProps) {
  const colour = kind in singularOf ? `is-${singularOf[kind as keyof typeof singularOf]}` : 'is-pair';
  return (
    <g className={colour}>
      <polyline className="line" points={points.map((p) => `${x(p.day)},${y(shareOf(p))}`).join(' ')} />
      {points.map((p) => (
        <circle key={p.day} className="dot" cx={x(p.day)} cy={y(shareOf(p))} r={4}>
          <title>{`${kind}, ${wordsOfDate(p.day)}: ${p.right} of ${p.right + p.wrong} right`}</title>
        </circle>
      ))}
    </g>
  );
}
