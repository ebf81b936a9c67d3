import { isCapitalised } from '../../knowledge/names/pieces.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { ActorMention } from '../../model/mention.js';
import { firstEndingAfter, type Span } from '../../model/span.js';

/** A word as names and offices are read: a hyphenated word is one, a possessive `’s` and each punctuation mark are their own. */
export interface Word extends Span {
  readonly text: string;
  /** Folded: small, without accents. */
  readonly key: string;
  readonly capital: boolean;
}

const pattern =
  /(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|\p{L}[\p{L}\p{M}]*(?:(?:[-‑]|['’‘`](?![sS]\b))[\p{L}\p{M}]+)*|['’][sS]\b|\d[\d.,]*\d|\d|\S/gu;

/** The words of a stretch of text, their places in the whole text. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const [word] = match;
    const start = span.start + match.index;
    words.push({
      text: word,
      key: foldWord(word) || word,
      capital: isCapitalised(word),
      start,
      end: start + word.length,
    });
  }
  return words;
}

const names = (a: ActorMention): boolean => a.form !== 'pronoun' && a.form !== 'description' && a.actors.length > 0;

/** One block of a document as a row of words, with the actors that it names. */
export class Passage {
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  readonly #actors: (ActorMention | undefined)[];

  constructor(
    readonly text: string,
    readonly span: Span,
    /** All actors that the document names, in order. */
    readonly actors: readonly ActorMention[],
    readonly isTitle: boolean,
    words: readonly Word[] = wordsOf(text, span),
  ) {
    this.words = words;
    this.keys = this.words.map((w) => w.key);
    this.#actors = new Array(this.words.length);
    let k = firstEndingAfter(actors, span.start);
    this.words.forEach((word, i) => {
      while (k < actors.length && (actors[k]!.end <= word.start || !names(actors[k]!))) k++;
      if (k < actors.length && actors[k]!.start < word.end) this.#actors[i] = actors[k]!;
    });
  }

  get length(): number {
    return this.words.length;
  }
  key(i: number): string {
    return this.keys[i] ?? '';
  }
  capital(i: number): boolean {
    return this.words[i]?.capital ?? false;
  }
  /** The actor that the words at `i` name. */
  actorAt(i: number): ActorMention | null {
    return this.#actors[i] ?? null;
  }
  /** One past the last word of the name of an actor at `i`; `i` where there is none. */
  actorEnd(i: number): number {
    const mention = this.actorAt(i);
    if (!mention) return i;
    let j = i;
    while (j < this.length && this.words[j]!.start < mention.end) j++;
    return j;
  }
  /** Whether only spaces lie between word `i` and the word before it. */
  follows(i: number): boolean {
    const word = this.words[i];
    const before = this.words[i - 1];
    if (!word || !before) return false;
    return !/\n\s*\n/.test(this.text.slice(before.end, word.start));
  }
  /** The text from word `from` to before word `to`, its white space made single. */
  slice(from: number, to: number): string {
    if (to <= from) return '';
    return this.text.slice(this.words[from]!.start, this.words[to - 1]!.end).replace(/\s+/g, ' ');
  }
}
