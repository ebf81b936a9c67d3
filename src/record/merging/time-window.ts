/** The days on which something can have happened, as days since 1970, and how exactly the report says so. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
  /** `guess`: the report gives no date; it is taken to be about the days around its publication. */
  readonly precision: 'day' | 'month' | 'year' | 'guess';
}

export const dayMs = 86_400_000;

/** First day of an ISO prefix, as days since 1970. */
export function firstDay(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return Date.UTC(year!, (month ?? 1) - 1, day ?? 1) / dayMs;
}

/** Last day of an ISO prefix. */
export function lastDay(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  if (day) return firstDay(iso);
  return Date.UTC(month ? year! : year! + 1, month ?? 0, 0) / dayMs;
}

/** The window of a meeting's dates; around the publication where it has none; null where there is neither. */
export function windowOf(
  start: string | null,
  end: string | null,
  published: string | null,
  status: string,
): TimeWindow | null {
  if (start) {
    const precision = start.length === 10 ? 'day' : start.length === 7 ? 'month' : 'year';
    return { from: firstDay(start), to: Math.max(lastDay(end ?? start), lastDay(start)), precision };
  }
  if (!published || published.length < 10) return null;
  const day = firstDay(published);
  return status === 'planned'
    ? { from: day, to: day + 60, precision: 'guess' }
    : { from: day - 10, to: day, precision: 'guess' };
}

/** Days between two windows; 0 where they touch or overlap. */
export function daysApart(a: TimeWindow, b: TimeWindow): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** `2024-05` for every month that a window touches, at most `limit` of them. */
export function monthsOf({ from, to }: TimeWindow, limit: number): string[] {
  const months = new Set<string>();
  for (let day = from; day <= to && months.size < limit; day += 14) months.add(isoDay(day).slice(0, 7));
  if (months.size < limit) months.add(isoDay(to).slice(0, 7));
  return [...months];
}

export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
