import { Analysis, type AnalysisArrays } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { LanguageModel } from './model.js';
import type { NameList } from './net/names.js';
import type { Reading } from './net/net.js';
import { sentenceEnds } from './sentences/sentence-ends.js';
import { type Tokens, tokenise } from './tokens/tokenise.js';

/** Tokens of a text and where its sentences end. */
export interface Segmentation extends Tokens {
  /** Index one past the last token of each sentence. */
  readonly sentenceEnd: number[];
}

/** What may be given to an analysis beside the model. */
export interface AnalyseOptions {
  /** Names that the caller knows, such as those of `knowledge/`. */
  readonly names?: NameList;
}

/** Reads a document's blocks, furniture left out: sentences, tokens, tags, lemmas, features, trees and names. */
export function analyse(document: Document, model: LanguageModel, options: AnalyseOptions = {}): Analysis {
  const read: Segmentation = { start: [], end: [], fused: [], sentenceEnd: [] };
  for (const block of document.blocks) if (block.kind !== 'furniture') segment(document.text, model, block, read);
  return annotate(document.text, read, model, options);
}

/** Reads a plain text; empty lines part blocks. */
export function analyseText(text: string, model: LanguageModel, options: AnalyseOptions = {}): Analysis {
  return annotate(text, segment(text, model), model, options);
}

/** Tokens and sentences of a text, or of one block of it (where a line's end means nothing), added to `into`. */
export function segment(
  text: string,
  model: LanguageModel,
  block: Span | null = null,
  into: Segmentation = { start: [], end: [], fused: [], sentenceEnd: [] },
): Segmentation {
  const tokens = tokenise(text, block?.start, block?.end);
  const base = into.start.length;
  for (let i = 0; i < tokens.start.length; i++) {
    into.start.push(tokens.start[i]!);
    into.end.push(tokens.end[i]!);
    into.fused.push(tokens.fused[i]!);
  }
  for (const end of sentenceEnds(text, tokens, model.boundaries, block !== null)) into.sentenceEnd.push(base + end);
  return into;
}

/** Longest stretch that the net reads at once; longer sentences are read in pieces and joined. */
const longest = 256;

/** Tags, lemmas, trees and names for given tokens and sentences. */
export function annotate(
  text: string,
  given: Segmentation,
  model: LanguageModel,
  options: AnalyseOptions = {},
): Analysis {
  const n = given.start.length;
  const forms = given.start.map((start, i) => text.slice(start, given.end[i]!));
  const pieces = piecesOf(given.sentenceEnd, forms);
  const readings = model.net.read(
    pieces.map(({ first, end }) => forms.slice(first, end)),
    options.names,
  );
  const arrays = emptyArrays(n, given);
  const lemmas = new LemmaTable();
  let root = -1;
  for (const [p, piece] of pieces.entries()) {
    fill(arrays, piece.first, readings[p]!, model);
    const own = piece.first + readings[p]!.head.indexOf(0);
    if (piece.opens) root = own;
    else if (own >= piece.first) {
      arrays.head[own] = root;
      arrays.relation[own] = model.vocabulary.relations.indexOf('parataxis');
    }
    for (let i = piece.first; i < piece.end; i++) {
      const xpos = model.vocabulary.xpos[arrays.xpos[i]!]!;
      arrays.lemma[i] = lemmas.index(model.lemmas.lemma(forms[i]!, xpos, piece.opens && i === piece.first));
    }
  }
  const layers = { tags: true, lemmas: true, features: true, trees: true, names: true };
  return new Analysis(text, layers, arrays, model.vocabulary, lemmas.list);
}

interface Piece {
  readonly first: number;
  readonly end: number;
  /** Whether it begins a sentence. */
  readonly opens: boolean;
}

function piecesOf(sentenceEnd: readonly number[], forms: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  for (const end of sentenceEnd) {
    let opens = true;
    while (end - first > longest) {
      let cut = first + longest;
      while (cut > first + longest / 2 && !/^[,;:.!?–—]/.test(forms[cut - 1]!)) cut--;
      if (cut === first + longest / 2) cut = first + longest;
      pieces.push({ first, end: cut, opens });
      opens = false;
      first = cut;
    }
    pieces.push({ first, end, opens });
    first = end;
  }
  return pieces;
}

type Filled = { -readonly [K in keyof AnalysisArrays]: AnalysisArrays[K] };

function emptyArrays(n: number, given: Segmentation): Filled {
  return {
    tokenStart: Uint32Array.from(given.start),
    tokenEnd: Uint32Array.from(given.end),
    sentenceFirst: Uint32Array.from([0, ...given.sentenceEnd]),
    upos: new Uint8Array(n),
    xpos: new Uint8Array(n),
    lemma: new Uint32Array(n),
    feats: new Uint16Array(n),
    head: new Int32Array(n),
    relation: new Uint8Array(n),
    name: new Uint8Array(n),
    fused: Uint8Array.from(given.fused, Number),
  };
}

function fill(arrays: Filled, first: number, reading: Reading, model: LanguageModel): void {
  for (let i = 0; i < reading.head.length; i++) {
    const at = first + i;
    const tag = model.tags[reading.tag[i]!]!;
    arrays.upos[at] = tag.upos;
    arrays.xpos[at] = tag.xpos;
    arrays.feats[at] = reading.feat[i]!;
    arrays.name[at] = reading.name[i]!;
    arrays.relation[at] = reading.rel[i]!;
    arrays.head[at] = reading.head[i] === 0 ? -1 : first + reading.head[i]! - 1;
  }
}

/** Distinct lemmas in order of first use. */
class LemmaTable {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();

  index(lemma: string): number {
    let at = this.#index.get(lemma);
    if (at === undefined) {
      at = this.list.length;
      this.#index.set(lemma, at);
      this.list.push(lemma);
    }
    return at;
  }
}
