import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention } from '../../model/mention.js';
import { nameKeys } from './name-match.js';
import type { Entry } from './roster.js';

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

/** Below this no state is said rather than a wrong one. */
const threshold = 1.5;
/** Groups of offices whose holders act for a state; officials only where the scene says which. */
const actsForState = /^(?:government|throne|arms|administration)$/;
const officialThreshold = 3;

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
    // The press and a government may call one person Joe and Joseph.
    const sameFirst = keys.length === 1 || keys[0]![0] === own[0]?.[0];
    const titled = office?.includes(foldWord(holder.office)) === true && own.at(-1) === keys.at(-1) && sameFirst;
    if (whole || titled) return knowledge.actors.get(holder.actor);
  }
  return null;
}

interface Guess {
  readonly entry: Entry;
  readonly actor: Actor;
  readonly score: number;
}

const sentenceAt = (analysis: Analysis, at: number): number =>
  analysis.length === 0 ? 0 : analysis.sentenceOf(Math.min(analysis.indexAt(at), analysis.length - 1)).index;

/** The two states that a document names most, and whether the second comes near the first. */
function mainStates(named: readonly ActorMention[], home: string | undefined): { codes: string[]; bilateral: boolean } {
  const counts = new Map<string, number>();
  for (const a of named) counts.set(a.actors[0]!.code, (counts.get(a.actors[0]!.code) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const codes = ranked.map(([code]) => code);
  if (ranked.length === 2 && ranked[1]![1] >= 0.34 * ranked[0]![1]) return { codes, bilateral: true };
  // A story filed from a capital tells of its government too, though it may not name it.
  const abroad = codes.length > 0 && home !== undefined && home !== codes[0];
  return abroad ? { codes: [codes[0]!, home], bilateral: true } : { codes, bilateral: false };
}

/** States by how near and how weighty they are around the telling mention of a person: the likeliest, or null where none is likely enough. */
function byContext(entry: Entry, office: string, around: Surroundings): Guess | null {
  const { analysis, actors, issuer, document, knowledge } = around;
  const mention = entry.officeMention ?? entry.mentions[0]!;
  const at = mention.passage.words[mention.start]!.start;
  const sentence = sentenceAt(analysis, at);
  const scores = new Map<string, number>();
  const give = (code: string | undefined, score: number): void => {
    if (code !== undefined) scores.set(code, (scores.get(code) ?? 0) + score);
  };
  const codeOf = (a: ActorMention | undefined): string | undefined => a?.actors[0]?.code;
  const named = actors.filter((a) => a.actors.length === 1 && a.actors[0]!.kind === 'state');
  const own = named.filter((a) => sentenceAt(analysis, a.start) === sentence);
  const before = own.filter((a) => a.start < at);
  for (const code of new Set(before.map(codeOf))) give(code, 1.5);
  give(codeOf(before.at(-1)), 1);
  // `In Panama, …` sets the scene for the rest of the paragraph.
  const scene = named.filter((a) => a.start < at && a.start >= mention.passage.span.start && isScene(document.text, a));
  give(codeOf(scene.at(-1)), 2.5);
  for (const code of new Set(own.filter((b) => b.start > at).map(codeOf))) give(code, 1.2);
  give(codeOf(named.find((a) => sentenceAt(analysis, a.start) === sentence - 1)), 1);
  const dateline = document.header.dateline?.value.split(',')[0];
  const home = dateline
    ? knowledge.actors.names.named(dateline).find((b) => b.actor?.kind === 'state')?.actor?.code
    : undefined;
  const main = mainStates(named, home);
  give(main.codes[0], 1);
  give(main.codes[1], 0.8);
  give(home, 1);
  // The person next to this one is of the other side (`Foreign Minister A and Chilean Foreign Minister B`), but of the same behind `with`.
  const beside = nearestOther(entry, at, sentence, around);
  const code = beside?.entry.actor?.code;
  if (beside && code !== undefined && code !== codeOf(scene.at(-1))) {
    const first = Math.min(at, beside.start);
    if (/\b(?:with|including)\s+[^,.;]{0,60}$/.test(document.text.slice(Math.max(0, first - 70), first))) give(code, 2);
    else if (main.bilateral) {
      give(code, -3.5);
      if (main.codes.includes(code))
        give(
          main.codes.find((c) => c !== code),
          1,
        );
    }
  }
  if (issuer) {
    const foreign = issuer.notTitles.some((title) => begins(office, title) || office.endsWith(title));
    give(issuer.actor, foreign ? -100 : 0);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  const enough = mention.group === 'administration' ? officialThreshold : threshold;
  const actor = best && best[1] >= enough ? knowledge.actors.get(best[0]) : null;
  return actor && { entry, actor, score: best![1] };
}

/** The mention of another person that is nearest in the same sentence. */
function nearestOther(entry: Entry, at: number, sentence: number, { places, analysis }: Surroundings) {
  return places
    .filter((place) => place.entry !== entry && sentenceAt(analysis, place.start) === sentence)
    .reduce<Surroundings['places'][number] | null>(
      (best, place) => (!best || Math.abs(place.start - at) < Math.abs(best.start - at) ? place : best),
      null,
    );
}

const isScene = (text: string, a: ActorMention): boolean =>
  /\b(?:in|to)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 8), a.start));

/**
 * Finds whom persons act for of whom no mention says it: the issuer for its own titles, then what is known of holders of an office, then the state that the
 * surroundings point to, the surest first, since each one told helps with the others. Left alone where nothing is likely enough.
 */
export function inferActors(entries: readonly Entry[], around: Surroundings): void {
  const open: { entry: Entry; office: string }[] = [];
  for (const entry of entries) {
    if (entry.actor !== null) continue;
    const office = entry.officeMention?.office ? foldWord(entry.officeMention.office) : null;
    entry.inferred = (office === null ? null : byIssuer(office, around)) ?? byHolding(entry, office, around);
    if (entry.inferred === null && office !== null && actsForState.test(entry.officeMention?.group ?? ''))
      open.push({ entry, office });
  }
  while (open.length > 0) {
    const guesses = open.map(({ entry, office }) => byContext(entry, office, around));
    const best = guesses.reduce<Guess | null>((a, b) => (b && (!a || b.score > a.score) ? b : a), null);
    if (!best) return;
    best.entry.inferred = best.actor;
    open.splice(
      open.findIndex(({ entry }) => entry === best.entry),
      1,
    );
  }
}
