import type { WordClasses } from '../../knowledge/rules/read-rows.js';
import type { Analysis, Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { formsOf, phraseHolds } from '../rules/words.js';

interface Entry {
  /** The words of a phrase, or null for a single word. */
  readonly phrase: readonly string[] | null;
  readonly context: string;
}

/** PLOVER's contexts and the words that show them; asked of the words of a finding. */
export class Contexts {
  readonly #names: readonly string[];
  readonly #byWord = new Map<string, Entry[]>();

  /** From the lists of `knowledge/contexts.yaml`. */
  constructor(lists: WordClasses) {
    this.#names = Object.keys(lists);
    for (const [context, entries] of Object.entries(lists))
      for (const entry of entries) {
        const words = entry.toLowerCase().split(' ');
        this.add(words.at(-1)!, { phrase: words.length > 1 ? words : null, context });
      }
  }

  /** Names of the contexts that the words at a span show, in the order of the ontology; each once. */
  of(analysis: Analysis, span: Span): string[] {
    const shown = new Set<string>();
    for (const token of analysis.tokensIn(span)) for (const name of this.at(token)) shown.add(name);
    return this.#names.filter((name) => shown.has(name));
  }

  private at(token: Token): string[] {
    return formsOf(token)
      .flatMap((form) => this.#byWord.get(form) ?? [])
      .filter(({ phrase }) => phrase === null || phraseHolds(phrase, token))
      .map(({ context }) => context);
  }

  private add(word: string, entry: Entry): void {
    const list = this.#byWord.get(word);
    if (list) list.push(entry);
    else this.#byWord.set(word, [entry]);
  }
}
