import { type Comparable, officesAlike, type Relation, samePerson } from './same-person.js';

/** A spelling that takes part in grouping: who it was said to be so far, and how many documents print it. */
export interface Spelling extends Comparable {
  readonly documents: number;
}

/** Another state's minister of the same name and office, in so few documents for so many of this one's, is the same misread. */
export const slip = 10;

/** A name that is printed with more sides than this is a common one, not misread. */
export const mostSides = 6;

/** Whether `few` is a misread of `many`, a name of the same words. */
export const isSlip = (few: Spelling, many: Spelling): boolean =>
  few.actor !== null && many.actor !== null && few.documents * slip <= many.documents && officesAlike(few, many);

/** Spellings with the side of a misread one put right. */
function withoutSlips(spellings: readonly Spelling[]): Map<Spelling, Spelling> {
  const byWords = new Map<string, Spelling[]>();
  for (const s of spellings)
    if (s.parts.words.length > 1) {
      const words = s.parts.words.join(' ');
      byWords.set(words, [...(byWords.get(words) ?? []), s]);
    }
  const meant = (s: Spelling): Spelling => {
    const others = byWords.get(s.parts.words.join(' ')) ?? [];
    const many = new Set(others.map((o) => o.actor)).size <= mostSides ? others.find((o) => isSlip(s, o)) : undefined;
    return many ? { ...s, actor: many.actor, ofState: many.ofState } : s;
  };
  return new Map(spellings.map((s) => [meant(s), s]));
}

/**
 * Groups spellings into people. Names that agree in full are one person's, unless anything in the two groups tells them apart; a shorter name joins the
 * only person that it can be, or the only one of them with its office. The result does not depend on the order given.
 */
export function groupPeople(spellings: readonly Spelling[]): Spelling[][] {
  const meant = withoutSlips(spellings);
  const inOrder = [...meant.keys()].sort(
    (a, b) =>
      b.parts.words.length - a.parts.words.length ||
      b.documents - a.documents ||
      compare(a.name, b.name) ||
      compare(a.actor ?? '', b.actor ?? ''),
  );
  const placeOf = new Map(inOrder.map((s, i) => [s, i]));
  const groups = inOrder.map((s) => [s]);
  const relations = new Map<Spelling, Map<Spelling, Relation>>();
  const relation = (a: Spelling, b: Spelling): Relation => {
    const [x, y] = placeOf.get(a)! < placeOf.get(b)! ? [a, b] : [b, a];
    const known = relations.get(x) ?? new Map<Spelling, Relation>();
    relations.set(x, known);
    const found = known.get(y) ?? samePerson(x, y);
    known.set(y, found);
    return found;
  };
  const pairsOf = (a: readonly Spelling[], b: readonly Spelling[]) => a.flatMap((x) => b.map((y) => relation(x, y)));
  joinWhere(groups, (a, b) => {
    const pairs = pairsOf(a, b);
    return pairs.includes('same') && !pairs.includes('apart');
  });
  joinShorter(groups, pairsOf);
  return groups.map((group) => group.map((s) => meant.get(s)!));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function joinWhere(groups: Spelling[][], belong: (a: Spelling[], b: Spelling[]) => boolean): void {
  for (let i = 0; i < groups.length; i++)
    for (let k = i + 1; k < groups.length; k++)
      if (belong(groups[i]!, groups[k]!)) {
        groups[i]!.push(...groups.splice(k, 1)[0]!);
        k = i;
      }
}

/** Those that say whom they act for first; and again, since a name that two could have had may be left to one when these two turn out to be one. */
function joinShorter(groups: Spelling[][], pairsOf: (a: Spelling[], b: Spelling[]) => Relation[]): void {
  const placeOf = (group: Spelling[]): Spelling[] | undefined => {
    const able = groups.filter((other) => {
      if (other === group || fullness(other) < fullness(group) || (sided(group) && !sided(other))) return false;
      const pairs = pairsOf(group, other);
      return pairs.includes('may be') && !pairs.includes('apart');
    });
    const alike = able.filter((other) => group.some((x) => other.some((y) => officesAlike(x, y))));
    if (able.length <= 1) return able[0];
    // An office may be given to the wrong one of two, so that it counts only for who is named as often as any.
    const often = Math.max(...able.map(documentsOf));
    return alike.length === 1 && documentsOf(alike[0]!) === often ? alike[0] : undefined;
  };
  for (let joined = true; joined; ) {
    joined = false;
    for (const group of [...groups].sort((a, b) => Number(sided(b)) - Number(sided(a)))) {
      const place = placeOf(group);
      if (!place) continue;
      place.push(...group);
      groups.splice(groups.indexOf(group), 1);
      joined = true;
    }
  }
}

const documentsOf = (group: readonly Spelling[]): number => group.reduce((sum, s) => sum + s.documents, 0);
const sided = (group: readonly Spelling[]): boolean => group.some((s) => s.actor !== null);

/** How much a group's fullest name says: words that are no initials, then letters. */
const fullness = (group: readonly Spelling[]): number =>
  Math.max(
    ...group.map(({ parts: { words } }) => 100 * words.filter((w) => w.length > 1).length + words.join('').length),
  );
