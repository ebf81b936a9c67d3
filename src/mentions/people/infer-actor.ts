import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention } from '../../model/mention.js';
import { nameKeys } from './name-match.js';
import type { Entry, Roster } from './roster.js';

/** What the document offers for telling whom a person acts for. */
export interface Surroundings {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly actors: readonly ActorMention[];
  readonly roster: Roster;
  readonly issuer: Issuer | null;
}

/** Below this no state is said rather than a wrong one. */
const threshold = 1.5;
const actsForState = /^(?:government|throne|arms|parliament|law|diplomacy|administration)$/;

const begins = (office: string, title: string): boolean => office === title || office.startsWith(`${title} `);

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
    const titled = office !== null && office.includes(foldWord(holder.office)) && keys.every((k) => own.includes(k));
    if (whole || titled) return knowledge.actors.get(holder.actor);
  }
  return null;
}

/** States by how near and how weighty they are around the first mention of a person. */
function byContext(entry: Entry, office: string, around: Surroundings): Actor | null {
  const { analysis, actors, roster, issuer, document, knowledge } = around;
  const mention = entry.officeMention ?? entry.mentions[0]!;
  const at = mention.passage.words[mention.start]!.start;
  const sentence = analysis.sentenceOf(Math.min(analysis.indexAt(at), analysis.length - 1)).index;
  const scores = new Map<string, number>();
  const give = (actor: Actor | undefined, score: number): void => {
    if (actor?.kind === 'state') scores.set(actor.code, (scores.get(actor.code) ?? 0) + score);
  };
  const named = actors.filter((a) => a.actors.length === 1 && a.actors[0]!.kind === 'state');
  const sentenceOf = (a: ActorMention): number =>
    analysis.sentenceOf(Math.min(analysis.indexAt(a.start), analysis.length - 1)).index;
  const own = named.filter((a) => sentenceOf(a) === sentence);
  const before = own.filter((a) => a.start < at);
  for (const a of new Set(before.map((b) => b.actors[0]))) give(a, 1.5);
  give(before.at(-1)?.actors[0], 1);
  for (const a of new Set(own.filter((b) => b.start > at).map((b) => b.actors[0]))) give(a, 1.2);
  const previous = named.filter((a) => sentenceOf(a) === sentence - 1);
  give(previous[0]?.actors[0], 1);
  const counts = new Map<string, number>();
  for (const a of named) counts.set(a.actors[0]!.code, (counts.get(a.actors[0]!.code) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  ranked.slice(0, 2).forEach(([code], rank) => {
    give(knowledge.actors.get(code) ?? undefined, rank === 0 ? 1 : 0.8);
  });
  const dateline = document.header.dateline?.value;
  if (dateline) give(knowledge.actors.names.named(dateline.split(',')[0]!).find((b) => b.actor)?.actor ?? undefined, 1);
  // Another person of the same sentence takes their own state out of the running.
  for (const other of roster.entries)
    if (
      other !== entry &&
      other.actor &&
      other.mentions.some((m) => sentenceAt(analysis, m.passage.words[m.start]!.start) === sentence)
    )
      scores.set(other.actor.code, (scores.get(other.actor.code) ?? 0) - 2.5);
  if (issuer) {
    const foreign = issuer.notTitles.some((title) => begins(office, title) || office.endsWith(title));
    scores.set(issuer.actor, (scores.get(issuer.actor) ?? 0) - (foreign ? 100 : 1));
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= threshold ? knowledge.actors.get(best[0]) : null;
}

const sentenceAt = (analysis: Analysis, at: number): number =>
  analysis.sentenceOf(Math.min(analysis.indexAt(at), analysis.length - 1)).index;

/**
 * Whom a person acts for where no mention says it: the issuer for its own titles, then what is known of holders of the office, then the state that the
 * surroundings point to. Null where the person has no office and is not known, or where nothing is likely enough.
 */
export function inferActor(entry: Entry, around: Surroundings): Actor | null {
  const mention = entry.officeMention;
  const office = mention?.office ? foldWord(mention.office) : null;
  const known = byHolding(entry, office, around);
  if (office === null || mention?.group === null || !actsForState.test(mention!.group!)) return known;
  return byIssuer(office, around) ?? known ?? byContext(entry, office, around);
}
