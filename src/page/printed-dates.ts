import type { Span } from '../model/span.js';

/** A calendar day as a page prints it, with the clock time beside it where one is printed. */
export interface PrintedDate extends Span {
  /** ISO day, `2024-05-14`. */
  readonly day: string;
  /** `HH:MM`, or null where only the day is printed. */
  readonly time: string | null;
  /** What the words before it say the date is of. */
  readonly label: 'published' | 'updated' | null;
}

/** The months in the languages whose papers and ministries print English pages under a date of their own. */
const months: readonly string[] = [
  'Jan(?:uary)?|enero|janeiro|janvier|Januar|gennaio',
  'Feb(?:ruary)?|febrero|fevereiro|f[ée]vrier|Februar|febbraio',
  'Mar(?:ch)?|marzo|março|mars|März',
  'Apr(?:il)?|abril|avril|aprile',
  'May|mayo|maio|mai|maggio',
  'June?|junio|junho|juin|Juni|giugno',
  'July?|julio|julho|juillet|Juli|luglio',
  'Aug(?:ust)?|agosto|ao[ûu]t',
  'Sept?(?:ember)?|septiembre|setiembre|setembro|septembre|settembre',
  'Oct(?:ober)?|octubre|outubro|octobre|Oktober|ottobre',
  'Nov(?:ember)?|noviembre|novembro|novembre',
  'Dec(?:ember)?|diciembre|dezembro|d[ée]cembre|Dezember|dicembre',
];
const monthOf = months.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const month = `(?<month>${months.join('|')})(?!\\p{L})\\.?`;
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b[.,]?\\s+)?';
const ordinal = '(?:st|nd|rd|th)?';

/** The written forms of a day, the most telling first; each names its parts. */
const forms: readonly RegExp[] = [
  `${weekday}\\b(?<day>\\d{1,2})${ordinal}\\.?(?:\\s+day)?(?:\\s+(?:of|de))?[\\s/-]+${month}(?:\\s+de\\s+|[\\s,/-]*)(?<year>(?:19|20)\\d{2})\\b`,
  `${weekday}\\b${month}[\\s-]+(?<day>\\d{1,2})${ordinal}[,\\s-]+(?<year>(?:19|20)\\d{2})\\b`,
  '\\b(?<year>(?:19|20)\\d{2})[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)',
  `${weekday}\\b(?<first>\\d{1,2})[./-](?<second>\\d{1,2})[./-](?<year>(?:19|20)\\d{2})\\b`,
].map((source) => new RegExp(source, 'giu'));

const zone = '(?:\\s*(?:Z\\b|GMT|UTC|[A-Z]{2,4}T\\b|[+-]\\d{2}:?\\d{2}))?';
const clock = `(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)?`;
const timeAfter = new RegExp(
  `^(?:T|(?:\\s*[,|•·–—-]\\s*|\\s+)(?:at\\s+|@\\s*)?)${clock}(?![\\d/.-]\\d|\\w)${zone}`,
  'i',
);
const timeBefore = new RegExp(`(?<![\\d.])${clock}${zone}(?:\\s*[,|•·–—-]\\s*|\\s+)(?:on\\s+)?$`, 'i');

/** All days printed in `text`, in order and apart. Offsets count from the start of `text`. */
export function printedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const form of forms)
    for (const match of text.matchAll(form)) {
      const day = isoDay(match.groups!);
      const span = { start: match.index, end: match.index + match[0].length };
      if (day !== null && !found.some((d) => d.start < span.end && span.start < d.end))
        found.push({ ...withTime(text, span), day, label: labelBefore(text.slice(0, span.start)) });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** ISO day of the parts, or null where the calendar has no such day. `03/04/2025` is read day first, as most of the world prints it. */
function isoDay(parts: Record<string, string | undefined>): string | null {
  const year = Number(parts.year);
  let [day, number] = [Number(parts.day ?? parts.first), Number(parts.number ?? parts.second)];
  if (parts.month !== undefined) number = monthOf.findIndex((name) => name.test(parts.month!)) + 1;
  else if (parts.second !== undefined && number > 12) [day, number] = [number, day];
  if (number < 1 || number > 12 || day < 1 || day > new Date(Date.UTC(year, number, 0)).getUTCDate()) return null;
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function withTime(text: string, span: Span): Span & { time: string | null } {
  const after = timeAfter.exec(text.slice(span.end, span.end + 40));
  const late = after && clockTime(after.groups!);
  if (after && late) return { start: span.start, end: span.end + after[0].length, time: late };
  const before = timeBefore.exec(text.slice(Math.max(0, span.start - 24), span.start));
  const early = before && clockTime(before.groups!);
  if (before && early) return { start: span.start - before[0].length, end: span.end, time: early };
  return { ...span, time: null };
}

/** `HH:MM`, or null where the figures are no time of day: a bare hour needs its half of the day. */
function clockTime(parts: Record<string, string | undefined>): string | null {
  if (parts.minute === undefined && parts.half === undefined) return null;
  let hour = Number(parts.hour);
  const half = parts.half?.[0]?.toLowerCase();
  if (half !== undefined && hour > 12 && hour > 23) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const minute = parts.minute ?? '00';
  return hour > 23 || Number(minute) > 59 ? null : `${String(hour).padStart(2, '0')}:${minute}`;
}

const labels: readonly [RegExp, 'published' | 'updated'][] = [
  [/(?:updated?|modified|revised|edited)(?: on| at| date)?\s*[:|–-]?\s*$/i, 'updated'],
  [
    /(?:published|posted|issued|released|date|dated|created|uploaded)(?: on| at| date| in [\w .]+,)?\s*[:|–-]?\s*$/i,
    'published',
  ],
];

function labelBefore(text: string): PrintedDate['label'] {
  const near = text.slice(-40);
  return labels.find(([pattern]) => pattern.test(near))?.[1] ?? null;
}
