import { printedDates } from './printed-dates.js';

/** The day that an address or a file's name holds (`/2024/05/14/`, `2024-05-14-paper.txt`, `20240514`), ISO, or null. */
export function dayInAddress(address: string): string | null {
  for (const match of address.matchAll(/(?<!\d)((?:19|20)\d{2})([-_/]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const date = printedDates(`${match[1]}-${match[3]}-${match[4]}`)[0];
    if (date) return date.day;
  }
  return null;
}

const dayAndMonth = /\b(?:(?<day>\d{1,2})\s+)?(?<month>\p{L}{3,9})\.?(?:\s+(?<late>\d{1,2}))?(?!\d)/gu;

/**
 * The full day of one printed without its year ("June 19"), given a day known to be near: the year that brings the two
 * within a month of each other. Null where the words hold no such day.
 */
export function withYearOf(words: string, near: string): { day: string; start: number; end: number } | null {
  const year = Number(near.slice(0, 4));
  for (const match of words.matchAll(dayAndMonth)) {
    const { day, month, late } = match.groups!;
    for (const y of [year, year - 1, year + 1]) {
      const date = printedDates(`${day ?? late} ${month} ${y}`)[0];
      if (date && Math.abs(Date.parse(date.day) - Date.parse(near)) <= 31 * 86_400_000)
        return { day: date.day, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
