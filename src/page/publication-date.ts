import type { HeaderValue } from '../model/document.js';
import { dayInAddress, withYearOf } from './address-dates.js';
import { filedBetweenDashes, placeAndDate } from './dateline-words.js';
import { bodyStart, type Draft, type Line } from './draft.js';
import { type PrintedDate, printedDates } from './printed-dates.js';

interface Candidate {
  readonly rank: number;
  readonly date: PrintedDate;
  readonly line: Line;
}

/**
 * Finds the day of publication. In falling order of trust: a date labelled as such in the head, the markup's own
 * date, a bare date on a line of the head, "updated", the dateline's date, a labelled date at the foot, what the
 * carrier said, a date among the furniture, and the day in the page's web address. A dateline without a year takes it
 * from what the carrier or the name of the file says.
 */
export function findPublication(draft: Draft): Draft {
  const candidates = candidatesOf(draft.lines);
  const best = [...candidates].sort((a, b) => a.rank - b.rank)[0];
  const { metadata, page } = draft;
  let chosen: { published: HeaderValue; publishedTime: HeaderValue | null } | null = null;
  const said = metadata.published === undefined ? null : fromStamp(metadata.published, candidates);
  if (said && (!best || best.rank > 0)) chosen = said;
  else if (best && best.rank < 5.5) chosen = fromLine(best);
  chosen ??= withoutYear(draft);
  chosen ??=
    (page.hints.published === undefined ? null : fromStamp(page.hints.published, candidates)) ??
    (best ? fromLine(best) : null) ??
    fromAddress(page.url ?? metadata.url);
  const lines = draft.lines.map((line): Line => {
    if (line.kind === null && candidates.some((c) => c.line === line && (c.rank < 3 || c.rank === 5)))
      return { ...line, kind: 'byline' };
    return line;
  });
  return {
    ...draft,
    lines,
    header: { ...draft.header, published: chosen?.published ?? null, publishedTime: chosen?.publishedTime ?? null },
  };
}

/** The dateline's day where it is printed without a year and a day near it is known from outside. */
function withoutYear({ page, lines, metadata }: Draft): { published: HeaderValue; publishedTime: null } | null {
  const near = dayOf(page.hints.published) ?? dayInAddress(page.url ?? metadata.url ?? '') ?? dayInAddress(page.source);
  const line = lines.find((l) => l.kind === 'dateline');
  const date = near && line ? withYearOf(line.text, near) : null;
  if (!line || !date) return null;
  const span = { start: line.start + date.start, end: line.start + date.end };
  return { published: { value: date.day, span }, publishedTime: null };
}

const dayOf = (stamp: string | undefined): string | null => printedDates(stamp ?? '')[0]?.day ?? null;

/** The day in the page's own web address, where nothing else says one. */
function fromAddress(url: string | null | undefined): { published: HeaderValue; publishedTime: null } | null {
  const day = dayInAddress(url ?? '');
  return day === null ? null : { published: { value: day, span: null }, publishedTime: null };
}

function candidatesOf(lines: readonly Line[]): Candidate[] {
  const body = bodyStart(lines);
  return lines.flatMap((line, index): Candidate[] => {
    const inHead = index < body;
    const code = closingDate(line);
    if (code !== null) return [{ rank: 5, date: code, line }];
    return printedDates(line.text.slice(0, 400)).flatMap((printed): Candidate[] => {
      const date = { ...printed, label: printed.label ?? (printed.start === 0 ? labelOf(lines[index - 1]) : null) };
      const rank = rankOf(line, date, inHead);
      return rank === null ? [] : [{ rank, date, line }];
    });
  });
}

/** The label of a date that stands on the line before it. */
function labelOf(line: Line | undefined): PrintedDate['label'] {
  const label = /^(?:last\s+)?(published|posted|date|updated)\s*:?$/i.exec(line?.text ?? '')?.[1]?.toLowerCase();
  return label === undefined ? null : label === 'updated' ? 'updated' : 'published';
}

/** The day in an agency's closing code, `((ABC/xy/04022025))`. */
function closingDate(line: Line): PrintedDate | null {
  const match = line.kind === 'furniture' ? /^\(.*\/(\d{2})(\d{2})((?:19|20)\d{2})\)+$/.exec(line.text) : null;
  const date = match && printedDates(`${match[1]}/${match[2]}/${match[3]}`)[0];
  const start = line.text.lastIndexOf('/') + 1;
  return date ? { day: date.day, time: null, label: null, start, end: start + 8 } : null;
}

function rankOf(line: Line, date: PrintedDate, inHead: boolean): number | null {
  const { kind, text } = line;
  // A headline that holds the day ("Call with …, 3 February 2026") is the last to be asked.
  if (kind === 'title') return 5.5;
  if (kind === 'furniture') return inHead || date.start < 12 || date.label !== null ? 6 : null;
  if (kind === 'dateline' && placeAndDate(text) === null && filedBetweenDashes(text) === null) return 4;
  const short = text.length < 160;
  if (inHead && short && date.label === 'published') return 0;
  if (inHead && short && date.label === 'updated') return 2;
  if (inHead && (kind === 'byline' || kind === 'dateline' || placeAndDate(text) !== null || isDateLine(text, date)))
    return 1;
  if (!inHead && text.length < 90 && /^(?:Done|Signed|Issued|Adopted|Given)\s+(?:in|at)\s/.test(text)) return 5;
  if (
    !inHead &&
    short &&
    date.label !== null &&
    /^\W*(?:first\s+|last\s+)?(?:published|posted|issued|released|updated|dated?)\b/i.test(text)
  )
    return 5;
  return null;
}

/** Nothing but the date, perhaps with its labels and a few words such as "Press release |". */
function isDateLine(text: string, date: PrintedDate): boolean {
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.match(/\p{L}+/gu)?.length ?? 0;
  return rest <= (text.includes('|') ? 9 : 5) && !/[.!?]$/.test(text.slice(date.end).trim());
}

function fromLine({ date, line }: Candidate): { published: HeaderValue; publishedTime: HeaderValue | null } {
  const span = { start: line.start + date.start, end: line.start + date.end };
  return {
    published: { value: date.day, span },
    publishedTime: date.time === null ? null : { value: date.time, span },
  };
}

/** Reads a machine's date; where the page prints the same day, its words are the evidence. */
function fromStamp(
  stamp: string,
  candidates: readonly Candidate[],
): { published: HeaderValue; publishedTime: HeaderValue | null } | null {
  const date = printedDates(stamp.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))[0];
  if (!date) return null;
  const printed = candidates.find((c) => c.date.day === date.day && c.line.kind !== 'furniture');
  if (printed) {
    const read = fromLine(printed);
    return {
      ...read,
      publishedTime: read.publishedTime ?? (date.time === null ? null : { value: date.time, span: null }),
    };
  }
  return {
    published: { value: date.day, span: null },
    publishedTime: date.time === null ? null : { value: date.time, span: null },
  };
}
