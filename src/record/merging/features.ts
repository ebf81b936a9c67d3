import { type MeetingReport, sidesOf } from './meeting-report.js';
import { samePerson } from './names.js';
import { daysApart } from './time-window.js';
import { containment, jaccard } from './words.js';

/** One thing that speaks for or against two reports being on one meeting: how much, and in words. */
export interface Reason {
  readonly feature: string;
  /** Positive for, negative against; `-Infinity` never. */
  readonly weight: number;
  readonly says: string;
}

type Compare = (a: MeetingReport, b: MeetingReport) => Omit<Reason, 'feature'> | null;

const never = (says: string) => ({ weight: -100, says });
const reason = (weight: number, says: string) => ({ weight, says });

/** Everything that is compared. Each says null where the reports give nothing to compare. */
export const features: readonly { readonly feature: string; readonly compare: Compare }[] = [
  { feature: 'document', compare: (a, b) => (a.document === b.document ? never('one page tells them apart') : null) },
  { feature: 'parties', compare: compareParties },
  { feature: 'dates', compare: compareDates },
  { feature: 'place', compare: comparePlaces },
  { feature: 'kind', compare: compareKinds },
  { feature: 'name', compare: compareNames },
  { feature: 'round', compare: compareRounds },
  { feature: 'people', compare: comparePeople },
  { feature: 'status', compare: compareStatus },
  { feature: 'announcement', compare: compareAnnouncement },
  { feature: 'wording', compare: compareWording },
];

function compareParties(a: MeetingReport, b: MeetingReport) {
  const setA = new Set(a.parties);
  const setB = new Set(b.parties);
  if (setA.size === 0 || setB.size === 0) return reason(-1, 'one names no parties');
  const shared = containment(setA, setB);
  if (shared === 1 && setA.size === setB.size)
    return reason(setA.size > 1 ? 2 : 0.5, `the same parties, ${a.parties.join(' and ')}`);
  if (shared === 1 && Math.min(setA.size, setB.size) > 1) return reason(0.5, 'one names more parties than the other');
  if (jaccard(setA, setB) >= 0.6) return reason(0.5, 'most parties are the same');
  if (shared === 1) return reason(-0.5, 'one names only one of the parties');
  const [sidesA, sidesB] = [new Set(sidesOf(a)), new Set(sidesOf(b))];
  if (
    Math.min(setA.size, setB.size) > 1 &&
    ([...setA].every((x) => sidesB.has(x)) || [...setB].every((x) => sidesA.has(x)))
  )
    return reason(0.3, 'one names people of all parties of the other');
  return never('different parties');
}

function compareDates(a: MeetingReport, b: MeetingReport) {
  if (!a.window || !b.window) return reason(-0.5, 'one gives no date');
  const apart = daysApart(a.window, b.window);
  const exact = a.window.precision === 'day' && b.window.precision === 'day';
  if (exact) {
    if (apart === 0) return reason(3, a.start === b.start ? `both on ${a.start}` : 'their days overlap');
    if (apart === 1) return reason(0.3, `a day apart, ${a.start} and ${b.start}`);
    if (apart <= 3) return reason(-2, `${apart} days apart`);
    return never(`${apart} days apart`);
  }
  const coarse = [a.window.precision, b.window.precision];
  if (coarse.includes('guess')) {
    if (apart <= 2) return reason(1, 'published about the days of the other');
    return apart <= 7 ? reason(-1.5, 'published some days from the other') : never('published long from the other');
  }
  if (apart > 0) return never('their dates do not touch');
  return coarse.includes('year') ? reason(0.3, 'the same year') : reason(1.2, 'the same month');
}

function comparePlaces(a: MeetingReport, b: MeetingReport) {
  if (!a.place || !b.place) return null;
  if (a.place === b.place || a.place.includes(b.place) || b.place.includes(a.place))
    return reason(1.2, `both in ${a.place}`);
  if (a.country && a.country === b.country) return reason(-0.7, `${a.place} and ${b.place}, in one country`);
  return reason(-2.5, `one in ${a.place}, one in ${b.place}`);
}

