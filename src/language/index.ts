export { type AnalyseOptions, analyse, analyseText, annotate, type Segmentation, segment } from './analyse.js';
export { segmentationOf, type WordSpans } from './given-tokens.js';
export { type LanguageModel, makeModel } from './model.js';
export type { ListedName, NameList } from './net/names.js';
