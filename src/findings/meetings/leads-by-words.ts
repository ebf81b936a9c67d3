import type { Token } from '../../model/analysis.js';
import type { Person } from '../../model/mention.js';
import { peopleBehind } from './around.js';
import { isMeetingNoun } from './frame.js';
import type { Lead } from './leaders.js';
import { type Scene, unique } from './scene.js';

const chairing = /^(?:co-?)?(?:chaired|chairing|led|leading|headed|heading|presided|presiding)$/;
const between = /^(?:jointly|also|then|has|had|have|will|would|to|together|both)$/;
/** How far behind its verb what is led may stand: `chairing, with Interior Minister A, the third high-level meeting`. */
const reach = 16;

/**
 * Those who led a meeting, read along the words, where long offices between a person and the verb lead trees astray: `A, an office of some
 * length, who co-chaired the meeting with B`, `after chairing, with B, the meeting`, `talks which they chaired together`.
 */
export function leadsByWords(scene: Scene): Lead[] {
  return scene.reading.analysis.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      if (!chairing.test(token.lower) || token.next?.lower === 'by') return [];
      const leaders = leadersBefore(scene, token);
      if (leaders.length === 0) return [];
      return [{ at: token, pronoun: false, people: unique([...leaders, ...beside(scene, token)]) }];
    }),
  );
}

function leadersBefore(scene: Scene, verb: Token): Person[] {
  let before = verb.previous;
  while (before && between.test(before.lower)) before = before.previous;
  if (!before) return [];
  const named = scene.castOf(verb.sentence).people.filter((m) => m.form !== 'pronoun' && m.end <= before.start);
  const people = unique(named.flatMap((m) => m.people));
  if (before.lower === 'they')
    return /^(?:which|that)$/.test(before.previous?.lower ?? '') && people.length === 2 ? people : [];
  if (!meetingBehind(scene, verb)) return [];
  if (before.lower === 'who') return named.at(-1)?.people.slice(0, 1) ?? [];
  const aside = verb.lower.endsWith('ing') && /^(?:after|while|before|when)$/.test(before.lower);
  return aside && people.length === 1 ? people : [];
}

/** Whether a meeting is what the words behind a verb say was led. */
function meetingBehind(scene: Scene, verb: Token): boolean {
  const { sentence } = verb;
  return sentence.tokens
    .filter((t) => t.index > verb.index && t.index <= verb.index + reach)
    .some((t) => isMeetingNoun(scene, t));
}

/** `with Interior Minister A`, right behind what is chaired or before it. */
function beside(scene: Scene, verb: Token): Person[] {
  if (!/chair/.test(verb.lower)) return [];
  const withs = verb.sentence.tokens.find(
    (t) => t.index > verb.index && t.index <= verb.index + reach && t.lower === 'with',
  );
  return withs ? peopleBehind(scene, withs).slice(0, 1) : [];
}
