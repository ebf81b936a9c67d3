import type { Vocabulary } from '../model/analysis.js';
import { type Kernel, makeKernel } from './kernel/kernel.js';
import { Lemmas } from './lemmas.js';
import { openModelFile } from './model-file.js';
import { Net } from './net/net.js';
import { Boundaries } from './sentences/boundaries.js';

/** A loaded language model. It holds working memory but no state that a reading leaves behind; use one a thread. */
export interface LanguageModel {
  readonly net: Net;
  readonly lemmas: Lemmas;
  readonly boundaries: Boundaries;
  readonly vocabulary: Vocabulary;
  /** For each of the net's tag classes, its places in the vocabulary. */
  readonly tags: readonly { readonly upos: number; readonly xpos: number }[];
}

/** Makes a model of the bytes of its file. Works wherever JavaScript does; reading the file is the caller's. */
export function makeModel(bytes: ArrayBuffer, kernel: Kernel = makeKernel()): LanguageModel {
  const file = openModelFile(bytes);
  const net = new Net(file, kernel);
  const pairs = file.lists.tag.map((tag) => tag.split('|') as [string, string]);
  const upos = [...new Set(pairs.map((p) => p[0]))].sort();
  const xpos = [...new Set(pairs.map((p) => p[1]))].sort();
  return {
    net,
    lemmas: new Lemmas(file, (lower) => net.words.knows(lower)),
    boundaries: new Boundaries(file),
    vocabulary: { upos, xpos, relations: file.lists.rel, features: file.lists.feat },
    tags: pairs.map((p) => ({ upos: upos.indexOf(p[0]), xpos: xpos.indexOf(p[1]) })),
  };
}
