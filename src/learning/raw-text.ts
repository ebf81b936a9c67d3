import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse, analyseText } from '../language/analyse.js';
import type { LanguageModel } from '../language/model.js';
import type { NameList } from '../language/net/names.js';
import { type Analysis, type NameKind, nameKinds } from '../model/analysis.js';
import { readPage } from '../page/read-page.js';

/** A sentence to learn from that nobody annotated: its forms, and the names in it as BIO labels where they are known. */
export interface RawSentence {
  readonly form: readonly string[];
  readonly names: readonly string[] | null;
}

const bioLabel = (label: number) =>
  label === 0 ? 'O' : `${label % 2 === 1 ? 'B' : 'I'}-${nameKinds[(label - 1) >> 1]!}`;

const linesOf = (path: string) =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/**
 * The sentences of the corpus's pages but those whose address is in `without` (kept for testing), each once.
 *
 * @param names names that the caller knows: then the sentences carry the names that the model and the list find together
 */
export function corpusSentences(
  path: string,
  without: ReadonlySet<string>,
  model: LanguageModel,
  names?: NameList,
): RawSentence[] {
  const known = new Set<string>();
  const sentences: RawSentence[] = [];
  for (const { url, title, html } of linesOf(path)) {
    if (without.has(url)) continue;
    const document = readPage({ source: url, url, form: 'html', content: html, hints: { title } });
    const analysis = analyse(document, model, names ? { names } : {});
    for (const sentence of analysis.sentences) {
      const form = sentence.tokens.map((t) => t.text);
      const key = createHash('sha1').update(form.join(' ')).digest('base64');
      if (known.has(key) || form.length > 120) continue;
      known.add(key);
      const labels = Array.from(analysis.arrays.name.subarray(sentence.first, sentence.last), bioLabel);
      sentences.push({ form, names: names ? labels : null });
    }
  }
  return sentences;
}

interface Described {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}

const kinds: Readonly<Record<string, NameKind>> = { Person: 'PER', Organisation: 'ORG', Location: 'LOC' };

/**
 * The sentences of re3d with its names. Its entities are also descriptions ("the regime"): kept are those that end in what the
 * tagger calls a proper noun, without what stands before the name. A country that acts stays a place, as in Universal NER.
 * A name found once is marked wherever its words stand as proper nouns, also within descriptions ("ISIL targets").
 */
export function re3dSentences(path: string, model: LanguageModel): RawSentence[] {
  const documents = linesOf(path).map(({ text, entities }) => {
    const units = unitOffsets(text);
    const spans = (entities as Described[]).map((e) => ({ ...e, start: units[e.start]!, end: units[e.end]! }));
    return { analysis: analyseText(text, model), spans };
  });
  const kindOf = commonestKinds(documents.flatMap(({ analysis, spans }) => properParts(analysis, spans)));
  return documents.flatMap(({ analysis }) => {
    const labels = labelNames(analysis, kindOf);
    return analysis.sentences.map((s) => ({ form: s.tokens.map((t) => t.text), names: labels.slice(s.first, s.last) }));
  });
}

interface Found {
  readonly kind: NameKind;
  readonly words: string;
}

const before =
  /^(?:mr|mrs|ms|dr|president|prime|minister|secretary|foreign|defen[cs]e|general|gen|lt|col|maj|brig|sir|king|lord|he|ambassador|chairman|office|spokesman|spokesperson|commander|the|sheikh)\.?$/i;
const within = /^(?:of|the|and|in|for|-|–|al|’s|'s)$/i;

const isProper = (analysis: Analysis, i: number) =>
  analysis.token(i).upos === 'PROPN' || /^NNPS?$/.test(analysis.token(i).xpos);

function properParts(analysis: Analysis, entities: readonly Described[]): Found[] {
  return entities.flatMap((e) => {
    const kind = kinds[e.type];
    let first = analysis.indexAt(e.start);
    let end = first;
    while (end < analysis.length && analysis.token(end).end <= e.end) end++;
    while (first < end && (!isProper(analysis, first) || (kind !== 'ORG' && before.test(analysis.token(first).text))))
      first++;
    if (!kind || first >= end || !isProper(analysis, end - 1)) return [];
    for (let i = first; i < end; i++) if (!isProper(analysis, i) && !within.test(analysis.token(i).text)) return [];
    if (end - first === 1 && analysis.token(first).xpos === 'NNPS') return [];
    return [{ kind, words: wordsAt(analysis, first, end) }];
  });
}

const wordsAt = (analysis: Analysis, first: number, end: number) =>
  Array.from({ length: end - first }, (_, i) => analysis.token(first + i).text).join(' ');

/** The kind of each name: a place where it was ever called one at least half as often as an organisation. */
function commonestKinds(found: readonly Found[]): Map<string, NameKind> {
  const counts = new Map<string, Record<NameKind, number>>();
  for (const { kind, words } of found) {
    const count = counts.get(words) ?? { PER: 0, ORG: 0, LOC: 0 };
    count[kind]++;
    counts.set(words, count);
  }
  for (const words of counts.keys())
    if (words.split(' and ').every((part) => counts.has(part)) && words.includes(' and ')) counts.delete(words);
  return new Map(
    [...counts].map(([words, { PER, ORG, LOC }]) => {
      const place = 2 * LOC >= ORG || /^(?:U\.?S\.?A?\.?|U\.?K\.?)$/.test(words);
      return [words, PER > ORG && PER > LOC ? 'PER' : place ? 'LOC' : 'ORG'];
    }),
  );
}

const longestName = 8;

function labelNames(analysis: Analysis, kindOf: ReadonlyMap<string, NameKind>): string[] {
  const labels = new Array<string>(analysis.length).fill('O');
  for (let first = 0; first < analysis.length; ) {
    let end = Math.min(first + longestName, analysis.length);
    while (end > first && !(isProper(analysis, first) && kindOf.has(wordsAt(analysis, first, end)))) end--;
    for (let i = first; i < end; i++)
      labels[i] = `${i === first ? 'B' : 'I'}-${kindOf.get(wordsAt(analysis, first, end))}`;
    first = Math.max(end, first + 1);
  }
  return labels;
}

/** For each code point of a text, and for its end, the offset in UTF-16 units. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  offsets.push(at);
  return offsets;
}