/** Kinds that are rarely taken for one another in a report. */
const apart: readonly (readonly [string, string, number])[] = [
  ['call', 'visit', -4],
  ['call', 'dialogue', -3],
  ['call', 'summit', -3],
  ['call', 'conference', -4],
  ['call', 'signing', -4],
  ['call', 'consultation', -2],
  ['call', 'talks', -2],
  ['visit', 'conference', -1.5],
];

function compareKinds(a: MeetingReport, b: MeetingReport) {
  if (a.kind === b.kind) return reason(a.kind === 'call' ? 1 : 0.3, `both a ${a.kind}`);
  const pair = apart.find(([x, y]) => (a.kind === x && b.kind === y) || (a.kind === y && b.kind === x));
  return reason(pair?.[2] ?? -0.2, `a ${a.kind} and a ${b.kind}`);
}

function compareNames(a: MeetingReport, b: MeetingReport) {
  if (!a.name || !b.name) return null;
  const { topic: ta, head: ha } = a.name;
  const { topic: tb, head: hb } = b.name;
  if (ta.size > 0 && tb.size > 0) {
    if (containment(ta, tb) >= 0.6)
      return reason(jaccard(ta, tb) === 1 ? 2 : 1.2, `named alike, “${a.printedName}” and “${b.printedName}”`);
    return containment(ta, tb) > 0
      ? reason(-0.5, 'their names share a word')
      : reason(-3, `named otherwise, “${a.printedName}” and “${b.printedName}”`);
  }
  return jaccard(ha, hb) > 0
    ? reason(0.3, 'their names are of one kind')
    : reason(-0.5, 'their names are of two kinds');
}

function compareRounds(a: MeetingReport, b: MeetingReport) {
  if (a.ordinal === null || b.ordinal === null || !a.name || !b.name) return null;
  return a.ordinal === b.ordinal
    ? reason(0.8, `both round ${a.ordinal}`)
    : reason(-2.5, `round ${a.ordinal} and round ${b.ordinal}`);
}

function comparePeople(a: MeetingReport, b: MeetingReport) {
  if (a.people.length === 0 || b.people.length === 0) return null;
  const shared = a.people.filter((p) => b.people.some((q) => samePerson(p, q)));
  if (shared.length >= 2) return reason(2, `${shared.length} of the same people`);
  if (shared.length === 1) return reason(1.2, `both name ${shared[0]!.surname}`);
  const sides = a.people.filter((p) => p.actor && b.people.some((q) => q.actor === p.actor));
  return sides.length > 0 ? reason(-1.5, 'other people for the same side') : reason(-0.3, 'no people in common');
}

function compareStatus(a: MeetingReport, b: MeetingReport) {
  const statuses = [a.status, b.status].sort().join(' ');
  return statuses === 'cancelled held' ? reason(-1.5, 'one held, one called off') : null;
}

/** One report announces a meeting for a month and a city, another says that one was held there then. */
function compareAnnouncement(a: MeetingReport, b: MeetingReport) {
  const [plan, held] = a.status === 'planned' ? [a, b] : [b, a];
  if (plan.status !== 'planned' || held.status !== 'held' || !plan.window || !held.window) return null;
  if (plan.window.precision !== 'month' || held.window.precision !== 'day' || daysApart(plan.window, held.window) > 0)
    return null;
  return plan.place !== null && plan.place === held.place ? reason(1.2, `held as announced, in ${plan.place}`) : null;
}

function compareWording(a: MeetingReport, b: MeetingReport) {
  if (a.words.size < 4 || b.words.size < 4) return null;
  const share = containment(a.words, b.words);
  if (share >= 0.6) return reason(1, 'told in the same words');
  return share >= 0.25 ? reason(0.4, 'told in like words') : reason(-0.2, 'told in other words');
}
