import { monthNames } from '../../model/months.js';
import { numberWords } from '../../model/numbers.js';

/** The words that dates are made of, as pieces of regular expressions, and their values. */

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, ...numberWords };

const either = (words: readonly string[]): string => words.flatMap((word) => [word, word.toUpperCase()]).join('|');

/** A month written out: safe without a day beside it (`May` and `March` need a preposition, see the bare month's rule). */
export const longMonth = either(monthNames);
/** A month, abbreviated or not, for use beside a day or year. */
export const anyMonth = `(?:${longMonth}|(?:${either(shortMonths)})\\b\\.?)`;
export const longWeekday = either(weekdays);
export const anyWeekday = `(?:${longWeekday}|(?:Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)\\b\\.?)`;
/** A day of the month; no part of a larger number, of an amount or of a clock time. */
export const monthDay = '(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\\d%:]|[.,]\\d)\\b';
export const year = '(?:1[89]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d)\\b';
export const dash = '\\s?[-–—‑−]\\s?|\\s+(?:to|through|thru|until|till|and|&)\\s+|/';
export const count = `(?:\\d{1,3}|${Object.keys(numbers).join('|')}|a couple of|a few|several)`;
export const unit = '(?:hour|day|week|month|year|decade)s?';
/** `early`, `the end of`: narrows a month or year in a way that an ISO prefix cannot say; read as the whole. */
export const edge =
  '(?:(?:the\\s+)?(?:very\\s+)?(?:end|beginning|start|middle|close|turn)\\s+of\\s+(?:the\\s+)?|(?:earlier|later)\\s+in\\s+|(?:the\\s+)?(?:first|second|third|last)\\s+(?:week|days|half)\\s+of\\s+|(?:early|late|mid)(?:\\s+in|\\s+to\\s+late|-to-late)?[-\\s]+)';

/** 1 to 12. */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.findIndex((m) => m.toLowerCase().startsWith(start)) + 1;
}

/** 0 (Sunday) to 6. */
export function weekdayNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return weekdays.findIndex((w) => w.toLowerCase().startsWith(start));
}

/** The value of a number word or figure; null for a vague one (`several`). */
export function numberOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower === 'a couple of') return 2;
  return /^\d+/.test(lower) ? Number.parseInt(lower, 10) : (numbers[lower] ?? null);
}
