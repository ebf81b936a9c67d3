import type { Token } from '../../model/analysis.js';
import type { PeriodMention } from '../../model/period.js';
import { overlaps } from '../../model/span.js';
import { preposition } from '../predicates/arguments.js';
import type { Scene } from './scene.js';
import type { Time } from './sighting.js';

/** The time that a sighting's own words give it: a period that hangs on one of its heads, else one in the words right behind its noun. */
export function timeOf(
  scene: Scene,
  heads: ReadonlySet<number>,
  chain: readonly Token[],
  stop: (t: Token) => boolean,
  planned = false,
): Time | null {
  const trigger = scene.reading.analysis.token([...heads][0]!);
  const periods = scene
    .castOf(trigger.sentence)
    .periods.filter((p) => dates(p) || (planned && p.reading.use === 'until'));
  if (periods.length === 0) return null;
  const own = periods.filter(
    (p) => hangsOn(scene, p, heads, stop, planned) && !behindAnother(scene, p, trigger, planned),
  );
  const near = periods.filter((p) => chain.some((t) => overlaps(t, p)));
  const found = near[0] ? [near[0], ...own.filter((p) => p !== near[0])] : own;
  return found.length > 0 ? timeFrom(found) : null;
}

/** Periods that can say when a meeting was: not lengths, not limits, not `since`. */
function dates(p: PeriodMention): boolean {
  return p.reading.use === 'at';
}

function timeFrom(periods: readonly PeriodMention[]): Time {
  const finest = [...periods].sort((a, b) => b.reading.start.length - a.reading.start.length)[0]!;
  return { start: finest.reading.start, end: finest.reading.end };
}

/** Climbs from a period to the first verb or meeting noun above it: is that one of the heads? */
export function hangsOn(
  scene: Scene,
  p: { readonly head: number },
  heads: ReadonlySet<number>,
  stop: (t: Token) => boolean,
  limits = false,
): boolean {
  let at: Token | null = scene.reading.analysis.token(p.head);
  for (let depth = 0; at && depth < 8; depth++) {
    if (heads.has(at.index)) return true;
    if (depth > 0 && (at.upos === 'VERB' || stop(at))) return false;
    if (depth > 0 && !limits && sinceOrUntil(at)) return false;
    if (isInName(at) && !heads.has(at.head?.index ?? -1)) return false;
    at = at.head;
  }
  return false;
}

/** `the 2008 Framework Agreement`: the year of something else. */
const isInName = (t: Token): boolean =>
  t.is('compound', 'nummod', 'amod', 'nmod:desc') && t.next !== null && /^\p{Lu}/u.test(t.next.text);

/**
 * Whether a period belongs to something else by its place: behind `after`, `since` or `following` that themselves stand behind the trigger, or
 * in a relative clause before it.
 */
function behindAnother(scene: Scene, p: PeriodMention, trigger: Token, limits: boolean): boolean {
  const { analysis } = scene.reading;
  const [from, to] = p.head > trigger.index ? [trigger.index + 1, p.head] : [trigger.sentence.first, p.head];
  for (let i = from; i < to; i++) {
    const token = analysis.token(i);
    if (
      p.head > trigger.index &&
      /^(after|following|since|before|ahead)$/.test(token.lower) &&
      !(limits && token.lower === 'before')
    )
      return true;
    if (p.head < trigger.index && /^(who|which|whose)$/.test(token.lower) && token.upos !== 'SCONJ') return true;
  }
  return false;
}

const sinceOrUntil = (t: Token): boolean => ['until', 'by', 'before'].includes(preposition(t) ?? '');
