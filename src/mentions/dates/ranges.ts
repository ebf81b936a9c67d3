import { addDays, iso, weekdayOf } from './calendar.js';
import {
  type DateContext,
  type DateRule,
  nearestWeekday,
  type Reading,
  reading,
  referenceOf,
  yearOfMonth,
} from './reading.js';
import {
  anyMonth,
  anyWeekday,
  dash,
  longMonth,
  longWeekday,
  monthDay,
  monthNumber,
  weekdayNumber,
  year,
} from './words.js';
import { yearOfWord } from './written-dates.js';

type Groups = Record<string, string | undefined>;

/** The year of a range's last day (or month): written, relative or inferred from its first. */
function yearOfRange(groups: Groups, month: number, day: number | null, context: DateContext): number | null {
  if (groups.year2) return Number(groups.year2);
  if (groups.year) return Number(groups.year);
  if (groups.yearword) return yearOfWord(groups.yearword, context);
  return yearOfMonth(month, day, null, context);
}

/** `March 6-7, 2024`, `27 June to 3 July`, `28 December–2 January 2025`. */
function dayRange(groups: Groups, context: DateContext): Reading | null {
  const first = monthNumber(groups.month!);
  const last = groups.month2 ? monthNumber(groups.month2) : first;
  const day = Number.parseInt(groups.day!, 10);
  const day2 = Number.parseInt(groups.day2!, 10);
  if (first === last && day2 <= day) return null;
  const written = groups.year2 ?? groups.year;
  const y = written ? Number(written) : yearOfRange(groups, first, day, context);
  if (y === null) return null;
  const turns = first > last ? 1 : 0;
  const from = groups.year ? Number(groups.year) : groups.year2 ? y - turns : y;
  const to = groups.year2 ? y : from + turns;
  const [start, end] = [iso(from, first, day), iso(to, last, day2)];
  if (start === null || end === null) return null;
  return reading(start, end, written ? 'ymd' : 'md', referenceOf(context));
}

function monthRange(groups: Groups, context: DateContext): Reading | null {
  const first = monthNumber(groups.month!);
  const last = monthNumber(groups.month2!);
  const end = yearOfRange(groups, last, null, context);
  if (end === null) return null;
  const start = groups.year ? Number(groups.year) : end - (first > last ? 1 : 0);
  return reading(iso(start, first), iso(end, last), groups.year || groups.year2 ? 'ym' : 'm', referenceOf(context));
}

function yearRange(groups: Groups): Reading | null {
  const to = groups.to!.length === 2 ? groups.from!.slice(0, 2) + groups.to! : groups.to!;
  return to > groups.from! ? reading(groups.from!, to, 'y', null) : null;
}

function weekdayRange(groups: Groups, context: DateContext): Reading | null {
  const reference = referenceOf(context);
  if (reference === null) return null;
  const [first, last] = [weekdayNumber(groups.weekday!), weekdayNumber(groups.weekday2!)];
  const length = (last - first + 7) % 7;
  if (length === 0) return null;
  const step = groups.step?.toLowerCase();
  if (step === 'next') {
    const start = addDays(nearestWeekday(first, addDays(reference, 1), 'future'), 0);
    return reading(start, addDays(start, length), '', reference);
  }
  const end = nearestWeekday(last, step === 'last' ? addDays(reference, -1) : reference, context.direction ?? 'past');
  const start = addDays(end, -length);
  // A meeting "on Monday and Tuesday" in the future does not begin before today.
  const shift =
    context.direction === 'future' && start < reference && weekdayOf(start) !== weekdayOf(reference) ? 7 : 0;
  return reading(addDays(start, shift), addDays(end, shift), '', reference);
}

const lead = `(?:(?:${anyWeekday}),?\\s+)?`;
const tail = `(?:(?:,\\s*|\\s+)(?<year2>${year})|,?\\s+(?:of\\s+)?(?<yearword>[Nn]ext|[Ll]ast|[Tt]his)\\s+year)?`;

/** Stretches with a first and a last day, month or year. */
export const ranges: readonly DateRule[] = [
  {
    name: 'month-days',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${lead}\\b(?<month>${anyMonth})\\s+(?<day>${monthDay})(?:(?:${dash})${lead}(?:the\\s+)?|(?:,\\s+${monthDay})+,?\\s+and\\s+)(?<day2>${monthDay})${tail}`,
      'g',
    ),
    read: dayRange,
  },
  {
    name: 'days-month',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${lead}(?<![\\d.,:])\\b(?:the\\s+)?(?<day>${monthDay})(?:(?:${dash})${lead}(?:the\\s+)?|(?:,\\s+${monthDay})+,?\\s+and\\s+)(?<day2>${monthDay})(?:\\s+of)?\\s+(?<month>${anyMonth})${tail}`,
      'g',
    ),
    read: dayRange,
  },
  {
    name: 'month-day-to-month-day',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${lead}\\b(?<month>${anyMonth})\\s+(?<day>${monthDay})(?:,\\s+(?<year>${year}))?(?:${dash})${lead}(?<month2>${anyMonth})\\s+(?<day2>${monthDay})${tail}`,
      'g',
    ),
    read: dayRange,
  },
  {
    name: 'day-month-to-day-month',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${lead}(?<![\\d.,:])\\b(?<day>${monthDay})\\s+(?<month>${anyMonth})(?:\\s+(?<year>${year}))?(?:${dash})${lead}(?<day2>${monthDay})\\s+(?<month2>${anyMonth})${tail}`,
      'g',
    ),
    read: dayRange,
  },
  {
    name: 'months',
    needs: ['month'],
    pattern: new RegExp(
      `(?:(?<=\\b(?:[Bb]etween|[Ff]rom)\\s+))(?<month>${longMonth})(?:,?\\s+(?<year>${year}))?(?:${dash})(?<month2>${longMonth})${tail}`,
      'g',
    ),
    read: monthRange,
  },
  {
    name: 'months-year',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `\\b(?<month>${anyMonth})(?:\\s?[-–—/]\\s?|\\s+to\\s+|\\s+through\\s+)(?<month2>${anyMonth})(?:,\\s*|\\s+)(?<year2>${year})`,
      'g',
    ),
    read: monthRange,
  },
  {
    name: 'years',
    needs: ['digit'],
    pattern: new RegExp(
      `(?<![\\d/-])\\b(?<from>${year})(?:\\s?[-–—‑/]\\s?|\\s+(?:to|through|until)\\s+|(?<=\\b[Bb]etween\\s+\\d{4})\\s+and\\s+)(?<to>${year}|\\d\\d(?![\\d-]))\\b`,
      'g',
    ),
    read: yearRange,
  },
  {
    name: 'weekdays',
    needs: ['weekday'],
    pattern: new RegExp(
      `(?:\\b(?<step>[Nn]ext|[Ll]ast|[Tt]his)\\s+)?\\b(?<weekday>${longWeekday})(?:${dash}|,?\\s+and\\s+(?:on\\s+)?)(?<weekday2>${longWeekday})\\b`,
      'g',
    ),
    read: weekdayRange,
  },
];
