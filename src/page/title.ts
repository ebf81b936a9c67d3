import type { HeaderValue } from '../model/document.js';
import { bylineIn } from './byline.js';
import { datelineOf, placeAndDate } from './dateline-words.js';
import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';
import { isLetterhead } from './outlet.js';
import { printedDates } from './printed-dates.js';

/** The sort of text, printed above or below the headline: no headline itself. */
export const kicker =
  /^(?:joint\s+)?(?:press|media|news)\s+(?:release|statement|note|notice|advisory|briefing|communiqu[eé])s?\b.{0,60}$|^(?:(?:official\s+)?readout|statement|joint\s+statement|communiqu[eé]|speech|remarks|transcript|announcement|fact\s+sheet|notice|news|exclusive|(?:news\s+)?analysis|opinion|editorial|interview|explainer|explained|in\s+depth|in\s+focus|in\s+brief|special\s+report|the\s+long\s+read|long\s+read|feature|dispatch|factbox|timeline|breaking(?:\s+news)?|update|live|world|politics|business|top\s+story|for\s+immediate\s+release)s?\s*:?$/i;

/** The site's section, or its name, in capitals above the headline. */
const sectionHead = /^\P{Ll}*\b(?:NEWS|WORLD|POLITICS|BUSINESS|NATIONAL|OPINION|TIMES|DAILY|POST)\b\P{Ll}*$/u;

/** Finds the headline: the first line of the head that is neither furniture, kicker, byline nor date. Its repetitions are marked too. */
export function findTitle(draft: Draft): Draft {
  const { titles = [], windowTitle } = draft.metadata;
  const known = [...titles, ...(draft.page.hints.title === undefined ? [] : [draft.page.hints.title])];
  const told = [...known, ...(windowTitle === undefined ? [] : partsOf(windowTitle))];
  const printed = told.map((title) => lineOf(draft.lines, title)).find((index) => index !== null);
  const at = printed ?? (known.length > 0 ? -1 : headlineAt(draft.lines));
  const line = draft.lines[at];
  const label = line ? (subjectField.exec(line.text)?.[0].length ?? 0) : 0;
  const unprinted = known[0] ?? windowTitle;
  const title: HeaderValue | null = line
    ? { value: tidy(line.text.slice(label)), span: { start: line.start + label, end: line.end } }
    : unprinted !== undefined
      ? { value: tidy(unprinted), span: null }
      : null;
  const lines = draft.lines.map((l, i): Line => {
    if (i < at && l.kind === null && sectionHead.test(l.text) && l.text.split(/\s+/).length <= 3)
      return { ...l, kind: 'furniture' };
    if (
      i === at ||
      (title !== null &&
        (l.kind === null || l.kind === 'heading') &&
        l.text.length <= title.value.length * 2 &&
        fold(l.text) === fold(title.value))
    )
      return { ...l, kind: 'title' };
    return l;
  });
  return { ...draft, lines, header: { ...draft.header, title } };
}

function headlineAt(lines: readonly Line[]): number {
  const head = lines.slice(0, bodyStart(lines));
  const subject = head.findIndex((line) => line.kind === null && subjectField.test(line.text));
  if (subject >= 0) return subject;
  const candidates = head.flatMap((line, index) =>
    (line.kind === null || line.kind === 'heading') && canBeHeadline(line.text) ? [index] : [],
  );
  // "WORLD NEWS" or the paper's name may stand above the headline: three words give way to more.
  const long = candidates.find((index) => lines[index]!.text.split(/\s+/).length > 3);
  if (candidates.length > 0) return long ?? candidates[0]!;
  // A statement without a headline of its own goes by its sort: "PRESS RELEASE".
  const sort = head.findIndex((line) => line.kind === null && kicker.test(line.text));
  if (sort >= 0) return sort;
  return head.some((line) => line.kind === null) || !isSentenceHeadline(lines, head.length) ? -1 : head.length;
}

/** Whether a page whose first line reads like a sentence has its headline there: a question or a quotation, and text after it. */
function isSentenceHeadline(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return /[?!’”"']$/.test(text) && text.length <= 140 && lines.length > at + 1 && placeAndDate(text) === null;
}

/** A field of a mailed bulletin's head. */
const messageField = /^(?:From|To|Cc|Date|Sent|Source|Issued by)\s*:/i;
const subjectField = /^Subject\s*:\s*(?=\S)/i;

/** Whether the words could be a headline by their form: no kicker, letterhead, date, dateline or byline. */
export function canBeHeadline(text: string): boolean {
  if (
    text.length < 8 ||
    text.length > 300 ||
    /^\p{Ll}/u.test(text) ||
    messageField.test(text) ||
    kicker.test(text) ||
    isLetterhead(text)
  )
    return false;
  if (placeAndDate(text) !== null || datelineOf(text) !== null) return false;
  if (/:$/.test(text) || (text.includes(' | ') && printedDates(text).length > 0) || bylineIn(text, false) !== null)
    return false;
  const dated = printedDates(text).reduce((sum, d) => sum + d.end - d.start, 0);
  return dated / text.length < 0.4;
}

/** A window's title whole, and its parts between separators: "Headline - The Paper". */
function partsOf(title: string): string[] {
  const parts = title.split(/\s+[|–—·»-]\s+/).filter((part) => part.split(/\s+/).length > 3);
  return [title, ...parts];
}

/** The line that holds the headline known from elsewhere, whatever its spacing and quotation marks. */
function lineOf(lines: readonly Line[], title: string): number | null {
  const wanted = fold(title);
  const near = title.length * 2;
  const at = lines.findIndex(
    (line) => line.kind !== 'furniture' && line.text.length <= near && fold(line.text) === wanted,
  );
  return at < 0 || wanted === '' ? null : at;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
