import { contains } from '../../model/span.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';

/** Since when an act is reported done: the period of a `since` phrase or clause of its sentence; null without one. */
export function sinceFor(reading: Reading, act: Predicate): string | null {
  const { periods } = reading.mentions;
  const said = periods.find((p) => p.reading.use === 'since' && contains(act.sentence, p));
  if (said) return said.reading.start;
  const since = act.sentence.tokens.find((t) => t.lower === 'since' && t.is('case', 'mark'));
  const span = since?.head?.subtreeSpan;
  return (span && periods.find((p) => contains(span, p))?.reading.start) ?? null;
}
