import { evidenceAt, type Statement } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import type { Draft, Reading } from '../reading.js';
import { traceOf } from '../trace.js';
import { type Attributed, attribute } from './attribution.js';
import { quotationRule } from './quotation-rule.js';
import { type Quotation, quotationsOf } from './quotations.js';
import { findReported } from './reported/find-reported.js';
import { saidWhen } from './said-when.js';

/** A quotation counts from four words on; shorter ones are borrowed terms rather than statements. */
const leastWords = 4;

/** A quotation with whoever says it. */
interface Said {
  readonly quotation: Quotation;
  readonly speaker: Attributed;
}

/** What a text says that somebody said: between quotation marks, and reported without. */
export function findStatements(reading: Reading): Draft<Statement>[] {
  const direct = findQuotations(reading);
  return [...direct, ...findReported(reading, quotationsOf(reading.document, 1))];
}

/** Direct speech: words between quotation marks that the text attributes to somebody, one finding a quotation. */
function findQuotations(reading: Reading): Draft<Statement>[] {
  const out: Draft<Statement>[] = [];
  let before: Said | null = null;
  for (const quotation of quotationsOf(reading.document, 1)) {
    if (isTitle(reading, quotation)) continue;
    const goesOn: boolean = before !== null && continues(reading, before.quotation, quotation);
    const speaker: Attributed | null = goesOn
      ? before!.speaker
      : attribute(reading, quotation, reading.knowledge.speech);
    if (!speaker || (!goesOn && reading.transcript.isSpoken(quotation) && !isPlainlySaid(reading, quotation, speaker)))
      continue;
    before = { quotation, speaker };
    if (!goesOn && !tooShort(reading, quotation)) out.push(statement(reading, quotation, speaker));
  }
  return out;
}

/**
 * In speech, which breaks off and quotes without saying whom: only what a verb of speech right before the words gives to a named subject of its own.
 */
function isPlainlySaid(reading: Reading, quotation: Quotation, { token }: Attributed): boolean {
  const verb = token.head;
  if (token.upos === 'PRON' || !token.is('nsubj') || !verb || !reading.knowledge.speech.verbs.has(verb.lemma))
    return false;
  const between = reading.document.text.slice(verb.end, quotation.outer.start);
  return (
    !/^(?:VB|VBG)$/.test(verb.xpos) &&
    verb.end <= quotation.outer.start &&
    between.length < 40 &&
    !/[.!?]/.test(between)
  );
}

/** `under the theme “…”`, `a paper entitled “…”`: the name of something, which nobody says. */
function isTitle({ document }: Reading, { start, end, outer }: Quotation): boolean {
  const before = document.text.slice(Math.max(0, outer.start - 40), outer.start);
  if (
    naming.test(before) ||
    /\b(?:Order|Resolution|Act|Directive|Regulation|Law)\s+[\d/()-]+,?\s*(?:,?\s+(?:of|on|entitled)\s+)?$/.test(before)
  )
    return true;
  const long = document.text.slice(start, end).match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  return long.length > 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

const naming =
  /\b(?:theme|themed|motto|slogan|titled|entitled|named|dubbed|subtitled|known as|so-called|headed|headlined|song|book|film|hashtag)[,:]?\s*(?:of\s+)?$/i;

function statement(reading: Reading, quotation: Quotation, { speaker, token }: Attributed): Draft<Statement> {
  const evidence = [evidenceAt(reading.document, quotation)];
  const saying = token.head?.upos === 'VERB' ? token.head : token;
  const { name: rule } = quotationRule;
  const trace = traceOf(reading, rule, saying, { speaker: [token] });
  const date = saidWhen(reading, quotation, speaker);
  return { speaker, quote: evidence[0]!.quote, date, direct: true, evidence, rule, trace };
}

function tooShort(reading: Reading, span: Span): boolean {
  const words = reading.document.text.slice(span.start, span.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu);
  return (words?.length ?? 0) < leastWords;
}

/**
 * Whether a quotation only goes on with the one before it, split by its attribution: “A,” she said, “B” and “A,” she said. “B.”
 * Then nothing stands between them but the attribution: one speech verb and its subject, within one paragraph.
 */
function continues(reading: Reading, before: Quotation, after: Quotation): boolean {
  const between = { start: before.outer.end, end: after.outer.start };
  const text = reading.document.text.slice(between.start, between.end);
  if (text.length > 160 || /\n\s*\n/.test(text)) return false;
  const tokens = reading.analysis.tokensIn(between);
  const verbs = tokens.filter((t) => t.upos === 'VERB');
  if (verbs.length !== 1 || !reading.knowledge.speech.verbs.has(verbs[0]!.lemma)) return false;
  const words = text.trim();
  const splitsSentence = words.endsWith(',');
  const startsAnother =
    /[.!?]$/.test(words) && /^\p{Lu}/u.test(reading.document.text.slice(after.start, after.start + 1));
  return splitsSentence || startsAnother;
}
