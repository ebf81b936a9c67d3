import { type Comparable, officesAlike, type Relation, samePerson } from './same-person.js';

/** A spelling that takes part in grouping: who it was said to be so far, and how many documents print it. */
export interface Spelling extends Comparable {
  readonly documents: number;
}

/** Another state's minister of the same name and office, in so few documents for so many of this one's, is the same misread. */
const slip = 10;

/**
 * Groups spellings into people. Names that agree in full are one person's, unless anything in the two groups tells them apart; a shorter name joins the
 * only person that it can be, or the only one of them with its office. The result does not depend on the order given.
 */
export function groupPeople(spellings: readonly Spelling[]): Spelling[][] {
  const inOrder = [...spellings].sort(
    (a, b) =>
      b.parts.words.length - a.parts.words.length ||
      b.documents - a.documents ||
      compare(a.name, b.name) ||
      compare(a.actor ?? '', b.actor ?? ''),
  );
  const groups = inOrder.map((s) => [s]);
  const relations = new Map<Spelling, Map<Spelling, Relation>>();
  const relation = (a: Spelling, b: Spelling): Relation => {
    const [x, y] = inOrder.indexOf(a) < inOrder.indexOf(b) ? [a, b] : [b, a];
    const known = relations.get(x) ?? new Map<Spelling, Relation>();
    relations.set(x, known);
    const found = known.get(y) ?? relationOf(x, y);
    known.set(y, found);
    return found;
  };
  const pairsOf = (a: readonly Spelling[], b: readonly Spelling[]) => a.flatMap((x) => b.map((y) => relation(x, y)));
  joinWhere(groups, (a, b) => {
    const pairs = pairsOf(a, b);
    return pairs.includes('same') && !pairs.includes('apart');
  });
  joinShorter(groups, pairsOf);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function relationOf(a: Spelling, b: Spelling): Relation {
  const relation = samePerson(a, b);
  if (relation !== 'apart' || a.actor === b.actor) return relation;
  const [few, many] = a.documents <= b.documents ? [a, b] : [b, a];
  const sameWords = few.parts.words.length > 1 && few.parts.words.join(' ') === many.parts.words.join(' ');
  return sameWords && few.documents * slip <= many.documents && officesAlike(few, many) ? 'same' : 'apart';
}

function joinWhere(groups: Spelling[][], belong: (a: Spelling[], b: Spelling[]) => boolean): void {
  for (let i = 0; i < groups.length; i++)
    for (let k = i + 1; k < groups.length; k++)
      if (belong(groups[i]!, groups[k]!)) {
        groups[i]!.push(...groups.splice(k, 1)[0]!);
        k = i;
      }
}

/** The shortest names last, so that what a fuller name decides is decided. */
function joinShorter(groups: Spelling[][], pairsOf: (a: Spelling[], b: Spelling[]) => Relation[]): void {
  for (const group of [...groups]) {
    if (!groups.includes(group)) continue;
    const able = groups.filter((other) => {
      if (other === group || fullness(other) < fullness(group) || (sided(group) && !sided(other))) return false;
      const pairs = pairsOf(group, other);
      return pairs.includes('may be') && !pairs.includes('apart');
    });
    const alike = able.filter((other) => group.some((x) => other.some((y) => officesAlike(x, y))));
    const only = able.length === 1 ? able[0] : alike.length === 1 ? alike[0] : undefined;
    if (!only) continue;
    only.push(...group);
    groups.splice(groups.indexOf(group), 1);
  }
}

const sided = (group: readonly Spelling[]): boolean => group.some((s) => s.actor !== null);
/** How much a group's fullest name says: words that are no initials, then letters. */
const fullness = (group: readonly Spelling[]): number =>
  Math.max(
    ...group.map(({ parts: { words } }) => 100 * words.filter((w) => w.length > 1).length + words.join('').length),
  );
