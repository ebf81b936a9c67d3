import { addressOf } from '../addresses.js';
import type { Round } from '../answers.js';
import { wordsOfDate } from './iso-date.js';
import { monthNumber } from './months.js';
import { ScrollBox } from './scroll-box.js';
import { roundTitle } from './wording.js';

interface Lane {
  readonly name: string;
  readonly rounds: readonly Round[];
}

const [width, lane, left, right, head] = [960, 40, 250, 24, 26];

/** Rounds on one line of time, a series a lane: held ones filled, planned ones hollow, cancelled ones crossed. Each opens its meeting. */
export function RoundsTimeline({ rounds }: { readonly rounds: readonly Round[] }) {
  const dated = rounds.filter((r) => r.start !== null);
  if (dated.length === 0) return null;
  const lanes = lanesOf(dated);
  const numbers = dated.map((r) => position(r.start!));
  const first = Math.floor(Math.min(...numbers) / 12) * 12;
  const last = Math.max(first + 12, Math.ceil((Math.max(...numbers) + 1) / 12) * 12);
  const x = (number: number): number => left + ((number - first) / (last - first)) * (width - left - right);
  const years = Array.from({ length: (last - first) / 12 + 1 }, (_, i) => first + 12 * i);
  const every = Math.ceil(years.length / 10);
  const height = head + lanes.length * lane;
  return (
    <ScrollBox className="chart-box" label="Rounds, chart">
      <svg
        className="rounds-timeline"
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Rounds on a line of time"
      >
        <g aria-hidden="true">
          {years.map((year, i) => (
            <g key={year}>
              <line className="grid" x1={x(year)} x2={x(year)} y1={head - 6} y2={height} />
              {i % every === 0 && i < years.length - 1 && (
                <text className="year" x={x(year) + 4} y={14}>
                  {year / 12}
                </text>
              )}
            </g>
          ))}
        </g>
        {lanes.map(({ name, rounds: own }, row) => {
          const y = head + row * lane + lane / 2;
          return (
            <g key={name}>
              <text className="lane" x={0} y={y + 4} aria-hidden="true">
                {name.length > 34 ? `${name.slice(0, 33)}…` : name}
                <title>{name}</title>
              </text>
              <line className="rail" x1={left} x2={width - right} y1={y} y2={y} />
              {own.map((round) => (
                <RoundMark key={round.id} round={round} x={x(position(round.start!))} y={y} />
              ))}
            </g>
          );
        })}
      </svg>
    </ScrollBox>
  );
}

function RoundMark({ round, x, y }: { readonly round: Round; readonly x: number; readonly y: number }) {
  const label = [roundTitle(round), wordsOfDate(round.start!), round.place?.name, round.status]
    .filter(Boolean)
    .join(', ');
  return (
    <a href={addressOf.meeting(round.id)} aria-label={label} className={`round ${round.status}`}>
      <title>{label}</title>
      <circle className="reach" cx={x} cy={y} r={14} />
      <circle className="dot" cx={x} cy={y} r={7} />
      {round.status === 'cancelled' && (
        <path className="cross" d={`M${x - 9} ${y - 9}L${x + 9} ${y + 9}M${x - 9} ${y + 9}L${x + 9} ${y - 9}`} />
      )}
    </a>
  );
}

/** Months since the year 0; a day counts as its part of the month, a bare year as its middle. */
function position(start: string): number {
  if (start.length === 4) return monthNumber(`${start}-07`);
  return monthNumber(start) + (start.length >= 10 ? (Number(start.slice(8, 10)) - 1) / 31 : 0.5);
}

/** A lane for each series, then for each other name, the fullest first; meetings without a name share the last one. */
function lanesOf(rounds: readonly Round[]): Lane[] {
  const lanes = new Map<string, Round[]>();
  for (const round of rounds) {
    const name = round.series ?? (round.name ? laneName(round.name) : '');
    lanes.set(name, [...(lanes.get(name) ?? []), round]);
  }
  return [...lanes]
    .map(([name, own]) => ({
      name: name === '' ? 'Other meetings' : (own[0]!.series ?? nameWithoutOrdinal(own[0]!.name!)),
      rounds: own,
    }))
    .sort(
      (a, b) =>
        Number(a.name === 'Other meetings') - Number(b.name === 'Other meetings') || b.rounds.length - a.rounds.length,
    );
}

const ordinal =
  /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:19|20)\d\d)\b/gi;
const nameWithoutOrdinal = (name: string): string => name.replace(ordinal, '').replace(/\s+/g, ' ').trim();
const laneName = (name: string): string => nameWithoutOrdinal(name).replace(/^the /i, '').toLowerCase();
