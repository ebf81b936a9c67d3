import { useQuery } from './address.js';
import type { Overview } from './answers.js';
import { type Asked, useApi } from './use-api.js';

/** The stretch of time that the address chooses: its first and last month, where that end is not open. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
  /** The same as parameters of the API. */
  readonly query: Readonly<Record<string, string>>;
}

export function usePeriod(): Period {
  const [since, until] = [useQuery('since'), useQuery('until')];
  return { since, until, query: { ...(since && { since }), ...(until && { until }) } };
}

export interface Overviews {
  /** Of all time: what a stretch is chosen from. */
  readonly whole: Asked<Overview>;
  /** Of the chosen stretch; until the API has answered, its counts alone, which are summed from the months. */
  readonly chosen: (whole: Overview) => Overview;
}

/** The overview of what a query leaves, in all and in a chosen stretch of time. */
export function useOverview(
  query: Readonly<Record<string, string>>,
  { since, until, query: chosen }: Period,
): Overviews {
  const path = (more: Readonly<Record<string, string>>): string => {
    const text = new URLSearchParams(more).toString();
    return text ? `/api/overview?${text}` : '/api/overview';
  };
  const whole = useApi<Overview>(path(query));
  const part = useApi<Overview>(since || until ? path({ ...query, ...chosen }) : null);
  return {
    whole,
    chosen: (all) => {
      if (!since && !until) return all;
      return part.state === 'there' ? part.value : { ...all, ...summed(all, since, until) };
    },
  };
}

function summed({ months, counts }: Overview, since: string | null, until: string | null) {
  const inside = months.filter(({ month }) => month >= (since ?? '').slice(0, 7) && (until === null || month <= until));
  const kinds = Object.keys(counts) as (keyof Overview['counts'])[];
  const sum = (kind: keyof Overview['counts']): number => inside.reduce((n, month) => n + month[kind], 0);
  return { months: inside, counts: Object.fromEntries(kinds.map((k) => [k, sum(k)])) as Overview['counts'] };
}
