import type { Actor } from '../../model/actor.js';
import type { ActorMention } from '../../model/mention.js';
import { type Beside, besideOf } from './beside.js';
import { begins, type Surroundings } from './infer-actor.js';
import type { Entry } from './roster.js';
import { sentenceAt } from './sentence-at.js';

/** Below this no state is said rather than a wrong one. */
const threshold = 1.5;
/** Officials only where the scene says which state is theirs. */
const officialThreshold = 3;

/** A state that a person may act for, and how much speaks for it. */
export interface Guess {
  readonly entry: Entry;
  readonly actor: Actor;
  readonly score: number;
}

/** What a document says of states, whoever is asked about: reckoned once. */
export interface States {
  /** Mentions of one state each, and the sentences that hold them. */
  readonly named: readonly { readonly code: string; readonly mention: ActorMention; readonly sentence: number }[];
  /** Codes, the one named most first. */
  readonly ranked: readonly string[];
  /** The two that the document is about, and whether the second comes near the first. */
  readonly main: { readonly codes: readonly string[]; readonly bilateral: boolean };
  /** The state in which it was filed. */
  readonly home: string | undefined;
}

export function statesNamed(around: Surroundings): States {
  const named = around.actors
    .filter((a) => a.actors.length === 1 && a.actors[0]!.kind === 'state')
    .map((mention) => ({
      code: mention.actors[0]!.code,
      mention,
      sentence: sentenceAt(around.analysis, mention.start),
    }));
  const counts = new Map<string, number>();
  for (const { code } of named) counts.set(code, (counts.get(code) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const home = homeOf(around);
  return { named, ranked: ranked.map(([code]) => code), main: mainStates(ranked, home), home };
}

function mainStates(ranked: readonly (readonly [string, number])[], home: string | undefined): States['main'] {
  const codes = ranked.slice(0, 2).map(([code]) => code);
  if (ranked.length > 1 && ranked[1]![1] >= 0.34 * ranked[0]![1]) return { codes, bilateral: true };
  // A story filed from a capital tells of its government too, though it may not name it.
  const abroad = codes.length > 0 && home !== undefined && home !== codes[0];
  return abroad ? { codes: [codes[0]!, home], bilateral: true } : { codes, bilateral: false };
}

function homeOf({ document, knowledge }: Surroundings): string | undefined {
  const dateline = document.header.dateline?.value.split(',')[0];
  if (!dateline) return undefined;
  return knowledge.actors.names.named(dateline).find((b) => b.actor?.kind === 'state')?.actor?.code;
}

/** States by how near and how weighty they are around the telling mention of a person: the likeliest, or null where none is likely enough. */
export function byContext(entry: Entry, office: string, around: Surroundings, states: States): Guess | null {
  const { issuer, knowledge } = around;
  const mention = entry.officeMention ?? entry.mentions[0]!;
  const scores = new Map<string, number>();
  const give = (code: string | undefined, score: number): void => {
    if (code !== undefined) scores.set(code, (scores.get(code) ?? 0) + score);
  };
  const at = mention.passage.words[mention.start]!.start;
  const scene = weighNearness(give, at, mention.passage.span.start, around, states);
  weighNeighbour(give, besideOf(entry, at, around), scene, (code) => knowledge.people.mayHold(office, code), states);
  if (issuer?.notTitles.some((title) => begins(office, title) || office.endsWith(title))) give(issuer.actor, -100);
  const best = [...scores].filter(([c]) => knowledge.people.mayHold(office, c)).sort((a, b) => b[1] - a[1])[0];
  const enough = mention.group === 'administration' ? officialThreshold : threshold;
  const actor = best && best[1] >= enough ? knowledge.actors.get(best[0]) : null;
  return actor && { entry, actor, score: best![1] };
}

type Give = (code: string | undefined, score: number) => void;

/** States named around a place of the text, and those that the document is about. Returns the one that sets the scene of the paragraph. */
function weighNearness(
  give: Give,
  at: number,
  paragraph: number,
  { analysis, document }: Surroundings,
  { named, main, home }: States,
): string | undefined {
  const sentence = sentenceAt(analysis, at);
  const own = named.filter((s) => s.sentence === sentence);
  const before = own.filter((s) => s.mention.start < at);
  for (const code of new Set(before.map((s) => s.code))) give(code, 1.5);
  give(before.at(-1)?.code, 1);
  // `In Panama, …` sets the scene for the rest of the paragraph.
  const scene = named.findLast(
    ({ mention: m }) => m.start < at && m.start >= paragraph && isScene(document.text, m),
  )?.code;
  give(scene, 2.5);
  for (const code of new Set(own.filter((s) => s.mention.start > at).map((s) => s.code))) give(code, 1.2);
  give(named.find((s) => s.sentence === sentence - 1)?.code, 1);
  give(main.codes[0], 1);
  give(main.codes[1], 0.8);
  give(home, 1);
  return scene;
}

/** What the person named beside says: of one side with that one, of the other side, or of another than that one's where there are two. */
function weighNeighbour(
  give: Give,
  beside: Beside | null,
  scene: string | undefined,
  mayHold: (code: string) => boolean,
  { ranked, main, home }: States,
): void {
  const code = beside?.actor?.code;
  if (!beside || code === undefined || code === scene) return;
  if (beside.relation === 'same') {
    give(code, 2);
    return;
  }
  if (!main.bilateral && beside.relation !== 'opposite') return;
  give(code, -3.5);
  if (beside.relation === 'opposite') give(ranked.find((other) => other !== code && mayHold(other)) ?? home, 3);
  else if (main.codes.includes(code))
    give(
      main.codes.find((other) => other !== code),
      1,
    );
}

const isScene = (text: string, a: ActorMention): boolean =>
  /\b(?:in|to)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 8), a.start));
