import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { PeriodMention } from '../../model/period.js';
import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import { headToken } from '../head-token.js';
import { directionAt } from './direction.js';
import { lengths } from './lengths.js';
import { ranges } from './ranges.js';
import type { DateContext, DateRule, Ingredient } from './reading.js';
import { relativeDates } from './relative.js';
import { howUsed } from './use.js';
import { weekdayDates } from './weekdays.js';
import { anyMonth, longWeekday } from './words.js';
import { writtenDates } from './written-dates.js';
import { years } from './years.js';

/** All ways of writing a date. Where two match the same words the longer match wins, then the earlier rule. */
export const dateRules: readonly DateRule[] = [
  ...ranges,
  ...writtenDates,
  ...years,
  ...weekdayDates,
  ...lengths,
  ...relativeDates,
];

interface Match extends Span {
  readonly rule: DateRule;
  readonly order: number;
  readonly groups: Record<string, string | undefined>;
}

/** How many characters on either side a rule may look at. */
const surroundings = 60;
/** How many sentences back a day that `two days later` counts from may have been named. */
const anchorReach = 3;

const ingredients: Readonly<Record<Ingredient, RegExp>> = {
  digit: /\d/,
  month: new RegExp(anyMonth),
  weekday: new RegExp(longWeekday),
  unit: /\b(?:hour|day|week|weekend|month|quarter|half|year|decade|Q[1-4])s?\b/i,
};

function matchesIn(text: string, span: Span): Match[] {
  const stretch = text.slice(span.start, span.end);
  const all: Match[] = [];
  const has = new Map(Object.entries(ingredients).map(([name, pattern]) => [name, pattern.test(stretch)]));
  dateRules.forEach((rule, order) => {
    if (rule.needs?.some((need) => !has.get(need))) return;
    for (const match of stretch.matchAll(rule.pattern)) {
      if (match[0] === '') continue;
      const start = span.start + match.index + (match[0].length - match[0].trimStart().length);
      all.push({
        rule,
        order,
        groups: match.groups ?? {},
        start,
        end: span.start + match.index + match[0].trimEnd().length,
      });
    }
  });
  return all;
}

/** The longest matches that do not overlap, in order of the text. */
function longest(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order))
    if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** The stretches of a document that are read, furniture left out; all of it where it has no blocks. */
function readable(document: Document): Span[] {
  if (document.blocks.length === 0) return [{ start: 0, end: document.text.length }];
  return document.blocks.filter((block) => block.kind !== 'furniture');
}

/** The context of one match, given the mentions before it. */
function contextOf(
  document: Document,
  analysis: Analysis,
  match: Match,
  head: number,
  earlier: readonly PeriodMention[],
): DateContext {
  const sentence = analysis.sentenceOf(head);
  const published = document.header.published?.value ?? null;
  const near = earlier.filter(
    (m) => m.reading.use !== 'until' && sentence.index - analysis.sentenceOf(m.head).index <= anchorReach,
  );
  const days = near.filter((m) => m.reading.start.length === 10);
  const before = document.text.slice(Math.max(0, match.start - surroundings), match.start);
  const first = analysis.indexAt(match.start);
  const until = howUsed(before, false) === 'until';
  return {
    published,
    direction: until ? 'future' : directionAt(analysis, head, first, Math.max(first, analysis.indexAt(match.end - 1))),
    anchor: (days.at(-1) ?? near.at(-1))?.reading ?? null,
    sentenceAnchor: near.filter((m) => m.start >= sentence.start).at(-1)?.reading ?? null,
    before,
    after: document.text.slice(match.end, match.end + surroundings),
  };
}

/**
 * The times that a document names, to the precision that it gives, in order of the text and apart. Words that name no time that can be told (`in the coming
 * days`) are left out. Missing parts are inferred from the publication date; where that is unknown, only what is written counts.
 */
export function findPeriods(document: Document, analysis: Analysis): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const match of readable(document).flatMap((span) => longest(matchesIn(document.text, span)))) {
    const head = headToken(analysis, match);
    if (head === null) continue;
    const context = contextOf(document, analysis, match, head, found);
    const reading = match.rule.read(match.groups, context);
    if (reading === null) continue;
    const use = reading.use ?? howUsed(context.before, reading.end !== null);
    found.push({ start: match.start, end: match.end, head, reading: { ...reading, use } });
  }
  return found;
}
