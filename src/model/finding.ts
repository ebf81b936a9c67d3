import type { Document } from './document.js';
import type { Place } from './mention.js';
import type { Span } from './span.js';

/** The exact words a fact came from: `document.text.slice(start, end) === quote`, by construction. */
export interface Evidence extends Span {
  readonly quote: string;
}

/** Evidence from a span; the only way to make it. Throws a RangeError for an empty span or one outside the text. */
export function evidenceAt(document: Pick<Document, 'text' | 'source'>, span: Span): Evidence {
  if (span.start < 0 || span.end > document.text.length || span.start >= span.end)
    throw new RangeError(`${document.source}: no evidence at [${span.start}, ${span.end})`);
  return { start: span.start, end: span.end, quote: document.text.slice(span.start, span.end) };
}

interface Common {
  /** `m1`, `c1`, `d1`, `s1`, `e1` … in order of the text. */
  readonly id: string;
  readonly evidence: readonly Evidence[];
  /** Between 0 and 1: the share of findings said with this figure that prove right. */
  readonly confidence: number;
  /** Name of the rule that made it. */
  readonly rule: string;
  /** The person who added it; never there in what the machine finds. */
  readonly addedBy?: string | undefined;
}

export const meetingKinds = [
  'dialogue',
  'talks',
  'summit',
  'visit',
  'call',
  'consultation',
  'conference',
  'signing',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export type MeetingStatus = 'held' | 'planned' | 'cancelled';

export interface Participant {
  readonly name: string;
  readonly office: string | null;
  /** Code of the actor for whom they took part. */
  readonly actor: string | null;
}

export interface Meeting extends Common {
  readonly kind: MeetingKind;
  readonly name: string | null;
  /** Codes, sorted. */
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: Place | null;
  readonly chairs: readonly string[];
  readonly participants: readonly Participant[];
  readonly status: MeetingStatus;
  /** True where the document only refers to it (an earlier round, a next one). */
  readonly reference: boolean;
  readonly contexts: readonly string[];
}

/** A quantity as the text gives it; `amount` is the full number (38 million → 38000000). */
export interface Measure {
  readonly amount: number | null;
  readonly unit: string | null;
  /** `more than`, `at least`, `up to`, `about` … as written, or null. */
  readonly bound: string | null;
  /** ISO 4217, or null where the unit is no currency. */
  readonly currency: string | null;
}

export type Strength = 'agreed' | 'pledged' | 'resolved' | 'will' | 'reaffirmed';

export interface Commitment extends Common {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly trigger: string;
  /** Verbatim: from the action's verb or noun to where the action ends. */
  readonly action: string;
  readonly strength: Strength;
  readonly deadline: string | null;
  readonly measure: Measure;
  /** Id of the meeting at which it was made, or null. */
  readonly meeting: string | null;
  readonly contexts: readonly string[];
}

export interface Delivery extends Common {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly action: string;
  readonly measure: Measure;
  readonly since: string | null;
  readonly contexts: readonly string[];
}

export interface Speaker {
  /** As written: a personal name, or the document or body that speaks. */
  readonly name: string;
  readonly actor: string | null;
  /** Id of the person in the report, or null. */
  readonly person: string | null;
}

export interface Statement extends Common {
  readonly speaker: Speaker;
  readonly quote: string;
  /** ISO prefix of when it was said or, for a document, issued, as the text tells; null where it does not. */
  readonly date: string | null;
  /** False where the text reports the speech without quotation marks. */
  readonly direct: boolean;
}

export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof eventTypes)[number];
export type EventTime = 'past' | 'future' | 'ongoing' | 'hypothetical';

export interface Event extends Common {
  /** Id of the meeting, commitment or delivery of the same report that is this act, or null. */
  readonly finding: string | null;
  readonly type: EventType;
  readonly mode: string | null;
  /** Three- or four-digit CAMEO code. */
  readonly cameo: string | null;
  readonly contexts: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** PLOVER sector codes of each actor, by actor code. */
  readonly sectors: Readonly<Record<string, readonly string[]>>;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: Place | null;
  readonly time: EventTime;
  /** Who is reported as saying so, or null. */
  readonly speaker: string | null;
  /** PLOVER's conflict–cooperation score, −10 to 10. */
  readonly score: number;
}

/** The kinds of finding, in the order in which people read them. */
export const findingKinds = ['meetings', 'commitments', 'deliveries', 'statements', 'events'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What one finding of a kind is called. */
export const singularOf = {
  meetings: 'meeting',
  commitments: 'commitment',
  deliveries: 'delivery',
  statements: 'statement',
  events: 'event',
} as const satisfies Record<FindingKind, string>;

export interface Findings {
  readonly meetings: readonly Meeting[];
  readonly commitments: readonly Commitment[];
  readonly deliveries: readonly Delivery[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
}
