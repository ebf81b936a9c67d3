import type { FindingKind } from '../../model/finding.js';
import type { Judgement } from './judgements.js';

/** How often two people who judged the same findings said the same. */
export interface Agreement {
  readonly a: string;
  readonly b: string;
  readonly both: number;
  readonly same: number;
  /** Cohen's kappa over right and wrong: agreement beyond chance; null where one of them always says the same. */
  readonly kappa: number | null;
}

/** Findings that people hold for right, for wrong, and how many they added: what accuracy is reckoned from. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** right / (right + wrong), or null where nothing was judged. */
  readonly precision: number | null;
}

/** One person's word on one thing: that what the machine says of it, or what is asked, is right. */
export interface Word {
  readonly author: string;
  /** What it is about, the same for all who speak of it. */
  readonly about: string;
  readonly yes: boolean;
}

/**
 * Words on findings. A correction says that the finding is wrong in part, and counts as wrong; who adds a finding holds it for right.
 */
export const wordsOnFindings = (judgements: readonly Judgement[]): Word[] =>
  judgements.map((j) => ({ author: j.author, about: placeOf(j), yes: j.verdict === 'confirm' || j.verdict === 'add' }));

/** For each pair of people who judged some of the same things, by the latest word of each. */
export function agreements(words: readonly Word[]): Agreement[] {
  const byAuthor = new Map<string, Map<string, boolean>>();
  for (const { author, about, yes } of words) {
    const own = byAuthor.get(author) ?? new Map<string, boolean>();
    byAuthor.set(author, own.set(about, yes));
  }
  const authors = [...byAuthor.keys()].sort();
  return authors.flatMap((a, i) =>
    authors.slice(i + 1).flatMap((b) => {
      const pairs = [...byAuthor.get(a)!].flatMap(([key, said]) => {
        const other = byAuthor.get(b)!.get(key);
        return other === undefined ? [] : [[said, other] as const];
      });
      if (pairs.length === 0) return [];
      const same = pairs.filter(([x, y]) => x === y).length;
      return [{ a, b, both: pairs.length, same, kappa: kappaOf(pairs) }];
    }),
  );
}

function kappaOf(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  const n = pairs.length;
  const share = (pick: (p: readonly [boolean, boolean]) => boolean) => pairs.filter(pick).length / n;
  const yesA = share(([x]) => x);
  const yesB = share(([, y]) => y);
  const chance = yesA * yesB + (1 - yesA) * (1 - yesB);
  return chance === 1 ? null : Math.round(((share(([x, y]) => x === y) - chance) / (1 - chance)) * 100) / 100;
}

/** The machine's accuracy on what people judged, by the latest word on each finding. What a person added is missed, unless the latest word rejects it. */
export function tally(judgements: readonly Judgement[]): Tally {
  const latest = new Map(judgements.map((j) => [placeOf(j), j.verdict]));
  const added = new Set(judgements.filter((j) => j.verdict === 'add').map(placeOf));
  const of = (which: boolean, ...verdicts: Judgement['verdict'][]) =>
    [...latest].filter(([place, verdict]) => added.has(place) === which && verdicts.includes(verdict)).length;
  return {
    ...shareOf(of(false, 'confirm'), of(false, 'reject', 'correct')),
    missed: of(true, 'add', 'confirm', 'correct'),
  };
}

/** A finding of the machine's that people judged: when the latest word on it was said, and whether it says that it is right. */
export function judgedAlone(judgements: readonly Judgement[]): { kind: FindingKind; madeAt: string; right: boolean }[] {
  const added = new Set(judgements.filter((j) => j.verdict === 'add').map(placeOf));
  const latest = new Map(judgements.filter((j) => !added.has(placeOf(j))).map((j) => [placeOf(j), j]));
  return [...latest.values()].map(({ kind, madeAt, verdict }) => ({ kind, madeAt, right: verdict === 'confirm' }));
}

/** How many are right of those judged. */
export const shareOf = (right: number, wrong: number) => ({
  right,
  wrong,
  precision: right + wrong > 0 ? right / (right + wrong) : null,
});

const placeOf = (j: Judgement): string => `${j.document} ${j.kind} ${j.start} ${j.end}`;
