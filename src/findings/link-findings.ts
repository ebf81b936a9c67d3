import type { Commitment, Delivery, Event, EventType, Findings, Meeting } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';

type Linked = 'meetings' | 'commitments' | 'deliveries';

/**
 * As which kind of finding the report also tells an act, by its type in PLOVER, the likeliest first: talks are their meeting, also where they
 * lie in the words of a promise made there; a planned meeting or a promise of aid is an AGREE.
 */
const kindsOf: Partial<Record<EventType, readonly Linked[]>> = {
  CONSULT: ['meetings', 'commitments'],
  REJECT: ['meetings'],
  AGREE: ['commitments', 'meetings', 'deliveries'],
  CONCEDE: ['commitments', 'deliveries'],
  AID: ['deliveries', 'commitments'],
  COOPERATE: ['deliveries', 'commitments'],
  RETREAT: ['deliveries'],
  SUPPORT: ['deliveries', 'commitments', 'meetings'],
};

/** Says at which meeting a promise was made, and which finding an event is. Ids must have been given. */
export function linkFindings(findings: Findings): Findings {
  const commitments = findings.commitments.map((c) => ({ ...c, meeting: meetingOf(c, findings.meetings) }));
  const linked = { ...findings, commitments };
  return {
    ...linked,
    events: eachOnce(
      allMet(
        findings.events.map((e) => ({ ...e, finding: findingOf(e, linked) })),
        linked.meetings,
      ),
    ),
  };
}

/** Rules by which all who meet act. */
const mutual: ReadonlySet<string> = new Set(
  ['meet', 'speak', 'talks', 'negotiate', 'phone'].map((r) => `event.consult.${r}`),
);

/** The meeting at which two or more of those who met discussed something further: told before, held, and none of another day. */
function meetingBehind(event: Event, meetings: readonly Meeting[]): Meeting | undefined {
  if (event.rule !== 'event.consult.speak' || event.finding !== null || event.actors.length < 2) return undefined;
  const at = event.evidence[0]!.start;
  const held = meetings.filter((m) => m.status === 'held' && !m.reference && m.evidence[0]!.start < at);
  return held.length === 1 && (event.start === null || event.start === held[0]!.start) ? held[0] : undefined;
}

/** Gives each event of a meeting all who met; those whom another event of the same meeting names met apart (`will also meet with …`). */
const allMet = (events: readonly Event[], meetings: readonly Meeting[]): Event[] =>
  events.map((e) => {
    const apart = events.filter((o) => o !== e && o.finding !== null && o.finding === e.finding && mutual.has(o.rule));
    return apart.length > 0 ? e : asMet(e, meetings);
  });

/** One event for a meeting that is told twice, first by some and then by all of those who met. */
function eachOnce(events: readonly Event[]): readonly Event[] {
  const once: Event[] = [];
  for (const event of events) {
    const at = once.findIndex((o) => isSameMeeting(o, event));
    if (at < 0) once.push(event);
    else once[at] = { ...once[at]!, evidence: [...once[at]!.evidence, ...event.evidence] };
  }
  return once;
}

const isSameMeeting = (a: Event, b: Event): boolean =>
  a.finding !== null &&
  a.finding === b.finding &&
  a.type === b.type &&
  a.time === b.time &&
  mutual.has(a.rule) &&
  mutual.has(b.rule) &&
  a.actors.length === b.actors.length &&
  b.actors.every((code) => a.actors.includes(code));

/** An event that is a meeting has all its parties: the meeting's list is read with names and offices, past what the clause shows. */
function asMet(event: Event, meetings: readonly Meeting[]): Event {
  if (!mutual.has(event.rule)) return event;
  const meeting = meetings.find((m) => m.id === event.finding) ?? meetingBehind(event, meetings);
  if (!meeting || event.recipients.length > 0 || !event.actors.every((code) => meeting.parties.includes(code)))
    return event;
  const more = meeting.parties.filter((code) => !event.actors.includes(code));
  const sectors = { ...event.sectors, ...Object.fromEntries(more.map((code) => [code, ['GOV']])) };
  return { ...event, actors: [...event.actors, ...more], sectors };
}

/** The held meeting of all who promise, the one told last before the promise; a meeting that is only referred to is none. */
function meetingOf(commitment: Commitment, meetings: readonly Meeting[]): string | null {
  const at = commitment.evidence[0]!.start;
  const own = meetings.filter(
    (m) => !m.reference && m.status === 'held' && commitment.by.every((code) => m.parties.includes(code)),
  );
  const before = own.filter((m) => m.evidence[0]!.start <= at);
  return (before.at(-1) ?? own[0])?.id ?? null;
}

/** A finding of a fitting kind whose words overlap the event's and who acts in both. */
function findingOf(event: Event, findings: Findings): string | null {
  for (const kind of kindsOf[event.type] ?? []) {
    const same = findings[kind].find((f) => shareWords(event.evidence, f.evidence) && shareActors(event, f));
    if (same) return same.id;
  }
  return null;
}

const shareWords = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)));

function shareActors(event: Event, finding: Meeting | Commitment | Delivery): boolean {
  const doers = 'parties' in finding ? finding.parties : finding.by;
  return event.actors.some((code) => doers.includes(code));
}
