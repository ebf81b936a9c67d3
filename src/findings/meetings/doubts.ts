import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import type { Scene } from './scene.js';
import type { Sighting } from './sighting.js';

/** Why what looks like a report of a meeting is none. */
interface Doubt {
  readonly name: string;
  readonly holds: (s: Sighting, scene: Scene) => boolean;
}

/** In order; the first that holds speaks against a sighting. */
const doubts: readonly Doubt[] = [
  { name: 'asked', holds: (s) => !s.inTitle && /\?["”’')\s]*$/.test(s.trigger.sentence.text) },
  { name: 'any', holds: (s) => s.form === 'noun' && isAny(s.trigger) && !(s.time !== null && s.place !== null) },
  { name: 'only a subject', holds: (s) => s.form === 'noun' && !s.inTitle && isOnlySubject(s) },
  { name: 'half told', holds: (s, scene) => scene.transcript.isSpoken(s.trigger) && isHalfTold(s, scene) },
];

/** The sightings against which nothing speaks. */
export const believed = (scene: Scene, sightings: readonly Sighting[]): Sighting[] =>
  sightings.filter((s) => !doubts.some((doubt) => doubt.holds(s, scene)));

/** `any discussions`, `a possible meeting`. */
function isAny(noun: Token): boolean {
  const before = noun.children('det', 'amod').map((t) => t.lower);
  return before.some((word) =>
    /^(any|some|every|either|whatever|possible|potential|hypothetical|eventual)$/.test(word),
  );
}

/** `work to advance negotiations between A and B`: talks as such, of which nothing says that or when they took place. */
function isOnlySubject(s: Sighting): boolean {
  if (!s.aside || s.time || s.place || s.name || s.ordinal !== null || s.turn !== null) return false;
  if (s.around.time || s.around.place || s.status === 'held') return false;
  if (s.trigger.children('det', 'nmod:poss').length > 0 || !/^(NNS|NN|VBG)$/.test(s.trigger.xpos)) return false;
  return !/^(at|after|during|following|since|ahead of|before|in)$/.test(preposition(s.trigger) ?? '');
}

/** Speech tells of a meeting where it names both sides, or a gathering by its name and when or where it is. */
function isHalfTold(s: Sighting, scene: Scene): boolean {
  const located = s.time !== null || s.place !== null;
  if (s.name !== null && located) return false;
  if (s.parties.length < 2) return true;
  const { text } = scene.reading.document;
  if (s.form === 'verb') return (s.aside && !located) || pairs.test(text.slice(s.words.start, s.words.end));
  if (located || s.people.length > 1) return false;
  return (s.turn === null && s.ordinal === null) || scene.transcript.isAsked(s.trigger);
}

/** Who is meant by these, in speech, is anybody's guess. */
const pairs = /\b(?:two|both) (?:leaders|presidents|ministers|men|sides|countries|parties)\b/i;
