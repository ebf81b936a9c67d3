import type { Token } from '../../model/analysis.js';
import { overlaps } from '../../model/span.js';
import type { Scene } from './scene.js';

/** Words that may stand between the members of a list of parties. */
const between: ReadonlySet<string> = new Set(
  ', and of the plus + & from both as well together with representatives representative governments government ministers officials delegations : ; ( )'.split(
    ' ',
  ),
);

/**
 * Codes of the actors listed right behind an official noun: `ministers of Cyprus, Greece and Israel plus the United States`. Read along the
 * words, since long lists are where trees go wrong. Ends at the first word that belongs to no list.
 */
export const listedBehind = (scene: Scene, noun: Token): string[] => listBehind(scene, noun).codes;

/** The same with the index of the first word that belongs to no list. */
export function listBehind(scene: Scene, noun: Token): { readonly codes: string[]; readonly end: number } {
  const { sentence } = noun;
  const { actors } = scene.castOf(sentence);
  const lead = noun.next?.lower;
  if (lead !== 'of' && lead !== 'from' && lead !== 'and') return { codes: [], end: noun.index };
  const out: string[] = [];
  let i = noun.index + 1;
  for (; i < sentence.last; i++) {
    const token = sentence.analysis.token(i);
    const mention = actors.find((m) => overlaps(m, token));
    if (mention) for (const actor of mention.actors) out.push(actor.code);
    else if (!between.has(token.lower)) break;
    else if (lead === 'and' && out.length === 0 && i > noun.index + 3) break;
  }
  return { codes: [...new Set(out)], end: i };
}
