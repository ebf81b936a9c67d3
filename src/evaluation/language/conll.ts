/** A word as CoNLL-2018 compares it. `start` and `end` are those of the written token, in characters other than white space. */
export interface ScoredWord {
  readonly start: number;
  readonly end: number;
  /** Part of a token that is several words. */
  readonly multiword: boolean;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the head in the document's words, −1 for a root. */
  readonly head: number;
  readonly relation: string;
}

/** One side, system or gold: all words of a file and the spans of its sentences. */
export interface ScoredText {
  readonly words: readonly ScoredWord[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

export const metrics = [
  'sentences',
  'words',
  'UPOS',
  'XPOS',
  'UFeats',
  'lemmas',
  'UAS',
  'LAS',
  'LAS, full labels',
] as const;
export type Metric = (typeof metrics)[number];

/** Counts behind precision and recall. */
export interface Score {
  readonly gold: number;
  readonly system: number;
  readonly correct: number;
}

export const f1 = ({ gold, system, correct }: Score): number =>
  gold + system === 0 ? 0 : (2 * correct) / (gold + system);

/** Pairs of aligned words, [gold index, system index], by the rules of the CoNLL 2018 shared task's evaluation script. */
export function align(gold: readonly ScoredWord[], system: readonly ScoredWord[]): [number, number][] {
  const pairs: [number, number][] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const a = gold[g]!;
    const b = system[s]!;
    if (a.multiword || b.multiword) {
      const span = multiwordSpan(gold, system, g, s);
      pairs.push(...longestCommon(gold, system, span));
      g = span.goldEnd;
      s = span.systemEnd;
    } else if (a.start === b.start && a.end === b.end) pairs.push([g++, s++]);
    else if (a.start <= b.start) g++;
    else s++;
  }
  return pairs;
}

interface MultiwordSpan {
  readonly goldFirst: number;
  readonly goldEnd: number;
  readonly systemFirst: number;
  readonly systemEnd: number;
}

function multiwordSpan(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
  g: number,
  s: number,
): MultiwordSpan {
  let end: number;
  if (gold[g]!.multiword) {
    end = gold[g]!.end;
    if (!system[s]!.multiword && system[s]!.start < gold[g]!.start) s++;
  } else {
    end = system[s]!.end;
    if (!gold[g]!.multiword && gold[g]!.start < system[s]!.start) g++;
  }
  const [goldFirst, systemFirst] = [g, s];
  const beyond = (word: ScoredWord | undefined) => !word || (word.multiword ? word.start >= end : word.end > end);
  const extended = (word: ScoredWord) => (word.multiword && word.end > end ? word.end : end);
  while (!beyond(gold[g]) || !beyond(system[s])) {
    const [a, b] = [gold[g], system[s]];
    if (a && (!b || a.start <= b.start)) {
      end = extended(a);
      g++;
    } else {
      end = extended(b!);
      s++;
    }
  }
  return { goldFirst, goldEnd: g, systemFirst, systemEnd: s };
}

/** A longest common subsequence of forms, in lower case, within a span. */
function longestCommon(
  gold: readonly ScoredWord[],
  system: readonly ScoredWord[],
  span: MultiwordSpan,
): [number, number][] {
  const a = gold.slice(span.goldFirst, span.goldEnd).map((w) => w.form.toLowerCase());
  const b = system.slice(span.systemFirst, span.systemEnd).map((w) => w.form.toLowerCase());
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([span.goldFirst + i++, span.systemFirst + j++]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  return pairs;
}

const universal = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree ' +
    'VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite'
  ).split(' '),
);
const withoutSubtype = (relation: string) => relation.split(':')[0]!;
const universalFeatures = (feats: string) =>
  feats
    .split('|')
    .filter((f) => universal.has(f.split('=')[0]!))
    .sort()
    .join('|');

/** Scores one text against another over the same characters. */
export function scoreText(gold: ScoredText, system: ScoredText): Record<Metric, Score> {
  const pairs = align(gold.words, system.words);
  const goldOf = new Map(pairs.map(([g, s]) => [s, g]));
  const count = (same: (g: ScoredWord, s: ScoredWord) => boolean): Score => ({
    gold: gold.words.length,
    system: system.words.length,
    correct: pairs.filter(([g, s]) => same(gold.words[g]!, system.words[s]!)).length,
  });
  const sameHead = (g: ScoredWord, s: ScoredWord) => (s.head < 0 ? g.head < 0 : goldOf.get(s.head) === g.head);
  const ends = new Set(gold.sentences.map((x) => `${x.start} ${x.end}`));
  return {
    sentences: {
      gold: gold.sentences.length,
      system: system.sentences.length,
      correct: system.sentences.filter((x) => ends.has(`${x.start} ${x.end}`)).length,
    },
    words: count(() => true),
    UPOS: count((g, s) => g.upos === s.upos),
    XPOS: count((g, s) => g.xpos === s.xpos),
    UFeats: count((g, s) => universalFeatures(g.feats) === universalFeatures(s.feats)),
    lemmas: count((g, s) => g.lemma === '_' || g.lemma === s.lemma),
    UAS: count(sameHead),
    LAS: count((g, s) => sameHead(g, s) && withoutSubtype(g.relation) === withoutSubtype(s.relation)),
    'LAS, full labels': count((g, s) => sameHead(g, s) && g.relation === s.relation),
  };
}

export function sum(scores: readonly Record<Metric, Score>[]): Record<Metric, Score> {
  const add = (metric: Metric): Score =>
    scores.reduce<Score>(
      (all, one) => ({
        gold: all.gold + one[metric].gold,
        system: all.system + one[metric].system,
        correct: all.correct + one[metric].correct,
      }),
      { gold: 0, system: 0, correct: 0 },
    );
  return Object.fromEntries(metrics.map((m) => [m, add(m)])) as Record<Metric, Score>;
}
