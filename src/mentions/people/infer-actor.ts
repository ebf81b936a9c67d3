import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention } from '../../model/mention.js';
import { byContext, type Guess, statesNamed } from './guess-actor.js';
import { nameKeys } from './name-match.js';
import type { Entry } from './roster.js';
import { actorOfPronounLead, actorsOfLists } from './sides.js';

/** What the document offers for telling whom a person acts for. */
export interface Surroundings {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly actors: readonly ActorMention[];
  /** Where the document mentions whom. */
  readonly places: readonly { readonly entry: Entry; readonly start: number }[];
  readonly issuer: Issuer | null;
}

/** Groups of offices whose holders act for a state. */
const actsForState = /^(?:government|throne|arms|administration)$/;

/** Whether an office is one of a title, with or without its subject: `secretary of state`, of `secretary`. */
export const begins = (office: string, title: string): boolean => office === title || office.startsWith(`${title} `);

/** The issuer's own people, by their titles: `the Deputy Secretary` of a page of the State Department. */
function byIssuer(office: string, { issuer, knowledge }: Surroundings): Actor | null {
  return issuer?.titles.some((title) => begins(office, title)) ? knowledge.actors.get(issuer.actor) : null;
}

/** Those whose office is known with its dates. The whole name, or the office and the surname, must fit. */
function byHolding(entry: Entry, office: string | null, { knowledge, document }: Surroundings): Actor | null {
  const keys = entry.keys;
  const published = document.header.published?.value ?? null;
  for (const holder of knowledge.people.holdersNamed(keys.at(-1) ?? '', published)) {
    const own = nameKeys(holder.name);
    const whole = keys.length > 1 && own.length > 1 && own.every((k) => keys.includes(k));
    // The press and a government may call one person Joe and Joseph.
    const sameFirst = keys.length === 1 || keys[0]![0] === own[0]?.[0];
    const titled = office?.includes(foldWord(holder.office)) === true && own.at(-1) === keys.at(-1) && sameFirst;
    if (whole || titled) return knowledge.actors.get(holder.actor);
  }
  return null;
}

/**
 * Finds whom persons act for of whom no mention says it: the issuer for its own titles, then what is known of holders of an office, then the state that the
 * surroundings point to, the surest first, since each one told helps with the others. Left alone where nothing is likely enough.
 */
export function inferActors(entries: readonly Entry[], around: Surroundings): void {
  const open: { entry: Entry; office: string }[] = [];
  const listed = actorsOfLists(entries, around.knowledge);
  for (const entry of entries) {
    if (entry.actor !== null) continue;
    const office = entry.officeMention?.office ? foldWord(entry.officeMention.office) : null;
    entry.inferred =
      actorOfPronounLead(entry, around) ??
      (office === null ? null : byIssuer(office, around)) ??
      byHolding(entry, office, around) ??
      listed.get(entry) ??
      null;
    if (entry.inferred === null && office !== null && actsForState.test(entry.officeMention?.group ?? ''))
      open.push({ entry, office });
  }
  if (open.length === 0) return;
  const states = statesNamed(around);
  while (open.length > 0) {
    const guesses = open.map(({ entry, office }) => byContext(entry, office, around, states));
    const best = guesses.reduce<Guess | null>((a, b) => (b && (!a || b.score > a.score) ? b : a), null);
    if (!best) return;
    best.entry.inferred = best.actor;
    open.splice(
      open.findIndex(({ entry }) => entry === best.entry),
      1,
    );
  }
}
