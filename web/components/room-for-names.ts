/** A name and where its first letter would stand, in units of the drawing. */
export interface PlacedName {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Of the drawing's small letters: how wide one is at most, and how far apart lines must be. */
const [letter, line] = [7.2, 16];

/** The keys of those names that find room: the first come first, and no later one may lie over them. */
export function roomForNames(names: readonly PlacedName[]): ReadonlySet<string> {
  const taken: { x: number; y: number; wide: number }[] = [];
  const named = new Set<string>();
  for (const { key, name, x, y } of names) {
    const wide = name.length * letter + 8;
    if (taken.some((t) => Math.abs(t.y - y) < line && x < t.x + t.wide && t.x < x + wide)) continue;
    taken.push({ x, y, wide });
    named.add(key);
  }
  return named;
}
