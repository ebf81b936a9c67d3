import type { Token } from '../../model/analysis.js';
import type { Place } from '../../model/mention.js';
import { numberWords } from '../../model/numbers.js';
import { preposition, withParticle } from '../predicates/arguments.js';
import { type Frame, type Hold, isMeetingNoun } from './frame.js';
import { isAwaited } from './noun-standing.js';
import type { Scene } from './scene.js';
import type { Sighting, Time } from './sighting.js';
import { timeOf } from './when.js';
import { destinationOf, placeOf } from './where.js';

/** `announced last night when the committee rose`: a clause led in by `when` or `as` has the time of the verb that it hangs on. */
export function timeOfScene(scene: Scene, hold: Hold | null, stop: (t: Token) => boolean): Time | null {
  const verb = hold?.rule ? hold.verb : null;
  if (!verb?.is('advcl') || verb.head?.upos !== 'VERB') return null;
  if (!verb.children('advmod', 'mark').some((t) => /^(when|as|while)$/.test(t.lower))) return null;
  return timeOf(scene, new Set([verb.head.index]), [], stop);
}

/** Place and time of the clause that a meeting only locates: of what was said at its close, or announced after it. */
export function aroundOf(scene: Scene, outer: Token | null, noun: Token): Sighting['around'] {
  if (!outer || isAwaited(noun) || !/^(at|after|during|following|of|in|to)$/.test(preposition(noun) ?? 'to'))
    return { place: null, time: null };
  const heads = new Set([outer.index]);
  const stop = (t: Token): boolean => t.index !== noun.index && isMeetingNoun(scene, t);
  return { place: placeOf(scene, heads, [], stop), time: timeOf(scene, heads, [], stop) };
}

/** `two-day meeting`, `four days of talks`. */
export function daysOf(noun: Token, before: readonly Token[]): number | null {
  const words = before.map((t) => t.lower).join(' ');
  const own = /\b(one|two|three|four|five|six|seven|\d)(?: - |-| )day\b/.exec(words)?.[1];
  if (own) return numberOf(own);
  const measure = noun.head;
  if (measure?.lemma !== 'day' || preposition(noun) !== 'of') return null;
  const count = measure.child('nummod')?.lower;
  return count ? numberOf(count) : null;
}

const numberOf = (word: string): number => numberWords[word] ?? (Number(word) || 1);

/** The other meeting noun that locates this one: `discussions held during the summit`. */
export function withinOf(scene: Scene, chain: readonly Token[], heads: ReadonlySet<number>): Token | null {
  const analysis = scene.reading.analysis;
  for (const index of heads)
    for (const t of analysis.token(index).children('obl', 'nmod')) {
      if (chain.some((c) => c.index === t.index) || !isMeetingNoun(scene, t)) continue;
      if (['during', 'at', 'for', 'as part of', 'as', 'within'].includes(preposition(t) ?? '')) return t;
    }
  return null;
}

/** The verbs and nouns on which the meeting's place and time hang; its own noun first. */
export function headsOf(scene: Scene, { chain, hold, modifying }: Frame): Set<number> {
  const heads = new Set(chain.map((t) => t.index));
  if (hold && (hold.rule || hold.position === 'subject')) addClause(heads, hold.verb);
  else if (
    hold &&
    ['at', 'for', 'in', 'during', 'after', 'following', 'as part of', 'with', 'within'].includes(hold.position)
  )
    addClause(heads, hold.verb);
  for (const h of modifying) addClause(heads, h.verb);
  if (hold?.rule) for (const above of purposeAbove(scene, hold.verb)) heads.add(above.index);
  return heads;
}

/** `led a delegation on Monday to continue talks`: place and time may hang on the verb whose purpose is told. */
function purposeAbove(scene: Scene, verb: Token): Token[] {
  if (!verb.is('advcl', 'xcomp') || verb.head?.upos !== 'VERB') return [];
  const marks = verb.children('mark').map((t) => t.lower);
  const purpose = verb.xpos === 'VB' && marks.includes('to') && !scene.words.intending.has(verb.head.lemma);
  return purpose || (verb.xpos === 'VBG' && (marks.includes('after') || marks.includes('while'))) ? [verb.head] : [];
}

/** A verb with the infinitive it leads in: `is due to be held`. */
function addClause(heads: Set<number>, verb: Token): void {
  heads.add(verb.index);
  for (const t of verb.children('xcomp')) heads.add(t.index);
}

export function journeyPlace(scene: Scene, hold: Hold | null): Place | null {
  return hold && scene.words.encounters.has(withParticle(hold.verb)) ? destinationOf(scene, hold.verb) : null;
}
