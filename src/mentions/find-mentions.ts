import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { ActorMention, Mentions, PersonMention } from '../model/mention.js';
import { bySpan } from '../model/span.js';
import { actorNames, findActors } from './actors/find-actors.js';
import type { Reference } from './coreference/discourse.js';
import { findReferences } from './coreference/find-references.js';
import { findPeriods } from './dates/find-periods.js';
import { headToken } from './head-token.js';
import { findPeople } from './people/find-people.js';
import { findPlaces } from './places/find-places.js';

/**
 * All that a document mentions: who, where and when. Names come first, then the descriptions and pronouns that stand for them. Actors are looked for again
 * when the people are known, so that Jordan Reed is no state.
 */
export function findMentions(document: Document, analysis: Analysis, knowledge: Knowledge): Mentions {
  const names = actorNames(document, analysis, knowledge);
  const first = findActors(document, analysis, knowledge, [], names);
  const { mentions: people } = findPeople(document, analysis, knowledge, first);
  const actors = findActors(document, analysis, knowledge, people, names);
  const references = findReferences(
    document,
    analysis,
    knowledge,
    actors,
    people.filter((m) => !m.aside),
  );
  return {
    actors: [...actors, ...references.flatMap((r) => actorMention(r, analysis))].sort(bySpan),
    people: [...people, ...references.flatMap((r) => personMention(r, analysis))].sort(bySpan),
    places: findPlaces(document, analysis, knowledge, actors, people),
    periods: findPeriods(document, analysis),
  };
}

function actorMention({ start, end, form, actors }: Reference, analysis: Analysis): ActorMention[] {
  const head = headToken(analysis, { start, end });
  return head === null || actors.length === 0 ? [] : [{ start, end, head, form, actors, candidates: [] }];
}

function personMention({ start, end, form, people }: Reference, analysis: Analysis): PersonMention[] {
  const head = headToken(analysis, { start, end });
  return head === null || people.length === 0 ? [] : [{ start, end, head, form, aside: false, people }];
}
