import type { Token } from '../../model/analysis.js';
import type { MeetingStatus } from '../../model/finding.js';
import { preposition } from '../predicates/arguments.js';
import { isDeparture, standingOf } from './clause.js';
import type { Frame, Hold } from './frame.js';
import type { Scene } from './scene.js';
import type { Time, Turn } from './sighting.js';

export const meetingVerbs: ReadonlySet<string> = new Set([
  'meet',
  'sit',
  'convene',
  'gather',
  'reconvene',
  'assemble',
  'rise',
  'adjourn',
]);

/** `departed for travel to Kabul and Doha`: what a journey is for comes after it was begun. */
export const departingStatus = (hold: Hold | null): MeetingStatus | null =>
  hold?.position === 'for' && isDeparture(hold.verb) ? 'planned' : null;

/** `co-hosted by Chad on 16 March`, in a page of February: what lies ahead of the page is planned, whatever its participle. */
export function aheadOf(scene: Scene, status: MeetingStatus | null, time: Time | null): MeetingStatus | null {
  const ahead =
    status === 'held' && time?.start.length === 10 && scene.published !== null && time.start > scene.published;
  return ahead ? 'planned' : status;
}

/** `in the run-up to the conference`: what is told happened before it. */
export const isAwaited = (noun: Token): boolean =>
  /^(?:lead-?up|lead|run-?up|preparations?|advance|ahead|path|road|way|prior)$/.test(noun.head?.lower ?? '');

/** What was said at or after a meeting, in the past, was said of one that was held. */
export function toldStatus(scene: Scene, outer: Token, noun: Token): MeetingStatus | null {
  const closing =
    noun.head !== null && /^(close|end|conclusion|margin|sideline|opening|start)s?$/.test(noun.head.lemma);
  if (!closing && !/^(at|after|during|following)$/.test(preposition(noun) ?? '')) return null;
  const { status } = standingOf(scene, scene.reading.predicates, outer);
  return status === 'held' ||
    (status === 'planned' && isToCome(scene, outer) && /^(at|during)$/.test(preposition(noun) ?? ''))
    ? status
    : null;
}

const isToCome = (scene: Scene, verb: Token): boolean => scene.reading.predicates.at(verb)?.modality === 'will';

export function standingOfNoun(
  scene: Scene,
  { hold, modifying, chain }: Frame,
): { status: MeetingStatus | null; unreal: boolean } {
  const { predicates } = scene.reading;
  const own =
    hold && !isBorrowed(hold) && (hold.rule || hold.position === 'subject' || hold.position === 'for')
      ? standingOf(scene, predicates, hold.verb)
      : null;
  if (own?.unreal) return own;
  if (hold && agreesToMeet(scene, hold)) return { status: 'planned', unreal: false };
  if (chain[0]!.children('det').some((t) => t.lower === 'no')) return { status: null, unreal: true };
  if (hold?.rule?.name === 'meeting.come-to' && predicates.at(hold.verb)?.tense === 'present')
    return { status: 'planned', unreal: false };
  const said = [hold, ...modifying].map((h) => h?.rule?.status ?? null).find((s) => s !== null);
  if (said) return { status: said, unreal: false };
  const certain = own?.status === 'planned' && hold?.rule !== null;
  for (const h of modifying) {
    const found = modifierStatus(scene, h);
    if (found === 'held' && certain && h.rule?.name !== 'meeting.take-place' && h.verb.lemma !== 'hold') continue;
    if (found) return { status: found, unreal: false };
  }
  return own ?? { status: null, unreal: false };
}

/** `the session is due on Friday, officials said`: a verb that has its own subject beside the one that a tree gives it. */
const isBorrowed = ({ verb, position }: Hold): boolean => position === 'subject' && verb.children('nsubj').length > 1;

/** `the conference agreed to meet again in Oslo`: what follows is of its next round. */
export const agreesToMeet = (scene: Scene, { verb, position }: Hold): boolean =>
  position === 'subject' &&
  scene.words.intending.has(verb.lemma) &&
  verb.children('xcomp').some((t) => meetingVerbs.has(t.lemma));

/** `to be held`, `that was to be held`, `held`, `planned for`. */
function modifierStatus(scene: Scene, { verb, rule }: Hold): MeetingStatus | null {
  const marks = verb.children('mark', 'aux', 'aux:pass').map((t) => t.lower);
  if (marks.includes('to') || marks.includes('will')) return 'planned';
  if (!rule && scene.words.intending.has(verb.lemma)) return 'planned';
  if (rule?.status) return rule.status;
  if (verb.xpos === 'VBN' || verb.xpos === 'VBD') return 'held';
  return standingOf(scene, scene.reading.predicates, verb).status;
}

export function statusBy(scene: Scene, start: string | null, turn: Turn): MeetingStatus | null {
  if (start && scene.published) {
    const length = Math.min(start.length, scene.published.length);
    const [a, b] = [start.slice(0, length), scene.published.slice(0, length)];
    if (a > b) return 'planned';
    if (a < b) return 'held';
  }
  return turn === 'next' ? 'planned' : turn === 'previous' ? 'held' : null;
}
