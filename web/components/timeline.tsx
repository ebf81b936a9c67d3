import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { findingKinds, singularOf } from '../../src/model/finding.js';
import type { Overview } from '../answers.js';
import { wordsOfDate } from './iso-date.js';
import { everyMonth } from './months.js';

interface TimelineProps {
  readonly months: Overview['months'];
  /** First and last month chosen; null where that end is open. */
  readonly since: string | null;
  readonly until: string | null;
  readonly onChoose: (since: string | null, until: string | null) => void;
}

const [width, height, foot] = [960, 96, 20];

/** How much was found month by month. Dragging over it, or moving its two handles by keys, chooses a stretch of time. */
export function Timeline({ months, since, until, onChoose }: TimelineProps) {
  const all = useMemo(() => everyMonth(months), [months]);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  if (all.length === 0) return null;
  const indexOf = (month: string | null, open: number): number => {
    const at = all.findIndex((m) => m.month >= (month ?? ''));
    return month === null ? open : at < 0 ? all.length - 1 : at;
  };
  const lastIndex = all.length - 1;
  const [from, to] = drag ? [Math.min(...drag), Math.max(...drag)] : [indexOf(since, 0), indexOf(until, lastIndex)];
  const choose = (a: number, b: number): void => {
    const whole = a <= 0 && b >= lastIndex;
    onChoose(whole ? null : all[a]!.month, whole ? null : all[b]!.month);
  };
  const at = (event: PointerEvent): number => {
    const { left, width: wide } = svg.current!.getBoundingClientRect();
    return Math.max(0, Math.min(lastIndex, Math.floor(((event.clientX - left) / wide) * all.length)));
  };
  const step = width / all.length;
  return (
    <div className="timeline">
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height + foot}`}
        preserveAspectRatio="none"
        role="group"
        aria-label="Findings by month"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          svg.current?.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={() => {
          if (drag) choose(from, to);
          setDrag(null);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <Bars all={all} step={step} from={from} to={to} />
        <rect className="chosen" x={from * step} y={0} width={(to - from + 1) * step} height={height} />
        <Handle name="First month" at={from} x={from * step} all={all} onMove={(i) => choose(Math.min(i, to), to)} />
        <Handle
          name="Last month"
          at={to}
          x={(to + 1) * step}
          all={all}
          onMove={(i) => choose(from, Math.max(i, from))}
        />
      </svg>
      <Years all={all} />
    </div>
  );
}

type Months = ReturnType<typeof everyMonth<Overview['months'][number]>>;

function Bars({ all, step, from, to }: { all: Months; step: number; from: number; to: number }) {
  const most = Math.max(1, ...all.map(({ entry }) => (entry ? findingKinds.reduce((n, k) => n + entry[k], 0) : 0)));
  return all.map(({ month, entry }, i) => {
    if (!entry) return null;
    let top = height;
    return (
      <g key={month} className={i >= from && i <= to ? 'bar' : 'bar outside'}>
        {findingKinds.map((kind) => {
          const tall = (entry[kind] / most) * (height - 6);
          top -= tall;
          return tall > 0 ? (
            <rect
              key={kind}
              className={`of-${singularOf[kind]}`}
              x={i * step + step * 0.1}
              y={top}
              width={step * 0.8}
              height={tall}
            />
          ) : null;
        })}
      </g>
    );
  });
}

interface HandleProps {
  readonly name: string;
  readonly at: number;
  readonly x: number;
  readonly all: Months;
  readonly onMove: (index: number) => void;
}

function Handle({ name, at, x, all, onMove }: HandleProps) {
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    PageDown: at - 12,
    PageUp: at + 12,
    Home: 0,
    End: all.length - 1,
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={all.length - 1}
      aria-valuenow={at}
      aria-valuetext={wordsOfDate(all[at]!.month)}
      onKeyDown={(event: KeyboardEvent) => {
        const to = keys[event.key];
        if (to === undefined) return;
        event.preventDefault();
        onMove(Math.max(0, Math.min(all.length - 1, to)));
      }}
    >
      <rect className="handle" x={Math.max(0, Math.min(width - 4, x - 2))} y={0} width={4} height={height} />
    </g>
  );
}

/** The years below the bars, as many as find room. */
function Years({ all }: { all: Months }) {
  const years = all.flatMap(({ month }, i) =>
    i === 0 || month.endsWith('-01') ? [{ year: month.slice(0, 4), i }] : [],
  );
  // A first year of few months leaves its name no room beside the next one's.
  if (years[1] && years[1].i < all.length * 0.14) years.shift();
  const every = Math.ceil(years.length / 12);
  return (
    <div className="years" aria-hidden="true">
      {years
        .filter(({ i }, n) => n % every === 0 && i < all.length * 0.96)
        .map(({ year, i }) => (
          <span key={year} ref={(span) => span?.style.setProperty('left', `${(i / all.length) * 100}%`)}>
            {year}
          </span>
        ))}
    </div>
  );
}
