/** How many of a kind the machine had right and wrong by all that had been judged by the end of a day. */
export interface Grown {
  /** ISO day, in UTC. */
  readonly day: string;
  readonly kind: string;
  readonly right: number;
  readonly wrong: number;
}

/** Accuracy as it grows: of each kind, one figure for each day on which something of it was judged, the oldest first. */
export function growthOf(
  judged: readonly { readonly kind: string; readonly madeAt: string; readonly right: boolean }[],
): Grown[] {
  const standing = new Map<string, { right: number; wrong: number }>();
  const days = new Map<string, Grown>();
  for (const { kind, madeAt, right } of judged.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))) {
    const old = standing.get(kind) ?? { right: 0, wrong: 0 };
    const now = { right: old.right + (right ? 1 : 0), wrong: old.wrong + (right ? 0 : 1) };
    standing.set(kind, now);
    const day = madeAt.slice(0, 10);
    days.set(`${day} ${kind}`, { day, kind, ...now });
  }
  return [...days.values()];
}
