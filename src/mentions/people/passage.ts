import { foldWord } from '../../knowledge/people/people-index.js';
import type { ActorMention } from '../../model/mention.js';
import type { Span } from '../../model/span.js';

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
  return Array.from(text.slice(span.start, span.end).matchAll(pattern), (match) => ({
    text: match[0],
    key: foldWord(match[0]) || match[0],
    capital: /^\p{Lu}/u.test(match[0]),
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

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
  ) {
    this.words = wordsOf(text, span);
    this.keys = this.words.map((w) => w.key);
    this.#actors = new Array(this.words.length);
    let k = 0;
    const named = actors.filter((a) => a.form !== 'pronoun' && a.form !== 'description' && a.actors.length > 0);
    this.words.forEach((word, i) => {
      while (k < named.length && named[k]!.end <= word.start) k++;
      if (k < named.length && named[k]!.start < word.end) this.#actors[i] = named[k]!;
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
