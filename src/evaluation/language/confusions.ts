import { align, type ScoredText } from './conll.js';

/** Pairs `gold → system` of one column with their counts, the commonest first. */
export type Confusions = readonly (readonly [string, number])[];

/** How well each gold relation is found: words, and the share with the right head and relation. */
export interface RelationScore {
  readonly relation: string;
  readonly words: number;
  readonly correct: number;
}

export interface Faults {
  readonly tags: Confusions;
  readonly relations: Confusions;
  readonly byRelation: readonly RelationScore[];
}

/** What goes wrong most over pairs of gold and system texts from gold tokens. */
export function faultsOf(pairs: readonly (readonly [ScoredText, ScoredText])[]): Faults {
  const tags = new Map<string, number>();
  const relations = new Map<string, number>();
  const words = new Map<string, { words: number; correct: number }>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [gold, system] of pairs)
    for (const [g, s] of align(gold.words, system.words)) {
      const [a, b] = [gold.words[g]!, system.words[s]!];
      if (a.upos !== b.upos) count(tags, `${a.upos} → ${b.upos}`);
      const sameHead = a.head === b.head;
      if (sameHead && a.relation !== b.relation) count(relations, `${a.relation} → ${b.relation}`);
      const own = words.get(a.relation) ?? { words: 0, correct: 0 };
      own.words++;
      if (sameHead && a.relation === b.relation) own.correct++;
      words.set(a.relation, own);
    }
  const ranked = (map: Map<string, number>) =>
    [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 15);
  const byRelation = [...words]
    .map(([relation, { words, correct }]) => ({ relation, words, correct }))
    .sort((a, b) => b.words - b.correct - (a.words - a.correct));
  return { tags: ranked(tags), relations: ranked(relations), byRelation: byRelation.slice(0, 20) };
}
