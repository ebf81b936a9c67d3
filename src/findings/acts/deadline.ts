import type { PeriodMention } from '../../model/period.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';

/**
 * By when an action is promised: what `by`, `before` or `within` says first of all, else a time to come at which it is to happen.
 * Null where the words give none, or one that is past when the text appears.
 */
export function deadlineIn(
  periods: readonly PeriodMention[],
  text: string,
  action: Span,
  published: string | null,
): string | null {
  const inside = periods
    .filter((p) => contains(action, p) && !lasting.test(text.slice(Math.max(0, p.start - 24), p.start)))
    .map((p) => p.reading);
  const limit = inside.find((p) => p.use === 'until' || p.use === 'within');
  if (limit) return limit.end ?? limit.start;
  const coming = inside.find((p) => p.use === 'at' && isAhead(p.start, published));
  return coming ? (coming.end ?? coming.start) : null;
}

/** `until 31 May`, `for fiscal year 2021`: how long an act goes on or what it is meant for, not by when it is done. */
const lasting = /\b(?:until|till|for)\s+(?:the\s+)?(?:fiscal\s+)?$/i;

/** Whether an ISO prefix names a time not wholly past on a day; compared at the coarser precision of the two. */
function isAhead(prefix: string, published: string | null): boolean {
  if (!published) return true;
  const length = Math.min(prefix.length, published.length);
  return prefix.slice(0, length) >= published.slice(0, length);
}
