import { addDays, mondayOf } from './calendar.js';
import { type DateContext, type DateRule, nearestWeekday, type Reading, reading, referenceOf } from './reading.js';
import { longWeekday, weekdayNumber } from './words.js';

const partOfDay = '(?:\\s+(?:morning|afternoon|evening|night|noon|midday))?';
/** Days that are names of other things. */
const named = /(?:Good|Black|Bloody|Ash|Palm|Holy|Easter|Super|Cyber|Giving|Maundy)\s+$/;

function weekdayReading(groups: Record<string, string | undefined>, context: DateContext): Reading | null {
  const reference = referenceOf(context);
  if (reference === null || named.test(context.before)) return null;
  const weekday = weekdayNumber(groups.weekday!);
  const week = groups.week?.toLowerCase();
  if (week) {
    const monday = addDays(mondayOf(reference), week === 'next' ? 7 : week === 'last' ? -7 : 0);
    return reading(addDays(monday, (weekday + 6) % 7), null, '', reference);
  }
  const step = groups.step?.toLowerCase() ?? '';
  if (step.endsWith('next') || step === 'following')
    return reading(nearestWeekday(weekday, addDays(reference, 1), 'future'), null, '', reference);
  if (step.endsWith('coming')) return reading(nearestWeekday(weekday, reference, 'future'), null, '', reference);
  if (step.endsWith('last') || step.endsWith('past'))
    return reading(nearestWeekday(weekday, addDays(reference, -1), 'past'), null, '', reference);
  return reading(nearestWeekday(weekday, reference, context.direction ?? 'past'), null, '', reference);
}

/** Days of the week without a date beside them. */
export const weekdayDates: readonly DateRule[] = [
  {
    name: 'weekday',
    needs: ['weekday'],
    pattern: new RegExp(
      `(?:\\b(?<step>(?:this\\s+)?(?:[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast)|[Tt]his|[Ff]ollowing)\\s+)?\\b(?<weekday>${longWeekday})\\b${partOfDay}(?:,?\\s+(?:of\\s+)?(?<week>next|last|this)\\s+week)?`,
      'g',
    ),
    read: weekdayReading,
  },
  {
    name: 'week-then-weekday',
    needs: ['weekday'],
    pattern: new RegExp(
      `\\b(?<week>[Nn]ext|[Ll]ast|[Tt]his)\\s+week(?:,?\\s+on)?\\s+(?<weekday>${longWeekday})\\b`,
      'g',
    ),
    read: weekdayReading,
  },
];
