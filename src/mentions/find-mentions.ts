import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Mentions } from '../model/mention.js';
import { findActors } from './actors/find-actors.js';
import { findPeriods } from './dates/find-periods.js';
import { findPeople } from './people/find-people.js';
import { findPlaces } from './places/find-places.js';

/** All that a document mentions: who, where and when. Actors are looked for again when the people are known, so that Jordan Reed is no state. */
export function findMentions(document: Document, analysis: Analysis, knowledge: Knowledge): Mentions {
  const named = findActors(document, analysis, knowledge);
  const { mentions: people } = findPeople(document, analysis, knowledge, named);
  const actors = findActors(document, analysis, knowledge, people);
  const places = findPlaces(document, analysis, knowledge, actors, people);
  return { actors, people, places, periods: findPeriods(document, analysis) };
}
