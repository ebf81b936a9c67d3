import { ActorIndex } from './actors/actor-index.js';
import type { KnowledgeData } from './compile.js';
import { PeopleIndex } from './people/people-index.js';

/** What the program knows before it reads a page: read-only look-ups, one field a subject. */
export interface Knowledge {
  /** Changes with any file of knowledge; a report can say with which it was made. */
  readonly version: string;
  readonly actors: ActorIndex;
  readonly people: PeopleIndex;
}

/** Builds the look-ups over checked data. */
export function buildKnowledge(version: string, data: KnowledgeData): Knowledge {
  return Object.freeze({ version, actors: new ActorIndex(data.actors), people: new PeopleIndex(data.people) });
}
