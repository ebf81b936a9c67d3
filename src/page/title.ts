import type { HeaderValue } from '../model/document.js';
import { bylineIn } from './byline.js';
import { placeAndDate } from './dateline.js';
import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';
import { printedDates } from './printed-dates.js';

/** The sort of text, printed above or below the headline: no headline itself. */
export const kicker =
  /^(?:joint\s+)?(?:press|media|news)\s+(?:release|statement|note|notice|advisory|briefing|communiqu[eé])s?\b.{0,60}$|^(?:(?:official\s+)?readout|statement|joint\s+statement|communiqu[eé]|speech|remarks|transcript|announcement|fact\s+sheet|notice|news|exclusive|analysis|opinion|editorial|interview|world|politics|business|top\s+story|for\s+immediate\s+release)s?\s*:?$/i;

/** Finds the headline: the first line of the head that is neither furniture, kicker, byline nor date. Its repetitions are marked too. */
export function findTitle(draft: Draft): Draft {
  const known = [
    ...(draft.metadata.titles ?? []),
    ...(draft.page.hints.title === undefined ? [] : [draft.page.hints.title]),
  ];
  const at =
    known.map((title) => lineOf(draft.lines, title)).find((index) => index !== null) ??
    (known.length === 0 ? headlineAt(draft.lines) : -1);
  const line = draft.lines[at];
  const title: HeaderValue | null = line
    ? { value: tidy(line.text), span: { start: line.start, end: line.end } }
    : known[0] !== undefined
      ? { value: tidy(known[0]), span: null }
      : null;
  const lines = draft.lines.map((l, i): Line => {
    if (i === at || (title !== null && (l.kind === null || l.kind === 'heading') && fold(l.text) === fold(title.value)))
      return { ...l, kind: 'title' };
    return l;
  });
  return { ...draft, lines, header: { ...draft.header, title } };
}

function headlineAt(lines: readonly Line[]): number {
  const head = lines.slice(0, bodyStart(lines));
  const at = head.findIndex((line) => line.kind === null && canBeHeadline(line.text));
  // A page that begins with a line like a sentence has its headline there if another sentence follows at once.
  if (at >= 0 || head.some((l) => l.kind === null)) return at;
  const first = lines[head.length];
  return first &&
    first.text.length <= 140 &&
    /[?!’”"']$|^[^.]*\.$/.test(first.text) &&
    lines.length > head.length + 1 &&
    placeAndDate(first.text) === null &&
    !/[.]$/.test(first.text)
    ? head.length
    : -1;
}

function canBeHeadline(text: string): boolean {
  if (text.length < 8 || text.length > 300 || kicker.test(text) || placeAndDate(text) !== null) return false;
  if (/:$/.test(text) || bylineIn(text, false) !== null) return false;
  const dated = printedDates(text).reduce((sum, d) => sum + d.end - d.start, 0);
  return dated / text.length < 0.4;
}

/** The line that holds the headline known from elsewhere, whatever its spacing and quotation marks. */
function lineOf(lines: readonly Line[], title: string): number | null {
  const wanted = fold(title);
  const at = lines.findIndex((line) => line.kind !== 'furniture' && fold(line.text) === wanted);
  return at < 0 || wanted === '' ? null : at;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
