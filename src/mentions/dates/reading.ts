import type { Period } from '../../model/period.js';
import { addDays, daysBetween, iso, monthOf, weekdayOf, yearOf } from './calendar.js';

/** Where the sentence looks: to what was, to what will be, or neither in particular. */
export type Direction = 'past' | 'future' | null;

/** What a rule may know of the surroundings of the words that it reads. */
export interface DateContext {
  /** The ISO day of publication, or null where the page does not say it. */
  readonly published: string | null;
  readonly direction: Direction;
  /** The period last named before, within a few sentences: `two days later` counts from it. */
  readonly anchor: Period | null;
  /** The period last named before in the same sentence. */
  readonly sentenceAnchor: Period | null;
  readonly before: string;
  readonly after: string;
}

/** A period as a rule reads it, before it is known how the words use it. */
export type Reading = Omit<Period, 'use'> & { readonly use?: Period['use'] };

/** Kinds of word that dates are made of. */
export type Ingredient = 'digit' | 'month' | 'weekday' | 'unit';

/**
 * One way of writing a date. `pattern` is global, with named groups. `read` gives null where the words are no date that can be told
 * (`within 30 days of signature`): they are then kept from the other rules as well.
 */
export interface DateRule {
  readonly name: string;
  /** What a stretch must hold for the pattern to be worth trying. */
  readonly needs?: readonly Ingredient[];
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>, context: DateContext) => Reading | null;
}

/** Builds a reading. `said` lists the parts of `start` that the words themselves gave: `ymd`, `md`, … */
export function reading(
  start: string | null,
  end: string | null,
  said: string,
  reference: string | null,
): Reading | null {
  if (start === null) return null;
  const written = { year: said.includes('y'), month: said.includes('m'), day: said.includes('d') };
  const parts = Math.min(3, start.split('-').length);
  const inferred = !written.year || (parts > 1 && !written.month) || (parts > 2 && !written.day);
  return { start, end: end === start ? null : end, written, reference: inferred ? reference : null };
}

/** The day from which missing parts are inferred: publication, else the last full date named in the text. */
export function referenceOf(context: DateContext): string | null {
  return context.published ?? (context.anchor && context.anchor.start.length === 10 ? context.anchor.start : null);
}

/** How far against its tense a day may lie before another year is likelier: time zones and late reports blur the edge. */
const toleranceInDays = 10;

/**
 * The likeliest year of a month, or of a day of a month, that is written without one: the nearest to the reference, unless that lies on the wrong
 * side of it. A weekday that is written too decides first. Null without a reference.
 */
export function yearOfMonth(
  month: number,
  day: number | null,
  weekday: number | null,
  context: DateContext,
): number | null {
  const reference = referenceOf(context);
  if (reference === null) return null;
  const own = yearOf(reference);
  const years = [own - 1, own, own + 1].filter((y) => day === null || iso(y, month, day) !== null);
  const fits = years.filter((y) => weekday === null || (day !== null && weekdayOf(iso(y, month, day)!) === weekday));
  const candidates = fits.length > 0 ? fits : years;
  const offset = (y: number): number =>
    day === null ? (y - own) * 12 + month - monthOf(reference) : daysBetween(reference, iso(y, month, day)!);
  const slack = day === null ? 0 : toleranceInDays;
  const onItsSide = candidates.filter(
    (y) => context.direction === null || (context.direction === 'past' ? offset(y) <= slack : offset(y) >= -slack),
  );
  const pool = onItsSide.length > 0 ? onItsSide : candidates;
  return pool.reduce<number | null>(
    (best, y) => (best === null || Math.abs(offset(y)) < Math.abs(offset(best)) ? y : best),
    null,
  );
}

/** The day of the week nearest to a reference on the side that the tense shows; the reference itself counts on both. */
export function nearestWeekday(weekday: number, reference: string, direction: Direction): string {
  const forward = (weekday - weekdayOf(reference) + 7) % 7;
  if (direction === 'future') return addDays(reference, forward);
  return addDays(reference, forward === 0 ? 0 : forward - 7);
}
