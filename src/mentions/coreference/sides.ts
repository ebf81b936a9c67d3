import type { Actor } from '../../model/actor.js';
import { distinct, type Here, isPrincipal, type Reference, type Step } from './discourse.js';
import { countAt } from './number-words.js';

const groups =
  /^(?:governments|countries|nations|states|sides|delegations|parties|capitals|neighbours|neighbors|allies|partners|powers|democracies|republics|administrations|ministries|teams|economies|peoples|militaries|participants)$/;
/** Groups that only states are. */
const states = /^(?:countries|nations|states|neighbours|neighbors|democracies|republics|economies|capitals)$/;
/** Words that may stand between the number and the group. */
const filler =
  /^(?:neighbouring|neighboring|brotherly|friendly|sovereign|founding|participating|south|west|east|north|central|asian|african|european|american|baltic|nordic|gulf|arab|nuclear|rival|former|visiting|high|contracting|negotiating)$/;

/** The pair that people of this or the sentence before stand for, where it is just a pair. */
function pairOfPeople(here: Here, count: number): Actor[] {
  for (const offset of [0, -1, -2]) {
    const actors = distinct(
      here
        .peopleIn(offset)
        .flatMap((m) => m.people)
        .filter(isPrincipal)
        .flatMap((p) => (p.actor ? [p.actor] : [])),
    );
    if (actors.length === count) return actors;
  }
  return [];
}

/** Actors named side by side among mentions, from the last backwards: the row of just `count`, or the longest. */
export function rowOf(
  mentions: readonly { start: number; end: number; actors: readonly Actor[] }[],
  text: string,
): Actor[][] {
  const rows: Actor[][] = [];
  let last: { end: number } | null = null;
  for (const mention of mentions) {
    const between = last ? text.slice(last.end, mention.start) : '';
    if (
      last &&
      /^\s*(?:\([A-Z-]+\)\s*)?(?:,|&|-|–|(?:,\s*)?(?:and|plus|as\s+well\s+as|together\s+with)(?:\s+the)?|,\s*the)\s*$/.test(
        between,
      )
    )
      rows.at(-1)!.push(...mention.actors);
    else rows.push([...mention.actors]);
    last = mention;
  }
  return rows.map(distinct).reverse();
}

/** Actors named side by side just before: `Kenya and Somalia … the two countries`. */
function pairNamed(here: Here, before: number, count: number): Actor[] {
  const { text } = here.discourse.document;
  const single = (m: { actors: readonly Actor[] }): boolean => m.actors.length === 1;
  const here0 = here.actorsIn(0).filter((m) => m.end <= before && single(m));
  // Of this sentence the last pair; of the one before the first, which is its subject (`Norway and Chile discussed Iran and Syria`).
  const rows = [...rowOf(here0, text), ...rowOf(here.actorsIn(-1).filter(single), text).reverse()];
  return rows.find((row) => row.length === count) ?? [];
}

/** The sides that `count` speaks of: those named together just before, else those whose people have just met, else those that the document is about. */
export function sidesMeant(here: Here, before: number, count: number, statesOnly = false): readonly Actor[] {
  const parties = here.discourse.parties.filter((a) => !statesOnly || a.kind === 'state');
  const main = parties.slice(0, count);
  const near = pairNamed(here, before, count);
  if (near.length === count && (count > 2 || near.some((a) => parties.slice(0, count + 1).includes(a)))) return near;
  const met = pairOfPeople(here, count);
  if (met.length === count) return met;
  return main.length === count ? main : [];
}

/** `both governments`, `the two sides`, `the three countries`, `the Parties`. */
export const sides: Step = {
  name: 'sides',
  find: (here) => {
    const found: Reference[] = [];
    for (let i = 0; i < here.words.length; i++) {
      const counted = countAt(here.keys, i);
      let at = counted ? i + counted.length : i;
      while (counted && filler.test(here.keys[at] ?? '')) at++;
      const meant = counted && groups.test(here.keys[at] ?? '') ? counted.count : bareGroup(here, i);
      if (meant === null) continue;
      const end = counted && groups.test(here.keys[at] ?? '') ? at + 1 : i + 2;
      const span = here.span(i, end);
      const actors = sidesMeant(here, span.start, meant, states.test(here.keys[end - 1]!));
      if (actors.length === meant && !here.isNamed(span))
        found.push({ ...span, form: 'description', actors, people: [] });
      i = end - 1;
    }
    return found;
  },
};

/** `the sides`, `the Parties`, `our countries`: two where the document is about two. In small letters `the parties` are often those of a war. */
function bareGroup(here: Here, i: number): number | null {
  const next = here.words[i + 1];
  if (!next || (here.keys[i] !== 'the' && here.keys[i] !== 'our')) return null;
  if (next.text === 'Parties' || next.text === 'Sides' || next.text === 'sides') return 2;
  const { speakers } = here.discourse;
  return here.keys[i] === 'our' && speakers.length <= 2 && /^(?:countries|nations|governments|peoples)$/.test(next.key)
    ? 2
    : null;
}
