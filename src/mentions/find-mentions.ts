import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Mentions } from '../model/mention.js';
import { findActors } from './actors/find-actors.js';
import { findPeriods } from './dates/find-periods.js';

/** All that a document mentions: who and when. */
export function findMentions(document: Document, analysis: Analysis, knowledge: Knowledge): Mentions {
  const actors = findActors(document, analysis, knowledge);
  return { actors, people: [], places: [], periods: findPeriods(document, analysis) };
}
