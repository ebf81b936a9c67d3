import type { Token } from '../../model/analysis.js';
import type { PeriodMention } from '../../model/period.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';
import type { Reading } from '../reading.js';

/**
 * By when an action is promised: what `by`, `before` or `within` says first of all, else a time to come at which it is to happen, which its own words
 * and not those of something named beside it give. Null where the words give none, or one that is past when the text appears.
 */
export function deadlineIn(reading: Reading, action: Span, head: Token): string | null {
  const { text, header } = reading.document;
  const inside = reading.mentions.periods.filter(
    (p) => contains(action, p) && !lasting.test(text.slice(Math.max(0, p.start - 24), p.start)),
  );
  const limit = inside.find(({ reading: p }) => p.use === 'until' || p.use === 'within')?.reading;
  if (limit) return limit.end ?? limit.start;
  const published = header.published?.value ?? null;
  const coming = inside.find(
    (p) => p.reading.use === 'at' && isAhead(p.reading.start, published) && isOfAct(reading, p, head),
  )?.reading;
  return coming ? (coming.end ?? coming.start) : null;
}

/** `until 31 May`, `for fiscal year 2021`: how long an act goes on or what it is meant for, not by when it is done. */
const lasting = /\b(?:until|till|for)\s+(?:the\s+)?(?:fiscal\s+)?(?:year\s+)?$/i;

/**
 * Not `today`, which is when it is said, nor a day that only tells which of several is meant (`the November elections`, `a meeting that I hold on Monday`).
 */
function isOfAct(reading: Reading, period: PeriodMention, head: Token): boolean {
  if (/\b(?:today|tonight|now)\b/i.test(reading.document.text.slice(period.start, period.end))) return false;
  let at = reading.analysis.token(period.head);
  if (at.is('compound', 'amod', 'nmod:poss')) return false;
  for (let depth = 0; at.index !== head.index && at.head && depth < 12; depth++) {
    if (at.is('acl:relcl')) return false;
    at = at.head;
  }
  return true;
}

/** Whether an ISO prefix names a time not wholly past on a day; compared at the coarser precision of the two. */
function isAhead(prefix: string, published: string | null): boolean {
  if (!published) return true;
  const length = Math.min(prefix.length, published.length);
  return prefix.slice(0, length) >= published.slice(0, length);
}
