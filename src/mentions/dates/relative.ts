import { addDays, addMonths, iso, mondayOf, monthOf, yearOf } from './calendar.js';
import { type DateContext, type DateRule, type Reading, reading } from './reading.js';
import { count, edge, numberOf, unit } from './words.js';

type Groups = Record<string, string | undefined>;

/** The period that lies `steps` units from a day, to the unit's own precision; a week is its Monday to Sunday. */
export function stepped(
  from: string,
  unitWord: string,
  steps: number,
  said: string,
  reference: string | null,
): Reading | null {
  const day = from.length === 10;
  switch (unitWord.toLowerCase().replace(/s$/, '')) {
    case 'day':
      return day ? reading(addDays(from, steps), null, said, reference) : null;
    case 'week': {
      if (!day) return null;
      const monday = mondayOf(addDays(from, 7 * steps));
      return reading(monday, addDays(monday, 6), said, reference);
    }
    case 'weekend': {
      const saturday = addDays(mondayOf(addDays(from, 7 * steps)), 5);
      return reading(saturday, addDays(saturday, 1), said, reference);
    }
    case 'month':
      return from.length >= 7 ? reading(addMonths(from, steps), null, said, reference) : null;
    case 'quarter': {
      const first = Math.floor((monthOf(from) - 1) / 3) * 3 + 1 - monthOf(from) + 3 * steps;
      return reading(addMonths(from, first), addMonths(from, first + 2), said, reference);
    }
    case 'year':
      return reading(iso(yearOf(from) + steps), null, said, reference);
    case 'hour':
      return day && Math.abs(steps) < 24 ? reading(from, null, said, reference) : null;
    default:
      return null;
  }
}

/** A day of the page's own calendar: `today` is the day of publication. */
function fromPublication(offset: (groups: Groups) => number): DateRule['read'] {
  return (groups, { published }) =>
    published === null ? null : reading(addDays(published, offset(groups)), null, '', published);
}

/** `last week`, `next month`, `this year`. */
function calendarStep(groups: Groups, context: DateContext): Reading | null {
  const { published } = context;
  if (published === null) return null;
  const step =
    { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[
      groups.step!.toLowerCase().split(/\s+/).at(-1)!
    ] ?? 0;
  return stepped(published, groups.unit!, step, '', published);
}

/** `a day earlier`, `two days later`: counts from the period last named, else from publication. `ago` and `from now` always count from the latter. */
function counted(groups: Groups, context: DateContext): Reading | null {
  const number = numberOf(groups.count ?? 'one');
  if (number === null) return null;
  const way = groups.way!.toLowerCase();
  if (/^(?:before|after)$/.test(way) && /^\s+(?:the|its|his|her|their|a|an|that|this)\b/.test(context.after))
    return null;
  const fromNow = way === 'ago' || way === 'from now';
  const origin = fromNow ? context.published : (context.anchor?.start ?? context.published);
  if (origin === null) return null;
  const steps = /^(?:earlier|before|previously|ago)$/.test(way) ? -number : number;
  return stepped(origin, groups.unit!, steps, '', origin.length === 10 ? origin : null);
}

/** `the same day`, `the previous day`: told from the day last named. */
function besideAnchor(groups: Groups, context: DateContext): Reading | null {
  const anchor = context.anchor;
  if (anchor === null) return null;
  const step = { previous: -1, preceding: -1, following: 1, next: 1 }[groups.which!.toLowerCase()] ?? 0;
  const origin = step > 0 ? (anchor.end ?? anchor.start) : anchor.start;
  return stepped(origin, groups.unit!, step, '', origin.length === 10 ? origin : null);
}

/** Days, weeks, months and years told from publication or from the day last named. */
export const relativeDates: readonly DateRule[] = [
  {
    name: 'today',
    pattern:
      /\b(?:(?:earlier|later)\s+)?(?:today|tonight|this\s+(?:morning|afternoon|evening))\b(?!\W{0,2}s\s+world)/gi,
    read: fromPublication(() => 0),
  },
  {
    name: 'yesterday',
    pattern:
      /\b(?:(?<more>the\s+day\s+before\s+)?yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+(?:night|evening))\b/gi,
    read: fromPublication((g) => (g.more ? -2 : -1)),
  },
  {
    name: 'tomorrow',
    pattern: /\b(?<more>the\s+day\s+after\s+)?tomorrow(?:\s+(?:morning|afternoon|evening|night))?\b/gi,
    read: fromPublication((g) => (g.more ? 2 : 1)),
  },
  {
    name: 'calendar-step',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:${edge}|(?:earlier|later|early|late)\\s+)?(?:the\\s+)?(?<step>(?:this\\s+)?(?:last|next|coming|past|previous|current)|this)\\s+(?<unit>week|weekend|month|quarter|(?:fiscal\\s+)?year)\\b(?!-)`,
      'gi',
    ),
    read: (g, context) => calendarStep({ ...g, unit: g.unit!.replace(/fiscal\s+/i, '') }, context),
  },
  {
    name: 'counted',
    needs: ['unit'],
    pattern: new RegExp(
      `\\b(?:(?<count>${count})\\s+(?<unit>${unit}))\\s+(?<way>earlier|before|previously|ago|later|after|afterwards|from\\s+now|hence)\\b`,
      'gi',
    ),
    read: counted,
  },
  {
    name: 'beside-anchor',
    needs: ['unit'],
    pattern:
      /\b(?:on\s+)?(?:the\s+(?<which>same|previous|preceding|following|next)|(?<which2>that))\s+(?<unit>day|week|month|year)\b(?!-)/gi,
    read: (g, context) => besideAnchor({ ...g, which: g.which ?? g.which2 }, context),
  },
  {
    name: 'vague',
    needs: ['unit'],
    pattern:
      /\b(?:in|over|during|within)?\s*(?:the\s+)?(?:coming|recent|past|last|next)\s+(?:few\s+|several\s+)?(?:hours|days|weeks|months|years|decades)\b/gi,
    read: () => null,
  },
];
