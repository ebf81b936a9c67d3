import type { RuleRow } from '../../../knowledge/rules/read-rows.js';
import type { Reported } from '../../../knowledge/speech/speech.js';
import type { Token } from '../../../model/analysis.js';
import { evidenceAt, type Speaker, type Statement } from '../../../model/finding.js';
import { contains, type Span } from '../../../model/span.js';
import { areOneInTwoPronouns } from '../../one-person.js';
import { coordinated, preposition } from '../../predicates/arguments.js';
import type { Predicate } from '../../predicates/predicate.js';
import type { Draft, Reading } from '../../reading.js';
import { MentionIndex } from '../../rules/mention-index.js';
import { traceOf } from '../../trace.js';
import { saidAt } from '../said-when.js';
import { accordingRule, reportedRules } from './reported-rules.js';
import { reportedSpeaker } from './speaker.js';
import { reportedWords } from './words.js';

/** Words that a text reports as said, before it is known whether others hold them. */
interface Report {
  readonly speaker: Speaker;
  readonly speakers: readonly Token[];
  readonly saying: Token;
  readonly words: Span;
  readonly rule: string;
}

/** Reported speech: what the text says that somebody said, without quotation marks. Nothing is found where there are no trees. */
export function findReported(reading: Reading, direct: readonly Span[]): Draft<Statement>[] {
  if (!reading.analysis.layers.trees) return [];
  const body = bodyOf(reading);
  const read = [...reading.predicates].filter((p) => body.some((b) => contains(b, p.token)));
  const found = read.flatMap((p) => reportOf(reading, p) ?? accordingTo(reading, p) ?? []);
  const outermost = found.filter((r) => !found.some((o) => o !== r && holds(o, r)));
  return outermost
    .filter((r) => !direct.some((d) => contains(d, r.words) || (contains(r.words, d) && covers(d, r.words))))
    .map((r) => statement(reading, r));
}

/** Paragraphs and list items; all blocks of a page that has none: a headline says again what the body says. */
function bodyOf({ document: { blocks } }: Reading): readonly Span[] {
  const body = blocks.filter((b) => b.kind === 'paragraph' || b.kind === 'list-item');
  return body.length > 0 ? body : blocks;
}

/** A clause is all that was said (`warned Kenya that …`); rows that take the verb with it are for the rest. */
const clausesFirst = <M extends { rule: RuleRow<Reported> }>(matches: readonly M[]): M[] =>
  [...matches].sort((a, b) => Number(b.rule.makes.words === 'clause') - Number(a.rule.makes.words === 'clause'));

/** What a row makes of a predicate, or null. */
function reportOf(reading: Reading, predicate: Predicate): Report | null {
  if (predicate.quoted || predicate.condition || isName(predicate.token) || !isSaid(reading, predicate)) return null;
  const matches = reportedRules(reading.knowledge.speech).matchesOf(predicate, indexOf(reading));
  for (const { rule } of clausesFirst(matches)) {
    const words = reportedWords(predicate, rule.makes.words, reading.knowledge.speech);
    if (!words || reading.predicates.at(words.head)?.quoted) continue;
    const speakers = saidBy(predicate);
    if (speakers.some((t) => reading.transcript.isOfLabel(t))) continue;
    if (rule.makes.words === 'predicate' && speakers.some((t) => t.lower === 'it')) continue;
    if (areOneInTwoPronouns(predicate.subjects, predicate.objects, (t) => reading.referents.referentsOf(t).people))
      continue;
    if (/^which\b/.test(reading.document.text.slice(words.span.start))) continue;
    const speaker = reportedSpeaker(reading, speakers);
    if (speaker) return { speaker, speakers, saying: predicate.token, words: words.span, rule: rule.name };
  }
  return null;
}

/** Who says it. `It said that …` of a document: what a parser takes for an empty `it` before an active verb of speech is somebody. */
function saidBy({ subjects, token, passive }: Predicate): readonly Token[] {
  const empty = passive ? null : token.child('expl');
  const before = subjects.some((t) => t.index < token.index);
  return empty?.lower === 'it' && !before ? [empty] : subjects;
}

/** `Thank you, Said.`: a capital within a sentence. */
const isName = ({ text, index, sentence }: Token): boolean => /^\p{Lu}/u.test(text) && index > sentence.first;

/** Said, not still to be said, and not possible only. A participle is said where what it adds to is: `thanked Kenya, noting that …`. */
function isSaid(reading: Reading, { time, token }: Predicate): boolean {
  if (time !== 'past' && time !== 'present') return false;
  const adds = token.is('advcl') && token.xpos === 'VBG';
  return !adds || reading.knowledge.speech.verbs.has(token.head?.lemma ?? '');
}

/** What holds according to somebody: the clause without that phrase. */
function accordingTo(reading: Reading, predicate: Predicate): Report | null {
  if (predicate.kind === 'noun' || predicate.quoted) return null;
  const phrase = predicate.token.children('obl').find((t) => preposition(t) === 'according to');
  if (!phrase) return null;
  const speakers = coordinated(phrase);
  const speaker = reportedSpeaker(reading, speakers);
  const source = sourceSpan(predicate, phrase);
  const outside = predicate.token.subtree.filter((t) => t.upos !== 'PUNCT' && !contains(source, t));
  if (!speaker || outside.length < 2) return null;
  const words = { start: outside[0]!.start, end: outside.at(-1)!.end };
  return { speaker, speakers, saying: phrase, words, rule: accordingRule.name };
}

/**
 * The words that name the source. A sentence that begins with them and whose verb then has nobody who does it goes on behind their first comma:
 * `According to the statement, the Secretary for Trade, Ana Lopez, opened …`, where a parser takes the people for the source's.
 */
function sourceSpan({ token }: Predicate, phrase: Token): Span {
  const whole = phrase.subtreeSpan;
  const leads = phrase.subtree[0]?.index === phrase.sentence.first;
  if (!leads || token.children('nsubj', 'nsubj:pass', 'expl', 'csubj').length > 0) return whole;
  const comma = phrase.subtree.find((t) => t.text === ',' && t.index > phrase.index);
  return comma ? { start: whole.start, end: comma.end } : whole;
}

/** Whether one report lies in the words of another: what X said that Y had said is a statement of X. */
const holds = (outer: Report, inner: Report): boolean =>
  contains(outer.words, inner.saying) && inner.saying.index !== outer.saying.index;

/** Whether a quotation is all but a word or two of some words. */
const covers = (quotation: Span, words: Span): boolean =>
  quotation.end - quotation.start > 0.8 * (words.end - words.start);

function statement(reading: Reading, { speaker, speakers, saying, words, rule }: Report): Draft<Statement> {
  const evidence = [evidenceAt(reading.document, words)];
  const trace = traceOf(reading, rule, saying, { speaker: speakers });
  const date = saidAt(reading, saying, words, speaker);
  return { speaker, quote: evidence[0]!.quote, date, direct: false, evidence, rule, trace };
}

const indices = new WeakMap<Reading, MentionIndex>();
function indexOf(reading: Reading): MentionIndex {
  const known = indices.get(reading) ?? new MentionIndex(reading.mentions);
  indices.set(reading, known);
  return known;
}
