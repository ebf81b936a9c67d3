import type { Gender, Issuer, OfficeForm, OfficeHolder, PeopleData } from './compile.js';

/** Small letters, without accents, full stops or apostrophe variants: how words of names and offices are compared. */
export function foldWord(word: string): string {
  if (/^[A-Za-z'-]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .toLowerCase();
}

/** Phrases by their first word, the longest first. */
class Phrases<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [text, value] of entries) {
      const words = text.split(' ').map(foldWord);
      const rows = this.#byFirst.get(words[0]!) ?? [];
      rows.push({ words, value });
      this.#byFirst.set(words[0]!, rows);
    }
    for (const rows of this.#byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that begins at `words[at]`, words already folded. */
  at(words: readonly string[], at: number): { readonly length: number; readonly value: T } | null {
    const rows = this.#byFirst.get(words[at] ?? '');
    if (rows)
      for (const { words: own, value } of rows)
        if (own.every((word, k) => words[at + k] === word)) return { length: own.length, value };
    return null;
  }
}

/** `ministers` → `minister`, `secretaries` → `secretary`; the word itself where it is no plural. */
export function singularOffice(word: string): string {
  if (/(?:ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:men|women)$/.test(word)) return word.replace(/men$/, 'man');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** All words whose {@link singularOffice} is one of some words, and these words themselves. */
function withPlurals(words: ReadonlySet<string>): ReadonlySet<string> {
  const out = new Set(words);
  for (const word of words)
    for (const plural of [`${word}s`, word.replace(/y$/, 'ies'), word.replace(/man$/, 'men')])
      if (singularOffice(plural) === word) out.add(plural);
  return out;
}

/** What is known of offices, titles, names and who holds what. All words asked about are folded by {@link foldWord}. */
export class PeopleIndex {
  readonly #heads: Phrases<string>;
  readonly #honorifics: Phrases<string>;
  readonly #sets: Record<
    'ranks' | 'times' | 'subjects' | 'bodies' | 'counterparts' | 'groups' | 'afterRank' | 'givenNames' | 'notNames',
    ReadonlySet<string>
  >;
  readonly #genders: ReadonlyMap<string, Gender>;
  readonly #holders = new Map<string, OfficeHolder[]>();
  readonly issuers: readonly Issuer[];
  readonly #forms: readonly { readonly form: OfficeForm; readonly words: RegExp }[];

  constructor(data: PeopleData) {
    this.#heads = new Phrases(data.heads);
    this.#honorifics = new Phrases(data.honorifics);
    const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));
    this.#sets = {
      ranks: set(data.ranks),
      times: set(data.times),
      subjects: set(data.subjects),
      bodies: set(data.bodies),
      counterparts: withPlurals(set(data.counterparts)),
      groups: withPlurals(set(data.groups)),
      afterRank: set(data.afterRank),
      givenNames: set(data.givenNames),
      notNames: set(data.notNames),
    };
    this.#genders = new Map(data.genders.map(([word, gender]) => [foldWord(word), gender]));
    this.issuers = data.issuers;
    this.#forms = data.forms.map((form) => ({ form, words: new RegExp(`(?:^|[ -])${foldWord(form.office)}(?:$| )`) }));
    for (const holder of data.holders) {
      const last = foldWord(holder.name.split(' ').at(-1)!);
      this.#holders.set(last, [...(this.#holders.get(last) ?? []), holder]);
    }
  }

  /** The head of an office at `words[at]`: how many words it takes and its group (`government`, `throne`, …). */
  headAt(words: readonly string[], at: number): { readonly length: number; readonly value: string } | null {
    return this.#heads.at(words, at);
  }
  /** Like {@link headAt} for a plural: `foreign ministers`. Only its last word is inflected. */
  pluralHeadAt(words: readonly string[], at: number): { readonly length: number; readonly value: string } | null {
    const word = words[at];
    if (word === undefined) return null;
    const single = singularOffice(word);
    return single === word ? null : this.#heads.at([single], 0);
  }
  honorificAt(words: readonly string[], at: number): { readonly length: number; readonly value: string } | null {
    return this.#honorifics.at(words, at);
  }
  isRank = (word: string): boolean => this.#sets.ranks.has(word);
  isTime = (word: string): boolean => this.#sets.times.has(word);
  isSubject = (word: string): boolean => this.#sets.subjects.has(word);
  isBody = (word: string): boolean => this.#sets.bodies.has(word);
  isCounterpart = (word: string): boolean => this.#sets.counterparts.has(word);
  /** A noun, in the singular or plural, for people or bodies that stand for the actor named with them. */
  isGroup = (word: string): boolean => this.#sets.groups.has(word);
  isAfterRank = (word: string): boolean => this.#sets.afterRank.has(word);
  isGivenName = (word: string): boolean =>
    this.#sets.givenNames.has(word) || (word.includes('-') && this.#sets.givenNames.has(word.split('-')[0]!));
  isNoName = (word: string): boolean => this.#sets.notNames.has(word);
  /** Null where the words do not tell. */
  genderOf = (word: string): Gender | null => this.#genders.get(word) ?? null;

  /** Whether a state can have an office, its words folded: no king is of a republic. */
  mayHold(office: string, state: string): boolean {
    return this.#forms.every(
      ({ form, words }) => !words.test(office) || ((form.only?.includes(state) ?? true) && !form.never.includes(state)),
    );
  }

  /** Those who held office on a day (any day where it is null) and whose names end so. */
  holdersNamed(lastName: string, day: string | null): readonly OfficeHolder[] {
    const all = this.#holders.get(foldWord(lastName)) ?? [];
    return day === null ? all : all.filter((h) => h.since <= day && (h.until === null || day <= h.until));
  }
}
