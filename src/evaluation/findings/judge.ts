import type { Commitment, Delivery, Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Gold, GoldAct, GoldMeeting } from './gold.js';
import { judgeHeader } from './judge-header.js';
import type { FindingKind, Judged, KindOfFinding, Verdict } from './judged.js';
import { pairUp } from './pairing.js';
import { Tallies } from './tallies.js';
import { dateFits, fold, jaccard, overlap, personFits, sameSet } from './words.js';

/** One document's report beside what was expected of it. */
export interface Judgement {
  readonly counts: Tallies;
  readonly findings: readonly Judged[];
  /** A line for every miss, false alarm and wrong speaker. */
  readonly faults: readonly string[];
}

/** Judges a report by the gold document of its page. */
export function judge(gold: Gold, report: Report): Judgement {
  const counts = new Tallies();
  const findings: Judged[] = [];
  const faults: string[] = [];
  const court: Court = {
    counts,
    fault: (what, which) => faults.push(`${gold.id}  ${what}  ${which}`),
    verdict: (kind, finding, verdict) => findings.push({ document: gold.id, kind, finding, verdict }),
  };
  judgeHeader(gold, report, counts);
  judgeActors(gold, report, court);
  judgeMeetings(gold, report, court);
  judgeActs('commitments', gold.commitments, report.commitments, court);
  judgeActs('deliveries', gold.deliveries, report.deliveries, court);
  judgeStatements(gold, report, court);
  for (const event of report.events) court.verdict('events', event, 'unknown');
  return { counts, findings, faults };
}

interface Court {
  readonly counts: Tallies;
  fault(what: string, which: string): void;
  verdict<K extends FindingKind>(kind: K, finding: KindOfFinding[K], verdict: Verdict): void;
}

const rightIf = (right: boolean): Verdict => (right ? 'right' : 'partly');

function judgeActors(gold: Gold, report: Report, { counts, fault }: Court): void {
  const expected = [...new Set(gold.actors.map((a) => a.code ?? a.name))];
  const found = [...new Set(report.actors.map((a) => a.code))];
  const missed = expected.filter((c) => !found.includes(c));
  const extra = found.filter((c) => !expected.includes(c));
  counts.add('actors', expected.length - missed.length, missed.length, extra.length);
  for (const code of missed) fault('actor missed', code);
  for (const code of extra) fault('actor extra', code);
}

/** Same parties for the most part and no other day; the more else agrees, the more alike. */
function likeMeeting(a: GoldMeeting, b: Meeting): number {
  const parties = jaccard(a.parties, b.parties);
  if (parties < 0.5 || !dateFits(a.start, b.start)) return 0;
  return (
    0.5 * parties +
    0.2 * Number((a.start ?? null) === b.start) +
    0.1 * Number(a.status === b.status) +
    0.1 * Number(Boolean(a.reference) === b.reference) +
    0.1 * Number(a.kind === b.kind)
  );
}

const exactMeeting = (a: GoldMeeting, b: Meeting): boolean =>
  sameSet(a.parties, b.parties) && (a.start ?? null) === b.start && a.status === b.status;

function judgeMeetings(gold: Gold, report: Report, court: Court): void {
  const { counts, fault, verdict } = court;
  const { pairs, missed, extra } = pairUp(gold.meetings, report.meetings, likeMeeting, 0.25);
  counts.add('meetings', pairs.length, missed.length, extra.length);
  const exact = pairs.filter(([a, b]) => exactMeeting(a, b)).length;
  const [expected, found] = [gold.meetings.length, report.meetings.length];
  counts.add('meetings, parties+date+status exact', exact, expected - exact, found - exact);
  for (const [a, b] of pairs) {
    judgeMeeting(a, b, counts);
    verdict('meetings', b, rightIf(exactMeeting(a, b)));
  }
  for (const m of missed) {
    fault('meeting missed', `${m.parties} ${m.start} ${m.quote.slice(0, 80)}`);
    for (const _ of m.chairs ?? []) counts.add('chairs', 0, 1, 0);
    for (const _ of m.participants ?? []) counts.add('participants', 0, 1, 0);
  }
  for (const m of extra) {
    fault('meeting extra', `${m.parties} ${m.start} ${m.evidence[0]?.quote.slice(0, 80)}`);
    verdict('meetings', m, 'wrong');
  }
}

/** The values of a meeting that was found. */
function judgeMeeting(a: GoldMeeting, b: Meeting, counts: Tallies): void {
  counts.rate('meeting.parties', sameSet(a.parties, b.parties));
  counts.rate('meeting.start', (a.start ?? null) === b.start);
  counts.rate('meeting.status', a.status === b.status);
  counts.rate('meeting.place', fold(a.place) === fold(b.place?.name));
  const chairs = pairUp(a.chairs ?? [], b.chairs, (x, y) => Number(personFits(x, y)), 1);
  counts.add('chairs', chairs.pairs.length, chairs.missed.length, chairs.extra.length);
  const people = pairUp(a.participants ?? [], b.participants, (x, y) => Number(personFits(x.name, y.name)), 1);
  counts.add('participants', people.pairs.length, people.missed.length, people.extra.length);
  for (const [x, y] of people.pairs) {
    counts.rate('participant.actor', (x.country ?? null) === y.actor);
    counts.rate('participant.office', !x.office || overlap(x.office, y.office) >= 0.6);
  }
}

function judgeActs(
  kind: 'commitments' | 'deliveries',
  expected: readonly GoldAct[],
  found: readonly (Commitment | Delivery)[],
  { counts, fault, verdict }: Court,
): void {
  const { pairs, missed, extra } = pairUp(expected, found, (a, b) => overlap(a.quote, b.action), 0.6);
  counts.add(kind, pairs.length, missed.length, extra.length);
  const exact = pairs.filter(([a, b]) => sameSet(a.by, b.by)).length;
  counts.add(`${kind}, by whom exact`, exact, expected.length - exact, found.length - exact);
  for (const [a, b] of pairs) {
    counts.rate(`${kind}.to`, sameSet(a.to, b.to));
    if (a.amount != null) counts.rate(`${kind}.amount`, a.amount === b.measure.amount);
    if (a.deadline) counts.rate(`${kind}.deadline`, 'deadline' in b && a.deadline === b.deadline);
    verdict(kind, b as never, rightIf(sameSet(a.by, b.by)));
  }
  for (const x of missed) fault(`${kind} missed`, `${x.by}: ${x.quote.slice(0, 90)}`);
  for (const x of extra) {
    fault(`${kind} extra`, `${x.by}: ${x.action.slice(0, 90)}`);
    verdict(kind, x as never, 'wrong');
  }
}

function judgeStatements(gold: Gold, report: Report, { counts, fault, verdict }: Court): void {
  const direct = report.statements.filter((s) => s.direct);
  const { pairs, missed, extra } = pairUp(gold.statements, direct, (a, b) => overlap(a.quote, b.quote), 0.7);
  counts.add('statements', pairs.length, missed.length, extra.length);
  for (const [a, b] of pairs) {
    const right = personFits(a.speaker, b.speaker.name);
    counts.rate('statement.speaker', right);
    if (!right) fault('speaker wrong', `${a.speaker} / ${b.speaker.name}`);
    verdict('statements', b, rightIf(right));
  }
  for (const s of missed) fault('statement missed', s.quote.slice(0, 90));
  for (const s of extra) {
    fault('statement extra', s.quote.slice(0, 90));
    verdict('statements', s, 'wrong');
  }
}
