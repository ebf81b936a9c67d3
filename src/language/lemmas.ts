import type { ModelFile } from './model-file.js';

const longestEnding = 6;

interface Edit {
  readonly strip: number;
  readonly add: string;
}

/** Lemmas by a learnt list of forms and, for words not in it, by learnt endings. */
export class Lemmas {
  readonly #forms = new Map<string, string>();
  readonly #endings = new Map<string, Edit>();
  /** Words of the language in lower case; an ending's edit that gives one of them is preferred. */
  readonly #isWord: (lower: string) => boolean;

  constructor(file: ModelFile, isWord: (lower: string) => boolean) {
    this.#isWord = isWord;
    for (const line of file.lines('lexicon')) {
      const [kind, form, xpos, a, b] = line.split('\t');
      if (kind === 'F') this.#forms.set(`${form} ${xpos}`, a!);
      else if (kind === 'E') this.#endings.set(`${form} ${xpos}`, { strip: Number(a), add: b ?? '' });
    }
  }

  /** The lemma of a form with its tag; `first` says that the word opens its sentence, where a capital means little. */
  lemma(form: string, xpos: string, first: boolean): string {
    if (xpos === 'NNP' || xpos === 'NNPS') return this.#forms.get(`${form} ${xpos}`) ?? this.#byEnding(form, xpos);
    const lower = form.toLowerCase();
    const listed = this.#forms.get(`${lower} ${xpos}`);
    if (listed !== undefined) return listed;
    const lemma = this.#byEnding(lower, xpos);
    return keepsCapital(form, xpos, first) && !this.#isWord(lower) ? form.charAt(0) + lemma.slice(1) : lemma;
  }

  /** By the longest learnt ending; a shorter one's edit where only that gives a word. */
  #byEnding(form: string, xpos: string): string {
    let lemma: string | null = null;
    for (let k = Math.min(longestEnding, form.length); k >= 0; k--) {
      const edit = this.#endings.get(`${form.slice(form.length - k)} ${xpos}`);
      if (!edit || edit.strip >= form.length + (edit.add ? 1 : 0)) continue;
      const candidate = form.slice(0, form.length - edit.strip) + edit.add;
      if (this.#isWord(candidate.toLowerCase())) return candidate;
      lemma ??= candidate;
    }
    return lemma === null ? form : this.#spelt(lemma, xpos);
  }

  /** A verb's stem that is no word, as English spells it before an ending: `centr(ed)` is `centre`, `signall(ed)` is `signal`. */
  #spelt(stem: string, xpos: string): string {
    if (!/^VB[DGN]$/.test(xpos)) return stem;
    const spellings = [`${stem}e`, /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem];
    return spellings.find((word) => this.#isWord(word.toLowerCase())) ?? stem;
  }
}

/** Adjectives and nouns with a capital within a sentence, as of nationality, keep it. */
function keepsCapital(form: string, xpos: string, first: boolean): boolean {
  return !first && /^(?:JJ|NN)/.test(xpos) && /^\p{Lu}\p{Ll}/u.test(form);
}
