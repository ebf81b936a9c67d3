import { type Gap, isCapitalised, type Piece, piecesOf } from './pieces.js';

/** How a name's letters must be printed. */
export type CaseRule =
  /** Every piece that the name writes with a capital begins with one in the text: `Pakistan`, `PAKISTAN`, not `pakistan`. */
  | 'capitalised'
  /** Letter for letter: `US`, `WHO`, `ISIS-K`; never the words `us` and `who`. */
  | 'exact';

interface Entry<T> {
  readonly pieces: readonly { readonly key: string; readonly surface: string; readonly gap: Gap }[];
  readonly rule: CaseRule;
  readonly value: T;
}

/** A name found at some piece of a text: how many pieces it takes, and what bears it. */
export interface NameMatch<T> {
  readonly length: number;
  readonly values: readonly T[];
}

/** Names by their first piece, the longest first: finds the longest name that begins at a piece of a text. */
export class NameIndex<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  /** Adds all names before the first look-up. Throws where a name holds no letter. */
  constructor(names: Iterable<{ readonly text: string; readonly rule: CaseRule; readonly value: T }>) {
    for (const { text, rule, value } of names) {
      const pieces = piecesOf(text);
      if (pieces.length === 0) throw new RangeError(`a name without letters: "${text}"`);
      const first = pieces[0]!.key;
      const entries = this.#byFirst.get(first);
      if (entries) entries.push({ pieces, rule, value });
      else this.#byFirst.set(first, [{ pieces, rule, value }]);
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.pieces.length - a.pieces.length);
  }

  /** The longest name that begins at `pieces[at]`, with all that bear it; null where none does. */
  longestAt(pieces: readonly Piece[], at: number): NameMatch<T> | null {
    const entries = this.#byFirst.get(pieces[at]!.key);
    if (!entries) return null;
    let length = 0;
    const values: T[] = [];
    for (const entry of entries) {
      if (entry.pieces.length < length) break;
      if (!matches(entry, pieces, at)) continue;
      length = entry.pieces.length;
      if (!values.includes(entry.value)) values.push(entry.value);
    }
    return length === 0 ? null : { length, values };
  }

  /** What bears exactly this name. */
  named(text: string): readonly T[] {
    const pieces = piecesOf(text);
    if (pieces.length === 0) return [];
    const found = this.longestAt(pieces, 0);
    return found && found.length === pieces.length ? found.values : [];
  }
}

function matches<T>(entry: Entry<T>, pieces: readonly Piece[], at: number): boolean {
  if (at + entry.pieces.length > pieces.length) return false;
  for (let k = entry.pieces.length - 1; k >= 0; k--) {
    const own = entry.pieces[k]!;
    const piece = pieces[at + k]!;
    if (piece.key !== own.key || (k > 0 && !gapFits(own.gap, piece.gap)) || !caseFits(entry.rule, own, piece))
      return false;
  }
  return true;
}

/** A hyphen may be printed as a space and the other way round (`Al-Shabaab`, `Al Shabaab`). */
function gapFits(own: Gap, printed: Gap): boolean {
  return own === printed || (own === ' ' && printed === '-') || (own === '-' && printed === ' ');
}

function caseFits(rule: CaseRule, own: { readonly surface: string }, piece: Piece): boolean {
  if (rule === 'exact') return own.surface === piece.surface;
  return !isCapitalised(own.surface) || isCapitalised(piece.surface);
}
