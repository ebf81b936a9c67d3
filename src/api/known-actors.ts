import { loadKnowledge } from '../knowledge/load.js';
import type { Actor } from '../model/actor.js';

/** The actors that the program knows, whether or not the record names them. */
export interface KnownActors {
  /** Those that a few typed letters may mean, by any of their names or their code; those whose name begins so come first. */
  matching(letters: string, most: number): readonly Actor[];
  /** Those with one of some codes. */
  among(codes: readonly string[]): readonly Actor[];
}

let known: KnownActors | null = null;

/** Reads the knowledge when it is first asked for; it does not change while the program runs. */
export function knownActors(): KnownActors {
  known ??= knownFrom(loadKnowledge().actors.all);
  return known;
}

/** How near a name is to what was typed: the whole of it, its beginning, the beginning of a word in it, some part; null where it is not in it. */
function nearness(name: string, letters: string): number | null {
  const at = name.indexOf(letters);
  if (at < 0) return null;
  if (name === letters) return 0;
  if (at === 0) return 1;
  return name.includes(` ${letters}`) ? 2 : 3;
}

export function knownFrom(all: readonly Actor[]): KnownActors {
  const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const names = all.map((actor) => ({
    actor,
    // A capital stands for its government only in a text: who looks for an actor does not type it.
    names: [actor.code, actor.name, ...actor.names.filter((n) => n.form !== 'metonym').map((n) => n.text)].map(folded),
  }));
  return {
    matching(letters, most) {
      const typed = folded(letters.trim());
      const found = names.flatMap(({ actor, names }) => {
        const near = names.flatMap((name) => nearness(name, typed) ?? []);
        return near.length > 0 ? [{ actor, near: Math.min(...near) }] : [];
      });
      const rank = (kind: Actor['kind']): number => (kind === 'state' ? 0 : 1);
      return found
        .sort(
          (a, b) =>
            a.near - b.near ||
            rank(a.actor.kind) - rank(b.actor.kind) ||
            a.actor.name.length - b.actor.name.length ||
            (a.actor.code < b.actor.code ? -1 : 1),
        )
        .slice(0, most)
        .map((f) => f.actor);
    },
    among: (codes) => all.filter((actor) => codes.includes(actor.code)),
  };
}
