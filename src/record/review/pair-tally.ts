import type { Act } from '../follow-up/acts.js';
import { compareActs } from '../follow-up/compare-acts.js';
import { thresholdOf } from '../follow-up/settle-promises.js';
import { compareMeetings } from '../merging/compare.js';
import { fromPrepared, type PreparedMeeting } from '../merging/meeting-report.js';
import type { Db, DoubtRow } from '../schema.js';
import { type Agreement, agreements, shareOf } from './agreement.js';
import { latestWords, pairOf, type WordOnSides } from './latest-words.js';
import { wordsOn } from './pairs-in-doubt.js';
import { actSides, meetingSides, sidesOf } from './sides.js';

/** A pair that people judged: what the latest word says, when, and whether the machine alone says the same. */
export interface JudgedPair {
  readonly kind: DoubtRow['kind'];
  readonly madeAt: string;
  readonly right: boolean;
}

/** What people's words on merges, or on links, tell of the machine and of each other. */
export interface PairTally {
  readonly right: number;
  readonly wrong: number;
  readonly precision: number | null;
  readonly judged: readonly JudgedPair[];
  readonly agreements: readonly Agreement[];
}

/** The machine is right about a pair where its score, without any person's word, falls on the side of the threshold that the latest word says. */
export async function pairTally(db: Db, kind: DoubtRow['kind']): Promise<PairTally> {
  const words = await wordsOn(db, kind);
  const latest = latestWords(words);
  const says = kind === 'merge' ? await meetingsAlike(db, latest) : await actsAlike(db, latest);
  const judged = latest.flatMap(({ together, madeAt }, i) => {
    const machine = says[i];
    return machine == null ? [] : [{ kind, madeAt, right: machine === together }];
  });
  const right = judged.filter((j) => j.right).length;
  return {
    ...shareOf(right, judged.length - right),
    judged,
    agreements: agreements(words.map((w) => ({ author: w.author, about: pairOf(w), yes: w.together }))),
  };
}

async function meetingsAlike(db: Db, pairs: readonly WordOnSides[]): Promise<(boolean | null)[]> {
  const known = await sidesOf<PreparedMeeting>(db, meetingSides, keysOf(pairs));
  return pairs.map(({ a, b }) => {
    const [one, other] = [known.get(a)?.prepared, known.get(b)?.prepared];
    return one && other ? compareMeetings(fromPrepared(one), fromPrepared(other)).same : null;
  });
}

async function actsAlike(db: Db, pairs: readonly WordOnSides[]): Promise<(boolean | null)[]> {
  const known = await sidesOf<Act>(db, actSides, keysOf(pairs));
  return pairs.map(({ a, b }) => {
    const [promise, act] = [known.get(a)?.prepared, known.get(b)?.prepared];
    return promise && act ? compareActs(promise, act).score >= thresholdOf(act) : null;
  });
}

const keysOf = (pairs: readonly WordOnSides[]): string[] => pairs.flatMap(({ a, b }) => [a, b]);
