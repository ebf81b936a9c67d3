import type { Meeting } from '../../model/finding.js';
import { contains, type Span } from '../../model/span.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Draft, Reading } from '../reading.js';

/**
 * Since when an act is reported done: the period of a `since` phrase or clause of its sentence, or the day of the round it names
 * (`since the last dialogue`). Null without one.
 */
export function sinceFor(reading: Reading, act: Predicate, meetings: readonly Draft<Meeting>[]): string | null {
  const { periods } = reading.mentions;
  const said = periods.find((p) => p.reading.use === 'since' && contains(act.sentence, p) && isOfAct(reading, p, act));
  if (said) return said.reading.start;
  const then = /^\W*(since (?:then|that time)|in (?:that|the mean) ?time|in the meantime)\b/i.test(
    textOf(reading, act),
  );
  if (then) return timeBefore(reading, act);
  const since = act.sentence.tokens.find((t) => t.lower === 'since' && t.is('case', 'mark'));
  const span = since?.head?.subtreeSpan;
  if (!since || !span || since.head!.index === act.token.index) return null;
  const dated = periods.find((p) => contains(span, p))?.reading.start;
  return dated ?? lastRound(reading, { start: since.start, end: span.end }, meetings);
}

/** Not what dates another verb beside the act (`provided $5 million, bringing the total since 2002 to …`), nor a cause (`since they signed in 1850`). */
function isOfAct(reading: Reading, period: Span & { readonly head: number }, act: Predicate): boolean {
  const token = reading.analysis.token(period.head);
  const clause = [token, ...token.ancestors].find((t) => t.index === act.token.index || /^V/.test(t.xpos));
  if (!clause || clause.index === act.token.index) return !act.token.children('mark').some((m) => m.lower === 'since');
  return !(clause.is('advcl', 'acl', 'acl:relcl', 'conj') && act.token.subtree.some((t) => t.index === clause.index));
}

const textOf = (reading: Reading, act: Predicate): string => {
  const { tokens } = act.sentence;
  return reading.document.text.slice(tokens[0]!.start, tokens.at(-1)!.end);
};

/** `since then`: the last time that the two sentences before name. */
function timeBefore(reading: Reading, act: Predicate): string | null {
  const start = act.sentence.tokens[0]!.start;
  const before = reading.analysis.sentences[act.sentence.index - 2]?.tokens[0]?.start ?? 0;
  const said = reading.mentions.periods.filter((p) => p.end <= start && p.start >= before && p.reading.use === 'at');
  return said.at(-1)?.reading.start ?? null;
}

/** `since the last dialogue`: the day of the latest round that the text refers to as held before its own. */
function lastRound(reading: Reading, span: Span, meetings: readonly Draft<Meeting>[]): string | null {
  if (!/\b(last|previous|preceding|earlier)\b/i.test(reading.document.text.slice(span.start, span.end))) return null;
  const own = meetings.find((m) => !m.reference)?.start;
  const earlier = meetings.filter(
    (m) => m.reference && m.status === 'held' && m.start !== null && (!own || m.start < own),
  );
  return (
    earlier
      .map((m) => m.start!)
      .sort()
      .at(-1) ?? null
  );
}
