import type { Act } from './acts.js';
import { remarkOf, type Standing } from './remarks.js';

/** How a promise stands by the words of one page. `promised` more than once: several reports of one promise; `recalled`: only spoken of. */
export type State = 'promised' | 'recalled' | 'reaffirmed' | Standing;

/** The state of a promise of which no later page speaks. */
export const nothingFound = 'nothing found since';

/** How a promise can stand by the last report that says so. */
export const promiseStates = [
  'reaffirmed',
  'begun',
  'delivered in part',
  'delivered',
  'contradicted',
  nothingFound,
] as const satisfies readonly (State | typeof nothingFound)[];
export type PromiseState = (typeof promiseStates)[number];

/** Reports of one occasion may be published so many days apart. */
const sameOccasion = 21;

/** Words that speak of a promise as made before. */
const recalls =
  /\b(?:pledged|promised|offered|agreed|undertook|committed|announced)\b[^.]{0,50}\b(?:in (?:\p{Lu}\p{L}+ )?\d{4}|last (?:year|month)|(?:a|two) years? ago|earlier|at the (?:first|last|previous))\b|\bthat (?:it|he|she|they|\p{Lu}\p{L}+) (?:had )?(?:pledged|promised|offered)\b|\bits (?:promise|pledge) of\b/iu;

/** What one act says of the promise that it is about; `first` is the act that made the promise. */
export function stateOf(act: Act, first: Act): State {
  // The words that report the meeting report that the promise to meet was kept.
  if (act.kind === 'meeting') return 'delivered';
  if (act.kind === 'commitment') {
    if (act === first || !act.day || !first.day) return act.strength === 'reaffirmed' ? 'reaffirmed' : 'promised';
    if (daysBetween(first.day, act.day) <= sameOccasion) return 'promised';
    if (act.strength === 'reaffirmed' || !recalls.test(act.sentence)) return 'reaffirmed';
    // `paid in full the 60 million that it pledged in 2021` is found as a promise, but says how it stands.
    return remarkOf(act.sentence) ?? 'recalled';
  }
  const said = remarkOf(act.evidence.map((e) => e.quote).join(' '));
  if (act.kind === 'remark') return said!;
  const share = deliveredShare(act, first);
  if (said === 'contradicted' || said === 'begun') return said;
  if (said === 'delivered') return 'delivered';
  if (share !== null) return share < 0.95 ? 'delivered in part' : 'delivered';
  return said ?? 'delivered';
}

/** How much of the promised amount was delivered, where both are given in one unit; else null. */
function deliveredShare(act: Act, first: Act): number | null {
  const promised = first.measure?.amount;
  const given = act.measure?.amount;
  if (!promised || !given) return null;
  if ((first.measure?.currency ?? null) !== (act.measure?.currency ?? null)) return null;
  return given / promised;
}

/** Days between two ISO dates, whichever is first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(b.slice(0, 10)) - Date.parse(a.slice(0, 10))) / 86_400_000;
}
