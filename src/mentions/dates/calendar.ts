/**
 * Arithmetic on ISO prefixes (`2024`, `2024-05`, `2024-05-10`). Pure: every function is given its reference, none asks a clock.
 */

const millisecondsADay = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const millisecondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The ISO day, month or year with these parts; null where the calendar has no such day (30 February). */
export function iso(year: number, month?: number, day?: number): string | null {
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${pad(year, 4)}-${pad(month)}`;
  const written = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const time = millisecondsOf(written);
  return day >= 1 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}

export const yearOf = (prefix: string): number => Number(prefix.slice(0, 4));
/** Month of a prefix, 1 to 12; January where the prefix is a year. */
export const monthOf = (prefix: string): number => Number(prefix.slice(5, 7)) || 1;
export const dayOf = (prefix: string): number => Number(prefix.slice(8, 10)) || 1;
/** 0 is Sunday, as in the words of {@link weekdays}. */
export const weekdayOf = (day: string): number => new Date(millisecondsOf(day)).getUTCDay();

export function addDays(day: string, count: number): string {
  return new Date(millisecondsOf(day) + count * millisecondsADay).toISOString().slice(0, 10);
}

/** The month `count` months after the month of a prefix. */
export function addMonths(prefix: string, count: number): string {
  const months = yearOf(prefix) * 12 + monthOf(prefix) - 1 + count;
  return iso(Math.floor(months / 12), (months % 12) + 1)!;
}

/** The day `count` months after a day, or the last of that month where it is shorter. */
export function addMonthsToDay(day: string, count: number): string {
  const month = addMonths(day, count);
  for (let d = dayOf(day); d > 27; d--) {
    const found = iso(yearOf(month), monthOf(month), d);
    if (found) return found;
  }
  return `${month}-${pad(Math.min(dayOf(day), 27))}`;
}

/** Days from `a` to `b`, each taken at the beginning of its prefix; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((millisecondsOf(firstDay(b)) - millisecondsOf(firstDay(a))) / millisecondsADay);
}

/** First day of the year, month or day that a prefix names. */
export function firstDay(prefix: string): string {
  return `${prefix}-01-01`.slice(0, 10);
}

/** Monday of the week that holds a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
