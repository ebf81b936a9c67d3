/** Two members and how much speaks for their being the same; negative against. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/**
 * Groups members by their links, the strongest first. Two groups are joined only if no link between any of their members is `apart` or
 * weaker, so that a vague report cannot tie two meetings together that clear reports keep apart. The result does not depend on the order given.
 */
export function clusters(members: readonly string[], links: readonly Link[], join: number, apart: number): string[][] {
  const groupOf = new Map(members.map((m) => [m, [m]]));
  const scores = new Map<string, number>();
  for (const { a, b, score } of links) scores.set(pairKey(a, b), score);
  const strongest = links
    .filter((l) => l.score >= join)
    .sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1));
  for (const { a, b } of strongest) {
    const first = groupOf.get(a)!;
    const second = groupOf.get(b)!;
    if (first === second) continue;
    if (first.some((x) => second.some((y) => (scores.get(pairKey(x, y)) ?? 0) <= apart))) continue;
    const joined = [...first, ...second];
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort());
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
