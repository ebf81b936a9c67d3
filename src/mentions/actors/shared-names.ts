import type { Actor } from '../../model/actor.js';
import type { Candidate, Step } from './candidate.js';

const actorsOf = (c: Candidate): Actor[] => [...new Set(c.bearers.flatMap((b) => (b.actor ? [b.actor] : [])))];

/** `Congolese` names whichever Congo the text names otherwise; where it names neither or both, the likelier comes first. */
export const decideSharedNames: Step = (candidates) => {
  const sure = new Set(candidates.map(actorsOf).flatMap((actors) => (actors.length === 1 ? actors : [])));
  return candidates.map((c) => {
    const actors = actorsOf(c);
    if (actors.length < 2) return c;
    const named = actors.filter((actor) => sure.has(actor));
    if (named.length !== 1) return c;
    return {
      ...c,
      bearers: [...c.bearers].sort((a, b) => Number(b.actor === named[0]) - Number(a.actor === named[0])),
    };
  });
};
