import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, PersonMention } from '../../model/mention.js';
import { contains } from '../../model/span.js';
import { isPrincipal } from './discourse.js';

/** How many sentences open a story. */
const opening = 3;
/** How many mentions may show that an actor acts. */
const mostActing = 4;
/** Further mentions add no weight. */
const mostMentions = 6;

/**
 * The actors that a document is about, the weightiest first: named in the title, acted for by people in the opening, named often, or the issuer
 * itself. Armed groups weigh less outside the title: two sides that meet are mostly governments.
 */
export function partiesOf(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  actors: readonly ActorMention[],
  people: readonly PersonMention[],
  issuer: Issuer | null,
): Actor[] {
  const weights = new Map<Actor, number>();
  const add = (actor: Actor | null, weight: number): void => {
    if (actor && actor.kind !== 'armed-group' && actor.kind !== 'company')
      weights.set(actor, (weights.get(actor) ?? 0) + weight);
  };
  const titles = document.blocks.filter((b) => b.kind === 'title');
  const inTitle = (m: { start: number; end: number }): boolean => titles.some((t) => contains(t, m));
  const body = analysis.sentences.filter((s) => s.last > s.first && !titles.some((t) => contains(t, s)));
  const endOfOpening = body[Math.min(opening, body.length) - 1]?.end ?? 0;
  const counts = new Map<Actor, number>();
  for (const mention of actors) {
    const actor = mention.actors[0];
    if (!actor || mention.actors.length !== 1) continue;
    const count = (counts.get(actor) ?? 0) + 1;
    counts.set(actor, count);
    if (count <= mostMentions) add(actor, actor.kind === 'armed-group' ? 0.5 : 1);
    // `Taliban representatives`, `the Kenyan side`: those act; a country that is only talked of does not.
    const next =
      /^\W{1,3}([\p{L}-]+)/u.exec(document.text.slice(mention.end, mention.end + 30))?.[1]?.toLowerCase() ?? '';
    if (count <= mostActing && (knowledge.people.isGroup(next) || knowledge.people.headAt([next], 0))) add(actor, 1.5);
    if (actor.kind === 'armed-group' && !inTitle(mention)) continue;
    if (inTitle(mention)) add(actor, 3);
    else if (mention.end <= endOfOpening) add(actor, 1);
  }
  const counted = new Set<string>();
  for (const mention of people)
    for (const person of mention.people)
      if (isPrincipal(person) && !counted.has(person.id) && (inTitle(mention) || mention.end <= endOfOpening)) {
        counted.add(person.id);
        add(person.actor, 3);
      }
  if (issuer) add(knowledge.actors.get(issuer.actor), 3);
  return [...weights].sort((a, b) => b[1] - a[1]).map(([actor]) => actor);
}
