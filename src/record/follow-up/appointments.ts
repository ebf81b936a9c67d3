import type { Meeting } from '../../model/finding.js';
import { monthNames } from '../../model/months.js';
import type { Report } from '../../model/report.js';
import { daysApart, firstDay, lastDay } from '../merging/time-window.js';
import { contentWords, folded, subjectWords } from '../merging/words.js';
import type { Act } from './acts.js';

/** What a meeting act is compared by: the days it was held on, and where. */
export interface Held {
  readonly start: string;
  readonly end: string | null;
  /** Folded. */
  readonly place: string | null;
}

const meetsAgain =
  /\bmeet\b(?! (?:the|its|their|these|those|a) (?:needs?|demands?|targets?|goals?|obligations?|costs?|deadlines?|requirements?|standards?))|\b(?:hold|host|convene|reconvene|have|organi[sz]e)\b.{0,60}\b(?:rounds?|sessions?|meetings?|dialogue|talks|consultations|summit|conference|committee|commission)\b|\b(?:next|further|another|new|second|third|fourth|fifth|sixth) (?:round|session|meeting|cycle)\b/i;

/** Whether a promise is one to meet (again). */
export const isAppointment = (promise: Pick<Act, 'kind' | 'action'>): boolean =>
  promise.kind === 'commitment' && meetsAgain.test(promise.action);

/** Meetings that a report says were held, as acts by which a promise to meet is kept. Those without a day keep nothing. */
export function meetingsHeld(report: Report, partyWords: ReadonlySet<string>): Act[] {
  return report.meetings.flatMap((m) => (isHeld(m) ? [heldAct(m, report, partyWords)] : []));
}

const isHeld = (m: Meeting): boolean =>
  m.status === 'held' && !m.reference && m.start?.length === 10 && m.parties.length > 1;

function heldAct(m: Meeting, { document }: Report, partyWords: ReadonlySet<string>): Act {
  const said = m.evidence.map((e) => e.quote).join(' ');
  return {
    document: document.id,
    id: m.id,
    kind: 'meeting',
    by: m.parties,
    to: [],
    words: subjectWords(m.name ?? '', partyWords),
    context: subjectWords(said, partyWords),
    names: [],
    numbers: [],
    measure: null,
    strength: null,
    action: m.name ?? m.kind,
    sentence: said,
    deadline: null,
    day: document.published ?? m.start,
    evidence: m.evidence,
    held: { start: m.start!, end: m.end, place: m.place && folded(m.place.name) },
  };
}

/** So long after it was made a promise to meet that names no date may still be kept. */
const patience = 800;
/** So long after its date a meeting may still be the one that was promised. */
const delay = 120;

type Add = (feature: string, weight: number, says: string) => void;

/** Says how much speaks for a meeting's being the one that was promised. */
export function compareAppointment(promise: Act, { by, words, context, held }: Act, add: Add): void {
  const sides = [...new Set([...promise.by, ...promise.to])];
  if (!held || !isAppointment(promise)) add('meeting', -100, 'no meeting was promised');
  else if (!sides.every((code) => by.includes(code))) add('parties', -100, 'other parties meet');
  else {
    add('parties', sides.length > 1 ? 2 : 0.5, `${by.join(' and ')} meet`);
    add('date', ...weighTimes(promise, held));
    const asPromised =
      promise.names.some((n) => held.place?.includes(n)) || folded(promise.sentence).includes(`${held.place}`);
    if (held.place && asPromised) add('place', 1, `in ${held.place}, as promised`);
    compareSubjects(promise, words.length > 0 ? words : context, add);
  }
}

function compareSubjects(promise: Act, said: readonly string[], add: Add): void {
  const asked = [...new Set([...promise.words, ...(promise.occasion ?? [])])];
  const places = new Set(
    [...promise.action.matchAll(/\b(?:in|at) (\p{Lu}[\p{L}’' -]+)/gu)].flatMap((m) => contentWords(m[1]!)),
  );
  const telling = asked.filter((w) => !plainWords.has(w) && !places.has(w));
  const shared = telling.filter((w) => said.includes(w));
  if (shared.length > 0) add('subject', Math.min(1.5, 0.8 * shared.length), `both say ${shared.join(', ')}`);
  else if (telling.length > 0 && said.some((w) => !plainWords.has(w))) add('subject', -2.5, 'on another subject');
}

function weighTimes(promise: Act, held: Held): [weight: number, says: string] {
  const day = firstDay(held.start);
  if (!promise.day || day <= lastDay(promise.day)) return [-100, 'it was held before it was promised'];
  if (!promise.deadline) {
    const late = day - lastDay(promise.day) > patience;
    return late ? [-100, 'held years later'] : [0.8, `held on ${held.start}, after the promise`];
  }
  const window = { from: firstDay(promise.deadline), to: lastDay(promise.deadline), precision: 'day' } as const;
  const apart = daysApart({ from: day, to: day, precision: 'day' }, window);
  const early = day < window.from;
  if (apart === 0) return [1.5, `held on ${held.start}, within ${promise.deadline}`];
  if (apart <= delay) return [0.8, `held on ${held.start}, ${early ? 'before' : 'after'} ${promise.deadline}`];
  return early
    ? [0.5, `held on ${held.start}, before ${promise.deadline}`]
    : [-100, 'held long after the promised date'];
}

/** Words of meetings in general, which tell no meeting from another. */
const plainWords = new Set(
  contentWords(
    `meet meeting meetings hold host convene reconvene round rounds session sessions talks dialogue consultations summit conference committee
    commission next again further another new first second third fourth fifth sixth year month early late spring summer autumn winter capital
    date mutually convenient ministers delegations sides together agree regular annual ${monthNames.join(' ')}`,
  ),
);

/** Keys under which meetings and promises to meet find each other: two of the sides, and a year. */
export function appointmentKeys(act: Act, use: 'kept' | 'asked'): string[] {
  const isMeeting = act.kind === 'meeting';
  if (!isMeeting && !isAppointment(act)) return [];
  const since = Number((isMeeting ? act.held?.start : act.day)?.slice(0, 4));
  if (!since) return [];
  // Only the promise spans years, so that a pair that often meets makes no long lists.
  const years = isMeeting ? [since] : [since, since + 1, since + 2];
  const codes = [...new Set([...act.by, ...act.to])].sort().slice(0, 6);
  const sides = codes.length < 2 ? codes : codes.flatMap((a, i) => codes.slice(i + 1).map((b) => `${a}+${b}`));
  const kind = isMeeting === (use === 'kept') ? 'meets' : 'promises to meet';
  return sides.flatMap((side) => years.map((year) => `${side}|${kind}|${year}`));
}
