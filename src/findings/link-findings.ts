import type { Commitment, Delivery, Event, EventType, Findings, Meeting } from '../model/finding.js';
import { overlaps, type Span } from '../model/span.js';

/** Which types of event a kind of finding is in PLOVER: a planned meeting or a promise of aid is an AGREE. */
const types = {
  meetings: new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'REJECT']),
  commitments: new Set<EventType>(['AGREE', 'CONCEDE', 'SUPPORT', 'AID', 'COOPERATE', 'CONSULT']),
  deliveries: new Set<EventType>(['AID', 'COOPERATE', 'RETREAT', 'SUPPORT', 'CONCEDE', 'AGREE']),
} as const;

/** Says at which meeting a promise was made, and which finding an event is. Ids must have been given. */
export function linkFindings(findings: Findings): Findings {
  const commitments = findings.commitments.map((c) => ({ ...c, meeting: meetingOf(c, findings.meetings) }));
  const linked = { ...findings, commitments };
  return { ...linked, events: findings.events.map((e) => ({ ...e, finding: findingOf(e, linked) })) };
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

/** A finding of a fitting kind whose words overlap the event's and who acts in both; promises before meetings, since they are nested in them. */
function findingOf(event: Event, findings: Findings): string | null {
  const kinds = ['commitments', 'deliveries', 'meetings'] as const;
  for (const kind of kinds) {
    if (!types[kind].has(event.type)) continue;
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
