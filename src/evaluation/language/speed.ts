import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { analyseText, annotate, type LanguageModel, segment } from '../../language/index.js';

/** Tokens of this program's tokeniser a second, on one core, for one way of reading the same texts. */
export interface Speed {
  readonly what: string;
  readonly tokensPerSecond: number;
}

/** Reads the texts in each way once to warm up and then `rounds` times; the best round counts. */
export function measureSpeed(texts: readonly string[], model: LanguageModel, rounds = 3): Speed[] {
  const segmented = texts.map((text) => segment(text, model));
  const tokens = segmented.reduce((n, s) => n + s.start.length, 0);
  const forms = segmented.flatMap((s, i) => {
    let first = 0;
    return s.sentenceEnd.map((end) => {
      const own = s.start.slice(first, end).map((start, k) => texts[i]!.slice(start, s.end[first + k]!));
      first = end;
      return own;
    });
  });
  const wink = winkNlp(winkModel);
  const ways: [string, () => unknown][] = [
    ['sentences and tokens', () => texts.map((text) => segment(text, model))],
    ['the net (tags, features, trees, names)', () => model.net.read(forms.filter((f) => f.length <= 256))],
    ['from given tokens (the net, lemmas, the analysis)', () => texts.map((t, i) => annotate(t, segmented[i]!, model))],
    ['**the whole stage, from raw text**', () => texts.map((text) => analyseText(text, model))],
    [
      'wink-nlp 2.4 (sentences, tags, lemmas, dates and the like; no trees)',
      () => texts.map((text) => readWink(wink, text)),
    ],
    [
      'compromise 14 (sentences, tags, some names; no trees)',
      () => texts.map((text) => nlp(text).json({ offset: false })),
    ],
  ];
  return ways.map(([what, run]) => ({ what, tokensPerSecond: tokens / bestSeconds(run, rounds) }));
}

function readWink(wink: ReturnType<typeof winkNlp>, text: string): unknown {
  const { its } = wink;
  const document = wink.readDoc(text);
  // its.lemma computes; wink's types leave its second form out
  const lemma = its.lemma as unknown as typeof its.pos;
  return [document.sentences().out(), document.tokens().out(its.pos), document.tokens().out(lemma)];
}

function bestSeconds(run: () => unknown, rounds: number): number {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
