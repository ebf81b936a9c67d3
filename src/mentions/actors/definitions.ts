import type { Bearer } from '../../knowledge/actors/actor-index.js';
import type { Piece } from '../../knowledge/names/pieces.js';
import type { Passage } from '../passages.js';
import type { Candidate, Context, Step } from './candidate.js';

/**
 * A text may give a short form of its own where it first writes a name: `Tehreek-e-Taliban Pakistan (TTP)`,
 * `the Regional Support Strategy (RSS)`. From then on the short form means what the text says, whatever it means elsewhere.
 */
export const followDefinitions: Step = (candidates, context) => {
  const passages = [...new Set(candidates.map((c) => c.passage))];
  const defined = new Map<string, readonly Bearer[] | null>();
  for (const passage of passages)
    for (const [short, bearers] of definitionsIn(passage, candidates, context))
      if (!defined.has(short)) defined.set(short, bearers);
  if (defined.size === 0) return candidates;
  const kept = candidates.filter((c) => c.last - c.first > 1 || !defined.has(c.passage.pieces[c.first]!.surface));
  return [...kept, ...passages.flatMap((p) => shortForms(p, kept, defined))].sort((a, b) => a.start - b.start);
};

/** Short forms in brackets that a passage gives: with the bearers of the name before them, or null for a name that is no actor's. */
function* definitionsIn(
  passage: Passage,
  candidates: readonly Candidate[],
  { document }: Context,
): Iterable<[string, readonly Bearer[] | null]> {
  for (let i = 1; i < passage.pieces.length; i++) {
    const piece = passage.pieces[i]!;
    if (document.text[piece.start - 1] !== '(' || document.text[piece.end] !== ')') continue;
    if (!/^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(piece.surface)) continue;
    const spelled = spelledBy(piece.surface, passage.pieces.slice(Math.max(0, i - 12), i));
    const named = candidates.find((c) => c.passage === passage && c.last === i);
    // `Germany (CDU)` is a party of Germany: a state's short form has its initials.
    if (named && (spelled || !named.bearers.some((b) => b.actor?.kind === 'state')))
      yield [piece.surface, named.bearers];
    else if (!named && spelled) yield [piece.surface, null];
  }
}

/** Whether the words before a short form have its letters as initials, in order and to the last: `Joint Economic Commission (JEC)`. */
function spelledBy(short: string, words: readonly Piece[]): boolean {
  const initials = words.map((w) => w.surface[0]!);
  let at = initials.length - 1;
  for (const letter of [...short.replace(/[^\p{Lu}]/gu, '')].reverse()) {
    const fits = () => initials[at]!.toUpperCase() === letter;
    // Small words (`of`, `and`) may be skipped, capitalised ones not.
    while (at >= 0 && !fits() && /\p{Ll}/u.test(initials[at]!)) at--;
    if (at < 0 || !fits()) return false;
    at--;
  }
  return true;
}

/** Where a passage uses a defined short form that no candidate covers. */
function shortForms(
  passage: Passage,
  candidates: readonly Candidate[],
  defined: ReadonlyMap<string, readonly Bearer[] | null>,
): Candidate[] {
  const covered = new Set<number>();
  for (const c of candidates) if (c.passage === passage) for (let i = c.first; i < c.last; i++) covered.add(i);
  return passage.pieces.flatMap((piece, i) => {
    const bearers = defined.get(piece.surface);
    if (!bearers || covered.has(i)) return [];
    return [{ start: piece.start, end: piece.end, passage, first: i, last: i + 1, bearers }];
  });
}
