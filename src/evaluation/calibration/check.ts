import { calibrate, confidenceOf, type Outcome } from './calibrate.js';

/** What was said of a finding before it was known whether it is right. */
export interface Said {
  readonly confidence: number;
  readonly right: boolean;
}

/** Each document's findings with the confidence that all other documents give: no finding helps to judge itself. */
export function leaveOneOut(outcomes: readonly Outcome[], weight: number): Said[] {
  const documents = [...new Set(outcomes.map((o) => o.document))];
  return documents.flatMap((document) => {
    const calibration = calibrate(
      outcomes.filter((o) => o.document !== document),
      weight,
    );
    return outcomes
      .filter((o) => o.document === document)
      .map((o) => ({ confidence: confidenceOf(calibration, o.rule), right: o.right }));
  });
}

const weights = [1, 2, 4, 8, 16, 32];

/** How strongly rules are drawn towards their kind: the weight under which findings of documents left out are least surprising. */
export function bestWeight(outcomes: readonly Outcome[]): number {
  const losses = weights.map((weight) => ({ weight, loss: logLoss(leaveOneOut(outcomes, weight)) }));
  return losses.reduce((best, one) => (one.loss < best.loss ? one : best)).weight;
}

/** Mean surprise in nats; less is better. */
export function logLoss(said: readonly Said[]): number {
  const sum = said.reduce((n, { confidence, right }) => n - Math.log(right ? confidence : 1 - confidence), 0);
  return sum / (said.length || 1);
}

/** Mean squared distance between what was said and what was so; less is better. */
export const brier = (said: readonly Said[]): number =>
  said.reduce((n, { confidence, right }) => n + (confidence - Number(right)) ** 2, 0) / (said.length || 1);

/** Findings said with about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** Mean confidence with which they were said. */
  readonly said: number;
  /** Share that proved right, and the 95 % interval of Wilson around it. */
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/** The findings by what was said of them; bins that hold none are left out. */
export function binsOf(said: readonly Said[]): Bin[] {
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1]!;
    const own = said.filter((s) => s.confidence >= from && (s.confidence < to || to === 1));
    if (own.length === 0) return [];
    const right = own.filter((s) => s.right).length / own.length;
    const mean = own.reduce((sum, s) => sum + s.confidence, 0) / own.length;
    return [{ from, to, of: own.length, said: mean, right, ...wilson(right, own.length) }];
  });
}

function wilson(share: number, n: number): { low: number; high: number } {
  const z = 1.96;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: (middle - reach) / (1 + (z * z) / n), high: (middle + reach) / (1 + (z * z) / n) };
}

/** Mean distance between said and right, over the bins by their size. */
export const expectedError = (bins: readonly Bin[]): number =>
  bins.reduce((sum, b) => sum + b.of * Math.abs(b.said - b.right), 0) / (bins.reduce((sum, b) => sum + b.of, 0) || 1);
