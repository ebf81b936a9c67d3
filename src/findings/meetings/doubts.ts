import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import { isPrivate } from './private-people.js';
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
  { name: 'only a frame', holds: (s) => s.form === 'noun' && !s.time && !s.place && isFrame(s.trigger) },
  {
    name: 'several',
    holds: (s) => s.form === 'noun' && s.name === null && isSeveral(s.trigger) && s.time?.start.length !== 10,
  },
  { name: 'habit', holds: (s) => isHabit(s) },
  { name: 'of private people', holds: (s, scene) => s.parties.length < 2 && isWithPrivate(s, scene) },
  { name: 'a domestic event', holds: (s, scene) => isDomestic(s, scene) },
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

/** `participated in summits of the Council`: more than one, of which nothing says when each was. */
const isSeveral = (noun: Token): boolean =>
  noun.xpos === 'NNS' && /^(?:summits|conferences|forums|visits)$/.test(noun.lower);

/** `within the structure of the Dialogue`: what the series is, not that it met. */
const isFrame = (noun: Token): boolean =>
  preposition(noun) === 'of' &&
  /^(?:structure|framework|context|auspices|umbrella|mandate|remit|architecture)$/.test(noun.head?.lower ?? '');

const habitual =
  /\b(?:regularly|often|frequently|routinely|always|annually|constantly|daily|weekly|usually|every (?:day|week|month|year)|(?:a )?number of (?:times|occasions)|many (?:times|occasions)|on several occasions|several times|multiple times)\b/i;

/** `meet annually`, `has spoken on a number of occasions to`: what is done again and again is no meeting of its own. */
function isHabit(s: Sighting): boolean {
  if (s.form !== 'verb' || s.time?.start.length === 10) return false;
  const { sentence } = s.trigger;
  const near = sentence.tokens.filter((t) => Math.abs(t.index - s.trigger.index) < 10);
  return habitual.test(near.map((t) => t.text).join(' '));
}

/** `a roundtable with opposition leaders`, `meetings with representatives from civil society`. */
function isWithPrivate(s: Sighting, scene: Scene): boolean {
  if (s.form !== 'noun') return false;
  const verb = s.trigger.head?.upos === 'VERB' ? [s.trigger.head] : [];
  const company = [s.trigger, ...verb]
    .flatMap((t) => t.children('nmod', 'obl'))
    .filter((t) => /^(?:with|of|between|among)$/.test(preposition(t) ?? ''));
  return (
    company.some((t) => isPrivate(scene, t)) &&
    !company.some((t) => scene.partiesOf(t).length > 0 && !isPrivate(scene, t))
  );
}

/** `the dedication ceremony`, `a forum of exporters`: an event of no proper name and no two parties may be anybody's. */
function isDomestic(s: Sighting, scene: Scene): boolean {
  if (s.kind !== 'conference' || s.parties.length > 0 || s.inTitle) return false;
  const lemma = s.trigger.lemma.toLowerCase();
  const loose =
    s.name === null
      ? /^(?:event|ceremony|workshop|seminar|platform|symposium|forum)$/
      : /^(?:workshop|seminar|symposium|forum)$/;
  return loose.test(lemma) && scene.actorsWithin(s.trigger).length === 0;
}

/** `work to advance negotiations between A and B`: talks as such, of which nothing says that or when they took place. */
function isOnlySubject(s: Sighting): boolean {
  if (!s.aside || s.time || s.place || s.name || s.ordinal !== null || s.turn !== null) return false;
  const located =
    /^(?:at|after|during|following|in)$/.test(preposition(s.trigger) ?? '') || !s.trigger.is('obj', 'conj');
  if ((located && (s.around.time || s.around.place)) || (s.status === 'held' && located)) return false;
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
