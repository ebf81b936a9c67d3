import type { Sentence, Token } from '../../model/analysis.js';
import { overlaps, type Span } from '../../model/span.js';
import { ordinalOf } from './ordinals.js';
import type { Scene } from './scene.js';
import type { SeriesName } from './sighting.js';

const joiners: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  '&',
  '-',
  '–',
  '—',
  '/',
  '’s',
  "'s",
  '’',
  "'",
  '+',
]);
const hyphens: ReadonlySet<string> = new Set(['-', '–', '/', '+', '&']);
const plain: ReadonlySet<string> = new Set([...joiners, 'in', 'a', 'an', 'annual', 'joint', 'between', 'to']);

const capital = (t: Token): boolean =>
  /^[\p{Lu}\d]/u.test(t.text) && !/^(The|A|An|This|That|These|Those|In|At|On|Its|Their|Our|His|Her)$/.test(t.text);

/** Where the proper name around a capitalised meeting noun begins and ends; null where the noun stands alone. */
export function properName(scene: Scene, head: Token, last: Token = head): Span | null {
  const sentence = head.sentence;
  if (!capital(head)) return null;
  const first = leftEnd(sentence, head);
  const end = rightEnd(scene, sentence, last);
  const start = afterOrdinals(sentence, first, head);
  if (start === head.index && end === last.index && !/\d/.test(head.text)) return null;
  const text = sentence.analysis;
  return { start: text.token(start).start, end: text.token(end).end };
}

function leftEnd(sentence: Sentence, head: Token): number {
  let at = head.index;
  for (let i = head.index - 1; i >= sentence.first; i--) {
    const token = sentence.analysis.token(i);
    const open = shortNameBefore(token);
    if (open && open.index > sentence.first) i = open.index;
    else if (capital(token)) at = i;
    else if (!hyphens.has(token.text) && !/^(’s|'s|’|')$/.test(token.text) && !joinsCapitals(token)) break;
    else if (/^(’s|'s|’|')$/.test(token.text) && !/s$/.test(token.previous?.text ?? '')) break;
  }
  return at;
}

/** The bracket that opens the short name which a closing one ends: `the Oslo Delta Forum (ODF) Ministerial Meeting`. */
function shortNameBefore(token: Token): Token | null {
  const open = token.text === ')' ? (token.previous?.previous ?? null) : null;
  return open?.text === '(' &&
    /^\p{Lu}[\p{Lu}\d&-]+$/u.test(open.next?.text ?? '') &&
    open.previous !== null &&
    capital(open.previous)
    ? open
    : null;
}

/** `Economic and Trade Dialogue`, but not `Oslo and the Dialogue`. */
function joinsCapitals(token: Token): boolean {
  const before = token.previous;
  const next = token.next;
  if (!before || !next) return false;
  if (token.lower === 'of') return /^(?:Heads|Chiefs|Friends)$/.test(before.text) && capital(next);
  if (token.lower !== 'and') return false;
  return capital(before) && capital(next) && ordinalOf(next) === null && before.upos !== 'VERB';
}

function rightEnd(scene: Scene, sentence: Sentence, last: Token): number {
  let at = last.index;
  let i = last.index + 1;
  if (i < sentence.last && !/^(on|of|for)$/.test(sentence.analysis.token(i).text)) return at;
  const periods = scene.castOf(sentence).periods;
  for (; i < sentence.last; i++) {
    const token = sentence.analysis.token(i);
    if (periods.some((p) => overlaps(p, token))) break;
    if (token.xpos === 'VBN' && token.next?.lower === 'by') break;
    if (token.text === ',' && inList(token)) continue;
    if (capital(token)) at = i;
    else if (!joiners.has(token.text)) break;
  }
  return at;
}

/** The commas of `Meeting on Water, Energy, and Transport`: capitalised words of one list that `and` closes. */
function inList(comma: Token): boolean {
  for (let at = comma.next, k = 0; at && k < 8; at = at.next, k++) {
    if (at.text === ',') continue;
    if (at.lower === 'and')
      return (
        at.next !== null && capital(at.next) && at.next.upos !== 'VERB' && !/^\p{Lu}/u.test(at.next.next?.text ?? '')
      );
    if (!capital(at) || (at.next?.text !== ',' && at.next?.lower !== 'and')) return false;
  }
  return false;
}

/** Ordinals and years in front are no part of a series' name. */
function afterOrdinals(sentence: Sentence, first: number, head: Token): number {
  let at = first;
  while (at < head.index) {
    const token = sentence.analysis.token(at);
    if (ordinalOf(token) === null && !/^(19|20)\d\d$/.test(token.text) && !hyphens.has(token.text)) break;
    at++;
  }
  return at;
}

/** The name with what all mentions of its series share: its words without ordinals, years and the parties. */
export function seriesName(scene: Scene, tokens: readonly Token[], span: Span): SeriesName {
  const cast = scene.castOf(tokens[0]!.sentence);
  const key = tokens
    .filter((t) => t.start >= span.start && t.end <= span.end)
    .filter(
      (t) => !cast.actors.some((m) => overlaps(m, t) && m.actors.some((a) => a.kind === 'state' || a.kind === 'igo')),
    )
    .filter((t) => !plain.has(t.lower) && ordinalOf(t) === null && /\p{L}|\d/u.test(t.text))
    .map((t) => t.lemma.toLowerCase());
  return { text: scene.reading.document.text.slice(span.start, span.end).replace(/\s+/g, ' '), key };
}

/** Whether two names may be of one series: one says no more than the other, and both end in the same sort of meeting. */
export function sameSeries(a: SeriesName, b: SeriesName): boolean {
  const [few, many] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  return few.length > 0 && few.every((word) => many.includes(word));
}
