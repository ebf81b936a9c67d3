/** Two members and how much speaks for their being the same; negative against. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** A link as strong as this is a person's word: for being one, or as strongly against it. No machine's score comes near. */
export const certain = 1000;

/**
 * Groups members by their links, the strongest first. Two groups are joined only if no link between any of their members is `apart` or
 * weaker, so that a vague report cannot tie two meetings together that clear reports keep apart. What a person holds together is one from the start:
 * what speaks for one of it speaks for all. The result does not depend on the order given.
 */
export function clusters(members: readonly string[], links: readonly Link[], join: number, apart: number): string[][] {
  const blockOf = heldTogether(members, links);
  const groupOf = new Map([...blockOf.values()].map((block) => [block, [block]]));
  const scores = new Map<string, Link>();
  for (const { a, b, score } of links) {
    const [first, second] = [blockOf.get(a)!, blockOf.get(b)!];
    if (first === second) continue;
    const key = pairKey(first[0]!, second[0]!);
    const known = scores.get(key)?.score;
    if (known === undefined || score <= -certain || (known > -certain && score > known))
      scores.set(key, { a: first[0]!, b: second[0]!, score });
  }
  const strongest = [...scores.values()]
    .filter((l) => l.score >= join)
    .sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1));
  for (const { a, b } of strongest) {
    const first = groupOf.get(blockOf.get(a)!)!;
    const second = groupOf.get(blockOf.get(b)!)!;
    if (first === second) continue;
    if (first.some((x) => second.some((y) => (scores.get(pairKey(x[0]!, y[0]!))?.score ?? 0) <= apart))) continue;
    const joined = [...first, ...second];
    for (const block of joined) groupOf.set(block, joined);
  }
  return [...new Set(groupOf.values())].map((group) => group.flat().sort());
}

/** The members that people hold together, each member with all that it is held together with, itself first where it stands alone. */
function heldTogether(members: readonly string[], links: readonly Link[]): Map<string, string[]> {
  const blockOf = new Map(members.map((m) => [m, [m]]));
  const against = new Set(links.filter((l) => l.score <= -certain).map((l) => pairKey(l.a, l.b)));
  for (const { a, b, score } of links) {
    const [first, second] = [blockOf.get(a)!, blockOf.get(b)!];
    if (score < certain || first === second) continue;
    if (first.some((x) => second.some((y) => against.has(pairKey(x, y))))) continue;
    const block = [...first, ...second].sort();
    for (const member of block) blockOf.set(member, block);
  }
  return blockOf;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
