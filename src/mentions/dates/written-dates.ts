import { addDays, iso, monthOf, yearOf } from './calendar.js';
import { type DateContext, type DateRule, type Reading, reading, referenceOf, yearOfMonth } from './reading.js';
import { anyMonth, anyWeekday, edge, longMonth, monthDay, monthNumber, weekdayNumber, year } from './words.js';

const weekdayBefore = `(?:(?<weekday>${anyWeekday})(?:,?\\s+(?:the\\s+)?|\\s?\\())?`;
const relativeYear = '(?<yearword>[Nn]ext|[Ll]ast|[Tt]his)\\s+year';
/** `the September 11 attacks` are a name, and not of this year. */
const attacks = /^(?:th)?,?\s+(?:terror(?:ist)?\s+)?(?:attack|massacre)/;

/** The year that `next year`, `last year`, `this year` means. */
export function yearOfWord(word: string, context: DateContext): number | null {
  const reference = referenceOf(context);
  if (reference === null) return null;
  const step = { next: 1, last: -1, this: 0 }[word.toLowerCase()] ?? 0;
  return yearOf(reference) + step;
}

/** A day of a month with its year written, named relatively, or inferred. */
export function dayReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const month = monthNumber(groups.month!);
  const day = Number.parseInt(groups.day!, 10);
  if (!groups.year && month === 9 && day === 11 && attacks.test(context.after))
    return reading('2001-09-11', null, 'md', null);
  if (groups.year) return reading(iso(Number(groups.year), month, day), null, 'ymd', null);
  const weekday = groups.weekday ? weekdayNumber(groups.weekday) : null;
  const inferred = groups.yearword ? yearOfWord(groups.yearword, context) : yearOfMonth(month, day, weekday, context);
  return inferred === null ? null : reading(iso(inferred, month, day), null, 'md', referenceOf(context));
}

function monthReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const month = monthNumber(groups.month!);
  if (groups.year) return reading(iso(Number(groups.year), month), null, 'ym', null);
  const inferred = groups.yearword ? yearOfWord(groups.yearword, context) : yearOfMonth(month, null, null, context);
  return inferred === null ? null : reading(iso(inferred, month), null, 'm', referenceOf(context));
}

/** `last May`, `next March`: strictly before or after the month of reference. */
function steppedMonth(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const reference = referenceOf(context);
  if (reference === null) return null;
  const month = monthNumber(groups.month!);
  const step = groups.step!.toLowerCase();
  const ahead = month - monthOf(reference);
  const shift =
    step.endsWith('next') || step.endsWith('coming')
      ? ahead <= 0
        ? 1
        : 0
      : step.endsWith('this')
        ? 0
        : ahead >= 0
          ? -1
          : 0;
  return reading(iso(yearOf(reference) + shift, month), null, 'm', reference);
}

function numericReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const [a, b, y] = [Number(groups.first), Number(groups.second), Number(groups.year)];
  const dayFirst = iso(y, b, a);
  const monthFirst = iso(y, a, b);
  if (a === b || monthFirst === null) return reading(dayFirst, null, 'ymd', null);
  if (dayFirst === null || monthFirst === context.published) return reading(monthFirst, null, 'ymd', null);
  return groups.separator === '/' && dayFirst !== context.published ? null : reading(dayFirst, null, 'ymd', null);
}

/** Dates written with a month or year, one at a time. */
export const writtenDates: readonly DateRule[] = [
  {
    name: 'iso',
    needs: ['digit'],
    pattern: /\b(?<y>(?:19|20)\d\d)-(?<m>[01]\d)-(?<d>[0-3]\d)(?!\d)/g,
    read: (g) => reading(iso(Number(g.y), Number(g.m), Number(g.d)), null, 'ymd', null),
  },
  {
    name: 'numeric',
    needs: ['digit'],
    pattern:
      /(?<![\d.])(?<first>[0-3]?\d)(?<separator>[./])(?<second>[0-3]?\d)\k<separator>(?<year>(?:19|20)\d\d)(?![\d.]\d)\b/g,
    read: numericReading,
  },
  {
    name: 'month-day',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${weekdayBefore}\\b(?<month>${anyMonth})\\s+(?:the\\s+)?(?<day>${monthDay})(?:(?:,\\s*|\\s+)(?<year>${year})|,?\\s+(?:of\\s+)?${relativeYear})?`,
      'g',
    ),
    read: dayReading,
  },
  {
    name: 'day-month',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `${weekdayBefore}(?<![\\d.,:])\\b(?:the\\s+)?(?<day>${monthDay})(?:\\s+day)?(?:\\s+of)?\\s+(?<month>${anyMonth})(?:(?:,\\s*|\\s+)(?<year>${year})|,?\\s+(?:of\\s+)?${relativeYear})?`,
      'g',
    ),
    read: dayReading,
  },
  {
    name: 'week-of',
    needs: ['digit', 'month'],
    pattern: new RegExp(
      `\\b(?:the\\s+)?[Ww]eek\\s+(?:of|beginning|starting)\\s+(?:the\\s+)?(?:(?<month>${anyMonth})\\s+(?<day>${monthDay})|(?<day2>${monthDay})(?:\\s+of)?\\s+(?<month2>${anyMonth}))(?:,?\\s+(?<year>${year}))?`,
      'g',
    ),
    read: (g, context) => {
      const first = dayReading({ ...g, day: g.day ?? g.day2, month: g.month ?? g.month2 }, context);
      return first && { ...first, end: addDays(first.start, 6) };
    },
  },
  {
    name: 'month-year',
    needs: ['month'],
    pattern: new RegExp(
      `(?:${edge})?\\b(?<month>${anyMonth})(?:(?:,\\s*|\\s+)(?:of\\s+)?(?<year>${year})|,?\\s+(?:of\\s+)?${relativeYear})`,
      'g',
    ),
    read: monthReading,
  },
  {
    name: 'stepped-month',
    needs: ['month'],
    pattern: new RegExp(
      `\\b(?<step>(?:this\\s+)?(?:[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming)|[Tt]his)\\s+(?<month>${longMonth})\\b(?!\\s+\\d)`,
      'g',
    ),
    read: steppedMonth,
  },
  {
    name: 'month',
    needs: ['month'],
    pattern: new RegExp(`(?<edge>${edge})?\\b(?<month>${longMonth})\\b(?!\\s+\\d|-\\d)`, 'g'),
    read: (g, context) => {
      const needsPreposition = /^(?:May|March|MAY|MARCH|August)$/.test(g.month!);
      const led =
        /(?:\b(?:in|since|by|until|till|during|before|after|from|for|of|the|throughout|early|late|mid|and|or)[-\s]+)$/i.test(
          context.before,
        );
      if (needsPreposition && !led && !g.edge) return null;
      return monthReading(g, context);
    },
  },
];
