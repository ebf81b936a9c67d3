import { type ActorData, compileActors } from './actors/compile.js';
import { type CommitmentData, compileCommitments } from './acts/commitments.js';
import { compileDeliveries, type DeliveryData } from './acts/deliveries.js';
import { type ConfidenceData, compileConfidence } from './confidence/confidence.js';
import { compileEvents, type EventData } from './events/compile.js';
import { compileMeetings, type MeetingData } from './meetings/meetings.js';
import { compilePeople, type PeopleData } from './people/compile.js';
import { compilePlaces, type PlaceData } from './places/compile.js';
import type { Source } from './sources.js';
import { compileSpeech, type SpeechData } from './speech/speech.js';

/** All knowledge as plain data, one field a subject: what the build writes to disk. */
export interface KnowledgeData {
  readonly actors: ActorData;
  readonly places: PlaceData;
  readonly people: PeopleData;
  readonly speech: SpeechData;
  readonly meetings: MeetingData;
  readonly commitments: CommitmentData;
  readonly deliveries: DeliveryData;
  readonly events: EventData;
  readonly confidence: ConfidenceData;
}

/** Reads and checks every subject. Throws a `KnowledgeError` that names file, entry and fault. */
export function compile(sources: readonly Source[]): KnowledgeData {
  return {
    actors: compileActors(sources),
    places: compilePlaces(sources),
    people: compilePeople(sources),
    speech: compileSpeech(sources),
    meetings: compileMeetings(sources),
    commitments: compileCommitments(sources),
    deliveries: compileDeliveries(sources),
    events: compileEvents(sources),
    confidence: compileConfidence(sources),
  };
}
