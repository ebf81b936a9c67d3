import { iso, monthOf, yearOf } from './calendar.js';
import { type DateContext, type DateRule, type Reading, reading, referenceOf } from './reading.js';
import { edge, year } from './words.js';
import { yearOfWord } from './written-dates.js';

/** A bare figure is a year only behind one of these. */
const leadsToYear =
  '(?<=\\b(?:in|since|by|until|till|during|before|after|from|of|for|to|through|throughout|early|late|mid|around|between|fiscal\\s+year|FY|year|back\\s+in)[\\s-]+|\\()';
/** `2,000 people` is none, nor is `in 2000 villages`; `the 2023 summit` is a year. */
const countedThing =
  /^\s+(?:people|troops|soldiers|villages|families|persons|tons|tonnes|dollars|euros|cases|households|km|metres|meters)\b/;

const seasonMonths: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

function seasonReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  if (groups.year) {
    const end = groups.year2 ? groups.year.slice(0, 4 - groups.year2.length) + groups.year2 : null;
    return reading(groups.year, end, 'y', null);
  }
  const reference = referenceOf(context);
  if (reference === null) return null;
  const begins = seasonMonths[groups.season!.toLowerCase()]!;
  const step = groups.step!.toLowerCase();
  const shift =
    step === 'next' && begins <= monthOf(reference) ? 1 : step === 'last' && begins + 2 >= monthOf(reference) ? -1 : 0;
  return reading(iso(yearOf(reference) + shift), null, '', reference);
}

function partReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const y = groups.year ? Number(groups.year) : groups.yearword ? yearOfWord(groups.yearword, context) : null;
  if (y === null) return null;
  const ordinal = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 }[(groups.nth ?? '').toLowerCase()];
  const quarter = groups.q ? Number(groups.q) : ordinal;
  if (quarter === undefined) return null;
  const half = groups.part?.toLowerCase() === 'half';
  const months = half ? 6 : 3;
  const index = half ? Math.min(quarter, 2) : quarter;
  const reference = groups.year ? null : referenceOf(context);
  return reading(iso(y, (index - 1) * months + 1), iso(y, index * months), groups.year ? 'ym' : 'm', reference);
}

/** Years, seasons, quarters, halves and decades. A season and an edge (`early 2026`) are read as their year. */
export const years: readonly DateRule[] = [
  {
    name: 'year',
    needs: ['digit'],
    pattern: new RegExp(`${leadsToYear}(?<edge>${edge})?(?<year>${year})`, 'gi'),
    read: (g, context) => (countedThing.test(context.after) ? null : reading(g.year!, null, 'y', null)),
  },
  {
    name: 'edge-year',
    needs: ['digit'],
    pattern: new RegExp(`\\b${edge}(?<year>${year})`, 'gi'),
    read: (g) => reading(g.year!, null, 'y', null),
  },
  {
    name: 'the-year',
    needs: ['digit'],
    pattern: /(?<=\b(?:the|The|their|its|our|first|second|third|and)\s+)(?<year>20[0-4]\d)(?=\s+[A-Za-z])/g,
    read: (g, context) => (countedThing.test(context.after) ? null : reading(g.year!, null, 'y', null)),
  },
  {
    name: 'edge-or-edge',
    needs: ['digit'],
    pattern: new RegExp(`\\b${edge}(?<from>${year})?\\s*(?:,\\s*)?(?:or|to)\\s+(?:in\\s+)?${edge}(?<to>${year})`, 'gi'),
    read: (g) => reading(g.from ?? g.to!, g.to!, 'y', null),
  },
  {
    name: 'season',
    needs: ['digit'],
    pattern: new RegExp(
      `\\b(?:${edge})?(?:(?:the\\s+)?(?<season>spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+(?<year>${year})(?:[/–-](?<year2>${year}|\\d\\d\\b))?)`,
      'gi',
    ),
    read: seasonReading,
  },
  {
    name: 'stepped-season',
    pattern: /\b(?<step>last|this|next)\s+(?<season>spring|summer|autumn|fall|winter)\b/gi,
    read: seasonReading,
  },
  {
    name: 'quarter',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?:(?<nth>first|second|third|fourth|final|last)\\s+(?<part>quarter|half)\\s+of\\s+|Q(?<q>[1-4])\\s+(?:of\\s+)?)(?:(?<year>${year})|(?<yearword>this|next|last)\\s+year)`,
      'gi',
    ),
    read: partReading,
  },
  {
    name: 'decade',
    needs: ['digit'],
    pattern: /\b(?:the\s+)?(?:(?:early|mid|late)[-\s]+)?(?<decade>(?:19|20)\d)0s\b/g,
    read: (g) => reading(`${g.decade}0`, `${g.decade}9`, 'y', null),
  },
];
