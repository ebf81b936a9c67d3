import type { WordClasses } from '../../knowledge/rules/read-rows.js';
import type { Token } from '../../model/analysis.js';

/** Modifiers that a phrase's words may stand among: `humanitarian and military aid` holds `humanitarian aid`. */
const modifying = ['amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod', 'acl', 'advmod', 'nummod', 'flat'];

/**
 * A set of words and phrases, asked whether it holds the words at a token. A phrase holds where its words stand side by side, or where its
 * last word is the token and the others modify it. Words are lemmas, or forms as written.
 */
export class WordSet {
  readonly #single = new Set<string>();
  readonly #phrases = new Map<string, string[][]>();

  constructor(entries: Iterable<string>) {
    for (const entry of entries) {
      const words = entry.toLowerCase().split(/\s+/);
      if (words.length === 1) this.#single.add(words[0]!);
      else for (const word of new Set(words)) this.#phrases.set(word, [...(this.#phrases.get(word) ?? []), words]);
    }
  }

  holds(token: Token): boolean {
    return this.found(token) !== null;
  }

  /** The entry that holds at a token, or null. */
  found(token: Token): string | null {
    for (const form of formsOf(token)) {
      if (this.#single.has(form)) return form;
      for (const phrase of this.#phrases.get(form) ?? []) if (phraseHolds(phrase, token)) return phrase.join(' ');
    }
    return null;
  }
}

/** The words that `entries` names, each `$class` replaced by its words. Throws, naming the class, where there is none. */
export function expand(entries: readonly string[], classes: WordClasses, within: readonly string[] = []): string[] {
  return entries.flatMap((entry) => {
    if (!entry.startsWith('$') || entry.length === 1) return [entry.toLowerCase()];
    const name = entry.slice(1);
    const members = classes[name];
    if (!members) throw new Error(`no class of words is called ${entry}`);
    if (within.includes(name)) throw new Error(`the class ${entry} holds itself`);
    return expand(members, classes, [...within, name]);
  });
}

/** Whether a phrase holds at one of its tokens: side by side, or its last word there and the others modifying it. */
export function phraseHolds(phrase: readonly string[], token: Token): boolean {
  return standsAt(phrase, token) || modifies(phrase, token);
}

/** The forms under which a token is looked up: its lemma, and itself as written, in lower case. */
export function formsOf(token: Token): string[] {
  const lemma = token.lemma.toLowerCase();
  const lower = token.lower;
  const forms = lemma === lower ? [lemma] : [lemma, lower];
  // A plural that the model leaves as it is (`troops`), a verb that it leaves without its silent e.
  if (lemma === lower && lower.endsWith('s') && lower.length > 3) forms.push(lower.slice(0, -1));
  if (token.upos === 'VERB') forms.push(`${lemma}e`);
  return forms;
}

const says = (token: Token | null, word: string): boolean => token !== null && formsOf(token).includes(word);

/** Whether the phrase stands around the token word by word; hyphens between are passed over. */
function standsAt(phrase: readonly string[], token: Token): boolean {
  return phrase.some(
    (word, k) =>
      says(token, word) && runs(phrase.slice(0, k).reverse(), token, -1) && runs(phrase.slice(k + 1), token, 1),
  );
}

function runs(words: readonly string[], from: Token, step: -1 | 1): boolean {
  let at: Token | null = from;
  for (const word of words) {
    at = step < 0 ? (at?.previous ?? null) : (at?.next ?? null);
    if (at?.text === '-') at = step < 0 ? at.previous : at.next;
    if (!says(at, word)) return false;
  }
  return true;
}

function modifies(phrase: readonly string[], token: Token): boolean {
  if (!says(token, phrase.at(-1)!)) return false;
  const around = token.children(...modifying).flatMap((t) => t.conjuncts);
  return phrase.slice(0, -1).every((word) => around.some((t) => says(t, word)));
}
