import { join } from 'node:path';
import { readTreebank, type TreebankDocument } from '../../formats/treebank.js';
import { analyseText, annotate, type LanguageModel, segmentationOf } from '../../language/index.js';
import { type Faults, faultsOf } from './confusions.js';
import { type Metric, type Score, type ScoredText, scoreText, sum } from './conll.js';
import { goldText, systemText } from './scored-text.js';
import { readUniversalNer, scoreNames } from './treebank-names.js';

export type Scores = Readonly<Record<Metric, Score>>;

/** What one part of a treebank says of the model. */
export interface TreebankScores {
  readonly name: string;
  readonly fromTokens: Scores;
  readonly fromText: Scores;
  readonly byGenre: readonly { readonly genre: string; readonly fromTokens: Scores; readonly fromText: Scores }[];
  /** Names from gold tokens, where the treebank has any. */
  readonly names: Score | null;
  readonly faults: Faults;
}

/** Scores the model on one part of a treebank, `ewt-dev` or the like. */
export function evaluateTreebank(folder: string, name: string, model: LanguageModel): TreebankScores {
  const documents = readTreebank(folder, name);
  const gold = name.startsWith('ewt') ? readUniversalNer(folder, `uner-${name}`) : null;
  const read = documents.map((document) => {
    const analysis = annotate(document.text, segmentationOf(document.spans), model);
    const [right, own] = [goldText(document), systemText(analysis)];
    return {
      document,
      pair: [right, own] as [ScoredText, ScoredText],
      fromTokens: scoreText(right, own),
      fromText: scoreText(right, systemText(analyseText(document.text, model))),
      names: gold && scoreNames(document, analysis, gold),
    };
  });
  const genres = [...new Set(documents.map((d: TreebankDocument) => d.genre))].sort();
  return {
    name,
    fromTokens: sum(read.map((r) => r.fromTokens)),
    fromText: sum(read.map((r) => r.fromText)),
    byGenre: genres.map((genre) => {
      const own = read.filter((r) => r.document.genre === genre);
      return { genre, fromTokens: sum(own.map((r) => r.fromTokens)), fromText: sum(own.map((r) => r.fromText)) };
    }),
    names: gold && total(read.map((r) => r.names!)),
    faults: faultsOf(read.map((r) => r.pair)),
  };
}

function total(scores: readonly Score[]): Score {
  const of = (key: keyof Score) => scores.reduce((n, s) => n + s[key], 0);
  return { gold: of('gold'), system: of('system'), correct: of('correct') };
}

export const treebankFolder = (shared: string): string => join(shared, 'treebanks');
