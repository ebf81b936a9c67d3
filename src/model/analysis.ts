import type { Span } from './span.js';

/** Which layers a model filled. Rules that need a layer ask for it rather than guess. */
export interface Layers {
  readonly tags: boolean;
  readonly lemmas: boolean;
  readonly features: boolean;
  readonly trees: boolean;
  readonly names: boolean;
}

/** Kinds of name, as BIO labels say them. */
export const nameKinds = ['PER', 'ORG', 'LOC'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The flat arrays of an analysis; `n` tokens, `s` sentences. Tokens are syntactic words in the sense of Universal Dependencies. */
export interface AnalysisArrays {
  /** n: where each token starts and ends in the text. The parts of a multiword token (`don't`) divide its span. */
  readonly tokenStart: Uint32Array;
  readonly tokenEnd: Uint32Array;
  /** s + 1: index of each sentence's first token; the last entry is n. */
  readonly sentenceFirst: Uint32Array;
  /** n: index into `vocabulary.upos`, `xpos`, `relations`, or of the token's lemma in `lemmas`. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly lemma: Uint32Array;
  /** n: index into `vocabulary.features` of the token's whole feature string (`Mood=Ind|Tense=Past`). */
  readonly feats: Uint16Array;
  /** n: index of the head token in the document, or −1 for a root. Always a tree within each sentence. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** n: 0 outside, 1 + 2k begins and 2 + 2k continues a name of kind k in `nameKinds`. */
  readonly name: Uint8Array;
  /** n: 1 where a token is a part of a multiword token and not its first. */
  readonly fused: Uint8Array;
}

/** The closed sets that the arrays point into. */
export interface Vocabulary {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly features: readonly string[];
}

/**
 * A document's sentences and tokens with tags, lemmas, trees and names: typed arrays inside, small views outside.
 * Views are made on demand, once each, and only remember what they were asked; two views of one token are equal by `index`.
 */
export class Analysis {
  readonly sentences: readonly Sentence[];
  readonly #childFirst: Int32Array;
  readonly #childNext: Int32Array;
  readonly #sentenceOf: Uint32Array;
  readonly #views: Token[];

  constructor(
    readonly text: string,
    readonly layers: Layers,
    readonly arrays: AnalysisArrays,
    readonly vocabulary: Vocabulary,
    readonly lemmas: readonly string[],
  ) {
    const n = arrays.tokenStart.length;
    this.#childFirst = new Int32Array(n).fill(-1);
    this.#childNext = new Int32Array(n).fill(-1);
    for (let i = n - 1; i >= 0; i--) {
      const h = arrays.head[i]!;
      if (h < 0) continue;
      this.#childNext[i] = this.#childFirst[h]!;
      this.#childFirst[h] = i;
    }
    this.#views = new Array(n);
    this.#sentenceOf = new Uint32Array(n);
    for (let s = 0; s + 1 < arrays.sentenceFirst.length; s++)
      this.#sentenceOf.fill(s, arrays.sentenceFirst[s]!, arrays.sentenceFirst[s + 1]!);
    this.sentences = Array.from({ length: arrays.sentenceFirst.length - 1 }, (_, i) => new Sentence(this, i));
  }

  get length(): number {
    return this.arrays.tokenStart.length;
  }

  /** The token at a document-wide index. Throws where there is none. */
  token(index: number): Token {
    const known = this.#views[index];
    if (known) return known;
    if (index < 0 || index >= this.length) throw new RangeError(`no token ${index} of ${this.length}`);
    const view = new Token(this, index);
    this.#views[index] = view;
    return view;
  }

  /** The tokens that overlap a span, in order. */
  tokensIn(span: Span): Token[] {
    const out: Token[] = [];
    for (let i = this.indexAt(span.start); i < this.length && this.arrays.tokenStart[i]! < span.end; i++)
      if (this.arrays.tokenEnd[i]! > span.start) out.push(this.token(i));
    return out;
  }

  /** The sentence that holds a token index. */
  sentenceOf(index: number): Sentence {
    return this.sentences[this.#sentenceOf[index]!]!;
  }

  /** Index of the first token that ends after a text position (binary search); `length` where there is none. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.arrays.tokenEnd[mid]! <= position) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /** The first dependent of a token and the next one of the same head: −1 where there is none. */
  firstChildOf(index: number): number {
    return this.#childFirst[index]!;
  }
  nextChildOf(index: number): number {
    return this.#childNext[index]!;
  }

  /** Dependents of a token in order of the text. */
  childrenOf(index: number): number[] {
    const out: number[] = [];
    for (let c = this.#childFirst[index]!; c >= 0; c = this.#childNext[c]!) out.push(c);
    return out;
  }
}

/** A view of one sentence. */
export class Sentence implements Span {
  constructor(
    readonly analysis: Analysis,
    readonly index: number,
  ) {}

  get first(): number {
    return this.analysis.arrays.sentenceFirst[this.index]!;
  }
  /** One past its last token. */
  get last(): number {
    return this.analysis.arrays.sentenceFirst[this.index + 1]!;
  }
  get start(): number {
    return this.analysis.arrays.tokenStart[this.first]!;
  }
  get end(): number {
    return this.analysis.arrays.tokenEnd[this.last - 1]!;
  }
  get text(): string {
    return this.analysis.text.slice(this.start, this.end);
  }
  get tokens(): Token[] {
    const out: Token[] = [];
    for (let i = this.first; i < this.last; i++) out.push(this.analysis.token(i));
    return out;
  }
  get root(): Token {
    for (let i = this.first; i < this.last; i++) if (this.analysis.arrays.head[i]! < 0) return this.analysis.token(i);
    throw new RangeError(`sentence ${this.index} has no root`);
  }
}

/** Whether a relation is one of some, or a subtype of one. This is asked more often than anything else. */
function isOneOf(own: string, relations: readonly string[]): boolean {
  for (const relation of relations)
    if (own === relation || (own.charCodeAt(relation.length) === colon && own.startsWith(relation))) return true;
  return false;
}
const colon = 58;

/** A view of one token; questions about the tree are asked here. */
export class Token implements Span {
  #text: string | undefined;
  #lower: string | undefined;

  constructor(
    readonly analysis: Analysis,
    readonly index: number,
  ) {}

  get start(): number {
    return this.analysis.arrays.tokenStart[this.index]!;
  }
  get end(): number {
    return this.analysis.arrays.tokenEnd[this.index]!;
  }
  get text(): string {
    this.#text ??= this.analysis.text.slice(this.start, this.end);
    return this.#text;
  }
  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }
  get lemma(): string {
    return this.analysis.lemmas[this.analysis.arrays.lemma[this.index]!]!;
  }
  get upos(): string {
    return this.analysis.vocabulary.upos[this.analysis.arrays.upos[this.index]!]!;
  }
  get xpos(): string {
    return this.analysis.vocabulary.xpos[this.analysis.arrays.xpos[this.index]!]!;
  }
  /** The whole feature string, `Mood=Ind|Tense=Past`, or `_`. */
  get features(): string {
    return this.analysis.vocabulary.features[this.analysis.arrays.feats[this.index]!]!;
  }
  /** The value of one morphological feature, or null. */
  feature(name: string): string | null {
    for (const pair of this.features.split('|')) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
    return null;
  }
  /** The relation to the head, with its subtype: `nsubj:pass`. */
  get relation(): string {
    return this.analysis.vocabulary.relations[this.analysis.arrays.relation[this.index]!]!;
  }
  get head(): Token | null {
    const h = this.analysis.arrays.head[this.index]!;
    return h < 0 ? null : this.analysis.token(h);
  }
  get sentence(): Sentence {
    return this.analysis.sentenceOf(this.index);
  }
  /** The kind of name this token begins or continues, or null. */
  get nameKind(): NameKind | null {
    const label = this.analysis.arrays.name[this.index]!;
    return label === 0 ? null : nameKinds[(label - 1) >> 1]!;
  }
  get previous(): Token | null {
    return this.index > 0 ? this.analysis.token(this.index - 1) : null;
  }
  get next(): Token | null {
    return this.index + 1 < this.analysis.length ? this.analysis.token(this.index + 1) : null;
  }

  /** Whether the relation to the head is one of `relations`; `nsubj` covers its subtypes, `nsubj:pass` only itself. */
  is(...relations: string[]): boolean {
    return isOneOf(this.relation, relations);
  }
  /** Dependents in order of the text, all or those in one of `relations` (as in {@link is}). */
  children(...relations: string[]): Token[] {
    const out: Token[] = [];
    const { analysis } = this;
    for (let c = analysis.firstChildOf(this.index); c >= 0; c = analysis.nextChildOf(c)) {
      const child = analysis.token(c);
      if (relations.length === 0 || isOneOf(child.relation, relations)) out.push(child);
    }
    return out;
  }
  child(...relations: string[]): Token | null {
    const { analysis } = this;
    for (let c = analysis.firstChildOf(this.index); c >= 0; c = analysis.nextChildOf(c)) {
      const child = analysis.token(c);
      if (relations.length === 0 || isOneOf(child.relation, relations)) return child;
    }
    return null;
  }
  /** This token and its conjuncts, in order of the text; asked of the first conjunct. */
  get conjuncts(): Token[] {
    return [this, ...this.children('conj')];
  }
  /** All tokens below and including this one, in order of the text. */
  get subtree(): Token[] {
    const indices = [this.index];
    for (let k = 0; k < indices.length; k++) indices.push(...this.analysis.childrenOf(indices[k]!));
    return indices.sort((a, b) => a - b).map((i) => this.analysis.token(i));
  }
  /** From the first to the last character of the subtree. */
  get subtreeSpan(): Span {
    const tokens = this.subtree;
    return { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end };
  }
  /** From the head upwards, nearest first. */
  get ancestors(): Token[] {
    const out: Token[] = [];
    for (let t = this.head; t; t = t.head) out.push(t);
    return out;
  }
}
