import type { Event } from '../../model/finding.js';
import type { Traced } from '../trace.js';

/** Makes one event of those that report the same act: same coding and parties, and days that do not contradict. */
export function mergeEvents(found: readonly Traced<Event>[]): Traced<Event>[] {
  const merged: Traced<Event>[] = [];
  for (const each of found) {
    const at = merged.findIndex((other) => isSameAct(other.finding, each.finding));
    if (at < 0) merged.push(each);
    else merged[at] = { ...merged[at]!, finding: join(merged[at]!.finding, each.finding) };
  }
  return merged;
}

function isSameAct(a: Event, b: Event): boolean {
  if (isSameConsultation(a, b) || isSameJourney(a, b) || isSameMeasure(a, b)) return true;
  return (
    a.type === b.type &&
    a.mode === b.mode &&
    sameCodes(a.actors, b.actors) &&
    sameCodes(a.recipients, b.recipients) &&
    (a.recipients.length > 0 || !stances.has(a.type) || sayTheSame(a, b)) &&
    (a.time === b.time || a.type === 'CONSULT') &&
    (a.start === null || b.start === null || a.start.startsWith(b.start) || b.start.startsWith(a.start))
  );
}

/** Types by which something is said of a subject: two of them towards nobody in particular are one only where they say it of the same. */
const stances: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'CONCEDE',
]);

/** Whether most of the longer words of the shorter of two reports stand in the other as well. */
function sayTheSame(a: Event, b: Event): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return 2 * shared > Math.min(first.size, second.size);
}

const wordsOf = (event: Event): Set<string> =>
  new Set(event.evidence.flatMap((e) => e.quote.toLowerCase().match(/\p{L}{4,}/gu) ?? []));

/** What was discussed between some of those who are already said to have met or called belongs to that meeting or call. */
function isSameConsultation(a: Event, b: Event): boolean {
  if (!isConsultation(a) || !isConsultation(b) || a.type !== b.type || a.time !== b.time) return false;
  if (!['event.consult.speak', 'event.consult.talks'].includes(b.rule) || (b.start !== null && a.start !== b.start))
    return false;
  if (b.rule === 'event.consult.talks' && a.rule !== 'event.consult.meet') return false;
  const parties = [...a.actors, ...a.recipients];
  return [...b.actors, ...b.recipients].every((code) => parties.includes(code));
}

/** A consultation held, or one still to come, which is coded as what was agreed on. */
const isConsultation = (e: Event): boolean => e.rule.startsWith('event.consult.') && !e.rule.endsWith('.visit');

/** A stop of a journey that is told as a whole, and the journey that such a stop is told of: `will travel to Oslo and Bergen … will first travel to Oslo`. */
function isSameJourney(a: Event, b: Event): boolean {
  if (a.rule !== 'event.consult.visit' || b.rule !== a.rule || !sameCodes(a.actors, b.actors)) return false;
  const whole = b.recipients.every((code) => a.recipients.includes(code));
  const days = a.start === null || b.start === null || b.recipients.length < a.recipients.length || a.start === b.start;
  return whole && days && (a.time === b.time || b.recipients.length === 0);
}

/** Sanctions or arrests whose author only the first report names: `imposed sanctions on the minister … the minister's assets are blocked`. */
const isSameMeasure = (a: Event, b: Event): boolean =>
  a.type === b.type &&
  a.mode === b.mode &&
  a.time === b.time &&
  ['SANCTION', 'COERCE'].includes(a.type) &&
  b.actors.length === 0 &&
  b.start === null &&
  sameCodes(a.recipients, b.recipients);

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

/** The first report, with the other's words beside its own and what it did not say itself. */
function join(a: Event, b: Event): Event {
  const dated = a.start === null || (b.start !== null && b.start.length > a.start.length) ? b : a;
  return {
    ...a,
    start: dated.start,
    end: dated.end,
    place: a.place ?? b.place,
    contexts: [...new Set([...a.contexts, ...b.contexts])],
    evidence: [...a.evidence, ...b.evidence],
  };
}
