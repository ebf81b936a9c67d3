import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, PersonMention } from '../../model/mention.js';
import { overlaps } from '../../model/span.js';
import { issuerOf } from '../people/issuer.js';
import { Referents } from '../referents.js';
import { bodies, ministries } from './bodies.js';
import { type Discourse, Here, type Reference, type Step } from './discourse.js';
import { firstPerson, speakersOf } from './first-person.js';
import { counterparts, officesWithoutNames, severalOffices } from './offices.js';
import { partiesOf } from './parties.js';
import { heAndShe, it, they } from './pronouns.js';
import { sides } from './sides.js';
import { speakersOfTurn, turnsOf } from './turns.js';

/** The ways of resolving references, in order: descriptions before the pronouns that may stand for them. */
export const steps: readonly Step[] = [
  officesWithoutNames,
  severalOffices,
  counterparts,
  sides,
  bodies,
  ministries,
  firstPerson,
  they,
  heAndShe,
  it,
];

/**
 * Descriptions, offices and pronouns that stand for actors or people named elsewhere in the document, in order of the text. A step that is not sure finds
 * nothing. `actors` and `people` are the document's named mentions.
 */
export function findReferences(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  actors: readonly ActorMention[],
  people: readonly PersonMention[],
): Reference[] {
  const issuer = issuerOf(document, knowledge);
  const parties = partiesOf(document, analysis, knowledge, actors, people, issuer);
  const resolved: Reference[] = [];
  const named = new Referents(document, analysis, { actors, people, places: [], periods: [] }, knowledge);
  const ground = { document, analysis, knowledge, issuer, actors, people, resolved, parties, named };
  const own = issuer ? knowledge.actors.get(issuer.actor) : null;
  const turns = turnsOf(document).map((turn) => ({
    ...turn,
    speakers: speakersOfTurn(turn, people, own, document.header.title?.value ?? ''),
  }));
  const discourse: Discourse = { ...ground, speakers: speakersOf(ground), turns };
  for (const sentence of analysis.sentences) {
    if (sentence.last === sentence.first) continue;
    const here = new Here(discourse, sentence);
    for (const step of steps)
      for (const reference of step.find(here))
        if (!here.resolvedSince(sentence.start).some((r) => overlaps(r, reference))) resolved.push(reference);
  }
  return resolved.sort((a, b) => a.start - b.start);
}
