import type { Actor } from '../../model/actor.js';
import type { Surroundings } from './infer-actor.js';
import type { Entry } from './roster.js';
import { sentenceAt } from './sentence-at.js';

/** What the person named next to another says of that one's side. */
export interface Beside {
  readonly actor: Actor | null;
  /** Of one side (`met with the President and Foreign Minister B`), of opposite ones (`co-chaired by A and B`), or probably so (`A and B agreed`). */
  readonly relation: 'same' | 'opposite' | 'other';
}

/** Words of a sentence that say that the two persons it names stand for two sides. */
const twoSides =
  /\b(?:co-?chair\w*|co-?led|jointly (?:chaired|led|headed|presided)|(?:chaired|led|headed|presided)[^.]{0,40}\b(?:jointly|together)|(?:their|the) respective (?:delegations|sides|teams)|(?:chaired|chairmanship of|chaired jointly|led) by)\b/i;

/** The person named nearest in the same sentence, and how the two stand to each other; null where there is none. */
export function besideOf(entry: Entry, at: number, { document, analysis, places }: Surroundings): Beside | null {
  const sentence = sentenceAt(analysis, at);
  const here = places.filter((place) => sentenceAt(analysis, place.start) === sentence);
  const others = here.filter((place) => place.entry !== entry);
  const nearest = others.reduce<(typeof others)[number] | null>(
    (best, place) => (!best || Math.abs(place.start - at) < Math.abs(best.start - at) ? place : best),
    null,
  );
  if (!nearest) return null;
  const actor = nearest.entry.actor;
  const text = document.text;
  const first = Math.min(at, nearest.start);
  const span = analysis.length === 0 ? null : analysis.sentenceOf(Math.min(analysis.indexAt(at), analysis.length - 1));
  const whole = span ? text.slice(span.start, span.end) : text;
  const pair = new Set(here.map((place) => place.entry)).size === 2;
  if (pair && twoSides.test(whole)) return { actor, relation: 'opposite' };
  if (/\b(?:with|including)\s+[^,.;]{0,60}$/.test(text.slice(Math.max(0, first - 70), first)))
    return { actor, relation: 'same' };
  return { actor, relation: 'other' };
}
