import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Actor } from '../../model/actor.js';
import type { ActorMention } from '../../model/mention.js';

/** An actor that can have officers: the one it speaks for, where it is an organ. */
export function principal(mention: ActorMention | null, knowledge: Knowledge): Actor | null {
  const actor = mention?.actors[0];
  return actor && mention.actors.length === 1 ? knowledge.actors.principalOf(actor) : null;
}
