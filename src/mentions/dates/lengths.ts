import { addDays, addMonths, addMonthsToDay, firstDay, iso, yearOf } from './calendar.js';
import { type DateContext, type DateRule, type Reading, reading } from './reading.js';
import { count, numberOf, unit } from './words.js';

type Groups = Record<string, string | undefined>;

/** `of signature`, `after the entry into force`: a beginning that has no date yet. */
const undatedBeginning =
  /^\s+(?:of|after|from|following|before)\s+(?!(?:(?:the|this|today's|its)\s+)?(?:meeting|session|talks|dialogue|statement|summit|today|now|publication)\b)/i;

/**
 * The day that a length counts from: a past period that the same sentence named (`when it promised in June 2023 to reopen the posts within
 * six months`), else publication.
 */
function origin(context: DateContext): string | null {
  const { sentenceAnchor, published } = context;
  if (
    sentenceAnchor &&
    sentenceAnchor.use !== 'until' &&
    (published === null || sentenceAnchor.start < published.slice(0, sentenceAnchor.start.length))
  )
    return sentenceAnchor.start;
  return published;
}

/** The last day, month or year of a length: days and weeks end on a day, months in a month, years in a year. */
function lastOf(from: string, number: number, unitWord: string): string | null {
  switch (unitWord.toLowerCase().replace(/s$/, '')) {
    case 'hour':
      return from.length === 10 ? addDays(from, Math.ceil(number / 24)) : null;
    case 'day':
    case 'week': {
      const days = number * (unitWord.startsWith('w') ? 7 : 1);
      const end = addDays(firstDay(from), days);
      return from.length === 10 ? end : end.slice(0, 7);
    }
    case 'month':
      return from.length >= 7 ? addMonths(from, number) : null;
    case 'year':
      return iso(yearOf(from) + number);
    default:
      return iso(yearOf(from) + 10 * number);
  }
}

function within(groups: Groups, context: DateContext): Reading | null {
  const number = numberOf(groups.count ?? 'one');
  const from = origin(context);
  if (number === null || from === null || undatedBeginning.test(context.after)) return null;
  const last = lastOf(from, number, groups.unit!);
  const period = reading(last, null, '', firstDay(from));
  return period && { ...period, use: 'within' };
}

/** `the second postponement in four months` counts back, not ahead. */
const countsBack = /\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|time)\b[^.;]{0,40}$/i;

/** `in three weeks`: a point in the future; in the past it is how long something took, which is no date. */
function pointAhead(groups: Groups, context: DateContext): Reading | null {
  const number = numberOf(groups.count!);
  const ahead = context.direction === 'future' || groups.time !== undefined;
  if (number === null || context.published === null || !ahead || countsBack.test(context.before)) return null;
  return reading(lastOf(context.published, number, groups.unit!), null, '', context.published);
}

/** `over the past three months`: from then to publication. */
function pastStretch(groups: Groups, context: DateContext): Reading | null {
  const number = numberOf(groups.count!);
  const { published } = context;
  if (number === null || published === null) return null;
  const kind = groups.unit!.toLowerCase().replace(/s$/, '');
  if (kind === 'year') return reading(iso(yearOf(published) - number), iso(yearOf(published)), '', published);
  if (kind === 'month')
    return reading(addMonthsToDay(published, -number).slice(0, 7), published.slice(0, 7), '', published);
  const days = kind === 'week' ? 7 * number : kind === 'day' ? number : null;
  return days === null ? null : reading(addDays(published, -days), published, '', published);
}

/** Lengths of time that end or begin at a point that can be told. */
export const lengths: readonly DateRule[] = [
  {
    name: 'within',
    needs: ['unit'],
    pattern: new RegExp(
      `\\bwithin\\s+(?:the\\s+(?:next|coming|following)\\s+)?(?:(?:about|approximately|a\\s+period\\s+of|no\\s+more\\s+than)\\s+)?(?:(?<count>${count})[\\s-]+)?(?<unit>${unit})\\b(?:\\W?\\s+time)?`,
      'gi',
    ),
    read: (g, context) => (g.count === undefined && /s$/i.test(g.unit!) ? null : within(g, context)),
  },
  {
    name: 'next-lengths',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:in|over|during|for|across)\\s+the\\s+(?:next|coming|following)\\s+(?<count>${count})\\s+(?<unit>${unit})\\b`,
      'gi',
    ),
    read: within,
  },
  {
    name: 'in-length',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:in|after)\\s+(?<count>${count})\\s+(?<unit>${unit})\\b(?<time>\\W{0,2}\\s+time\\b)?`,
      'gi',
    ),
    read: pointAhead,
  },
  {
    name: 'past-lengths',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:in|over|during|for|across)\\s+the\\s+(?:past|last|previous)\\s+(?<count>${count})\\s+(?<unit>${unit})\\b`,
      'gi',
    ),
    read: pastStretch,
  },
  {
    name: 'length-before-event',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?<count>${count})\\s+(?<unit>${unit})\\s+(?:after|before|following)\\s+(?:the|its|his|her|their|a|an|that)\\b`,
      'gi',
    ),
    read: () => null,
  },
];
