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

/** For each pair of people who judged some of the same findings. A correction says that the finding is wrong in part, and counts as wrong. */
export function agreements(judgements: readonly Judgement[]): Agreement[] {
  const byAuthor = new Map<string, Map<string, boolean>>();
  for (const j of judgements.filter((x) => x.verdict !== 'add')) {
    const own = byAuthor.get(j.author) ?? new Map<string, boolean>();
    own.set(`${j.document} ${j.kind} ${j.start} ${j.end}`, j.verdict === 'confirm');
    byAuthor.set(j.author, own);
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

/** The machine's accuracy on what people judged, by the latest word on each finding. */
export function tally(judgements: readonly Judgement[]): Tally {
  const latest = new Map(judgements.map((j) => [`${j.document} ${j.kind} ${j.start} ${j.end}`, j]));
  const count = (...verdicts: Judgement['verdict'][]) =>
    [...latest.values()].filter((j) => verdicts.includes(j.verdict)).length;
  const right = count('confirm');
  const wrong = count('reject', 'correct');
  return { right, wrong, missed: count('add'), precision: right + wrong > 0 ? right / (right + wrong) : null };
}
