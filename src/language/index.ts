/** The language stage by itself, without a disk: it runs in a browser, given the bytes of a model. */
export { Analysis, type Sentence, type Token } from '../model/analysis.js';
export { type AnalyseOptions, analyse, analyseText, annotate, type Segmentation, segment } from './analyse.js';
export { segmentationOf, type WordSpans } from './given-tokens.js';
export { type LanguageModel, makeModel } from './model.js';
export type { ListedName, NameList } from './net/names.js';
