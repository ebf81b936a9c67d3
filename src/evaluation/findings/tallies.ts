/** How often something expected was found, was not, and was found without being expected. */
export interface Tally {
  hit: number;
  missed: number;
  extra: number;
}

/** How often a value was right, of all the times it was asked for. */
export interface Rate {
  right: number;
  all: number;
}

/** Counts by name, in the order in which the names first came up. */
export class Tallies {
  readonly tallies: Record<string, Tally> = {};
  readonly rates: Record<string, Rate> = {};

  add(name: string, hit: number, missed: number, extra: number): void {
    this.tallies[name] ??= { hit: 0, missed: 0, extra: 0 };
    const t = this.tallies[name];
    t.hit += hit;
    t.missed += missed;
    t.extra += extra;
  }

  rate(name: string, right: boolean): void {
    this.rates[name] ??= { right: 0, all: 0 };
    const r = this.rates[name];
    r.all++;
    if (right) r.right++;
  }

  /** Counts a second list of counts in. */
  include(other: Tallies): void {
    for (const [name, t] of Object.entries(other.tallies)) this.add(name, t.hit, t.missed, t.extra);
    for (const [name, { right, all }] of Object.entries(other.rates)) {
      this.rates[name] ??= { right: 0, all: 0 };
      this.rates[name].right += right;
      this.rates[name].all += all;
    }
  }
}

export const precision = (t: Tally): number => t.hit / (t.hit + t.extra || 1);
export const recall = (t: Tally): number => t.hit / (t.hit + t.missed || 1);
/** 1 where nothing was expected and nothing found. */
export function f1(t: Tally): number {
  if (t.hit > 0) return (2 * t.hit) / (2 * t.hit + t.missed + t.extra);
  return t.missed + t.extra > 0 ? 0 : 1;
}
