import { type ActorData, compileActors } from './actors/compile.js';
import { compilePeople, type PeopleData } from './people/compile.js';
import type { Source } from './sources.js';

/** All knowledge as plain data, one field a subject: what the build writes to disk. */
export interface KnowledgeData {
  readonly actors: ActorData;
  readonly people: PeopleData;
}

/** Reads and checks every subject. Throws a `KnowledgeError` that names file, entry and fault. */
export function compile(sources: readonly Source[]): KnowledgeData {
  return { actors: compileActors(sources), people: compilePeople(sources) };
}
