import type { Actor } from '../../model/actor.js';
import type { ActorMention } from '../../model/mention.js';
import { besideOf } from './beside.js';
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

const codeOf = (a: ActorMention | undefined): string | undefined => a?.actors[0]?.code;

/** The states that a document names, the one named most first. */
function ranking(named: readonly ActorMention[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const a of named) counts.set(codeOf(a)!, (counts.get(codeOf(a)!) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** The two states that a document names most, and whether the second comes near the first. */
function mainStates(
  ranked: ReturnType<typeof ranking>,
  home: string | undefined,
): { codes: string[]; bilateral: boolean } {
  const codes = ranked.slice(0, 2).map(({ code }) => code);
  if (ranked.length > 1 && ranked[1]!.count >= 0.34 * ranked[0]!.count) return { codes, bilateral: true };
  // A story filed from a capital tells of its government too, though it may not name it.
  const abroad = codes.length > 0 && home !== undefined && home !== codes[0];
  return abroad ? { codes: [codes[0]!, home], bilateral: true } : { codes, bilateral: false };
}

/** The state in which a report was filed. */
function homeOf({ document, knowledge }: Surroundings): string | undefined {
  const dateline = document.header.dateline?.value.split(',')[0];
  if (!dateline) return undefined;
  return knowledge.actors.names.named(dateline).find((b) => b.actor?.kind === 'state')?.actor?.code;
}

/** States by how near and how weighty they are around the telling mention of a person: the likeliest, or null where none is likely enough. */
export function byContext(entry: Entry, office: string, around: Surroundings): Guess | null {
  const { analysis, actors, issuer, document, knowledge } = around;
  const mention = entry.officeMention ?? entry.mentions[0]!;
  const at = mention.passage.words[mention.start]!.start;
  const sentence = sentenceAt(analysis, at);
  const scores = new Map<string, number>();
  const give = (code: string | undefined, score: number): void => {
    if (code !== undefined) scores.set(code, (scores.get(code) ?? 0) + score);
  };
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
  const home = homeOf(around);
  const ranked = ranking(named);
  const main = mainStates(ranked, home);
  give(main.codes[0], 1);
  give(main.codes[1], 0.8);
  give(home, 1);
  const beside = besideOf(entry, at, around);
  const code = beside?.actor?.code;
  if (beside && code !== undefined && code !== codeOf(scene.at(-1))) {
    if (beside.relation === 'same') give(code, 2);
    else if (main.bilateral || beside.relation === 'opposite') {
      give(code, -3.5);
      const others = ranked.filter((r) => r.code !== code && knowledge.people.mayHold(office, r.code));
      if (beside.relation === 'opposite') give(others[0]?.code ?? home, 3);
      else if (main.codes.includes(code))
        give(
          main.codes.find((c) => c !== code),
          1,
        );
    }
  }
  if (issuer?.notTitles.some((title) => begins(office, title) || office.endsWith(title))) give(issuer.actor, -100);
  const best = [...scores].filter(([c]) => knowledge.people.mayHold(office, c)).sort((a, b) => b[1] - a[1])[0];
  const enough = mention.group === 'administration' ? officialThreshold : threshold;
  const actor = best && best[1] >= enough ? knowledge.actors.get(best[0]) : null;
  return actor && { entry, actor, score: best![1] };
}

const isScene = (text: string, a: ActorMention): boolean =>
  /\b(?:in|to)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, a.start - 8), a.start));
