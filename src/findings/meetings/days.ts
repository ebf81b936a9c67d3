import type { Time } from './sighting.js';

const dayInMs = 86_400_000;

/** An ISO day some days later (or earlier). */
export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * dayInMs).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`; both ISO days. */
export function daysApart(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / dayInMs);
}

/** The days of a meeting of several days of which one is known: the last, unless the text speaks of its opening. */
export function spread(time: Time, days: number, opens: boolean): Time {
  if (time.end !== null || time.start.length < 10 || days < 2 || days > 14) return time;
  if (opens) return { start: time.start, end: shiftDay(time.start, days - 1) };
  return { start: shiftDay(time.start, 1 - days), end: time.start };
}

/** A time to come that was read a year too early, because its year was left out. */
export function yearLater(time: Time): Time {
  const later = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
  return { start: later(time.start), end: time.end === null ? null : later(time.end) };
}
