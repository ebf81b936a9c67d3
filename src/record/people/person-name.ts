import { folded } from '../merging/words.js';
import { nameKey } from './spellings.js';

/** A person as one document or several name them. */
export interface Named {
  readonly name: string;
  /** Code of whom they act for, or null. */
  readonly actor: string | null;
  /** Whether the actor is a state: a person acts for one. */
  readonly ofState: boolean;
  readonly offices: readonly string[];
}

/** A printed name taken apart for comparison. */
export interface NameParts {
  /** Each word as `nameKey` gives it, in the order printed; an initial is one letter. Without honorifics and particles. */
  readonly words: readonly string[];
  /** `jr`, `sr`, or the number of a generation; null where the name has none. */
  readonly generation: string | null;
  /** Whether the surname stands first and says so: in capitals, or before a comma. */
  readonly surnameFirst: boolean;
  /** Whether a word says whose child it is (`bin`): then the first word tells father and child apart. */
  readonly patronymic: boolean;
}

const honorifics = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady hon he she his her excellency the honourable honorable right rt ambassador amb minister
  president premier chancellor senator sen representative rep secretary general gen lieutenant lt major maj colonel col captain capt admiral adm
  brigadier brig king queen prince princess sheikh shaikh crown emir sultan engr engineer advocate judge justice madam madame monsieur herr frau
  senor senora dato datuk tan sri shri smt lic ing mp mep chairman speaker director`.split(/\s+/),
);
const particles = new Set('de da do dos das del della di du van von der den ter zu al el ul e y'.split(' '));
const generations: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: '2',
  iii: '3',
  iv: '4',
};

export function partsOf(printed: string): NameParts {
  const comma = /^([^,]+),\s*(?!(?:jr|sr|ii|iii|iv)\b)(\S.*)$/i.exec(printed);
  const name = comma ? `${comma[1]} ${comma[2]}` : printed;
  const raw = name.replace(/(\p{Lu})\.(?=\p{Lu})/gu, '$1. ').split(/[\s,]+/);
  const plain = raw.flatMap((word) => (/^\p{L}+[-‐–]\p{L}/u.test(word) ? word.split(/[-‐–]/) : [word]));
  const words: string[] = [];
  let generation: string | null = null;
  let patronymic = false;
  for (const [i, word] of plain.entries()) {
    const bare = folded(word).replace(/[.’'‘`ʿʾ]/g, '');
    if (bare === '') continue;
    if (generations[bare] && i > 0) generation = generations[bare]!;
    else if (/^(?:bin|ibn|bint|ben)$/.test(bare) && i > 0) patronymic = true;
    else if (!honorifics.has(bare) && !(particles.has(bare) && plain.length > 2)) words.push(nameKey(bare));
  }
  return {
    words: joinedServants(words).filter(Boolean),
    generation,
    surnameFirst: comma !== null || capitalsFirst(raw),
    patronymic,
  };
}

/** `Abd al-Rahman` and `Abdul Rahman` are one word, as in `Abdulrahman`. */
function joinedServants(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    if (/^abd(?:[aeu]l)?$/.test(words[i]!) && next && next.length > 2) {
      joined.push(nameKey(`abdul${next}`));
      i++;
    } else joined.push(words[i]!);
  }
  return joined;
}

const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word);
const capitalsFirst = (words: readonly string[]): boolean =>
  words.length > 1 && isCapitals(words[0]!) && words.slice(1).some((w) => /\p{Ll}/u.test(w));
