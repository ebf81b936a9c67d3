import { ActorIndex } from './actors/actor-index.js';
import { buildCommitments, type Commitments } from './acts/commitments.js';
import { buildDeliveries, type Deliveries } from './acts/deliveries.js';
import type { KnowledgeData } from './compile.js';
import { buildConfidence, type Confidence } from './confidence/confidence.js';
import type { EventData } from './events/compile.js';
import { buildMeetings, type MeetingWords } from './meetings/meetings.js';
import { PeopleIndex } from './people/people-index.js';
import { PlaceIndex } from './places/place-index.js';
import { buildSpeech, type Speech } from './speech/speech.js';

/** What the program knows before it reads a page: read-only look-ups, one field a subject. */
export interface Knowledge {
  /** Changes with any file of knowledge; a report can say with which it was made. */
  readonly version: string;
  readonly actors: ActorIndex;
  readonly places: PlaceIndex;
  readonly people: PeopleIndex;
  readonly speech: Speech;
  readonly meetings: MeetingWords;
  readonly commitments: Commitments;
  readonly deliveries: Deliveries;
  readonly events: EventData;
  /** How often a rule's findings prove right. */
  readonly confidence: Confidence;
}

/** Builds the look-ups over checked data. */
export function buildKnowledge(version: string, data: KnowledgeData): Knowledge {
  return Object.freeze({
    version,
    actors: new ActorIndex(data.actors),
    places: new PlaceIndex(data.places),
    people: new PeopleIndex(data.people),
    speech: buildSpeech(data.speech),
    meetings: buildMeetings(data.meetings),
    commitments: buildCommitments(data.commitments),
    deliveries: buildDeliveries(data.deliveries),
    events: data.events,
    confidence: buildConfidence(data.confidence),
  });
}
