import type { Judged } from '../findings/judged.js';
import { readings, readRules } from './readings.js';

/** How often findings of one rule, or of one kind, proved right. */
export interface Share {
  readonly confidence: number;
  readonly right: number;
  readonly of: number;
}

export interface Calibration {
  /** By the first word of the rules' names, or by the words that a kind of its own begins with. */
  readonly kinds: Readonly<Record<string, Share>>;
  readonly rules: Readonly<Record<string, Share>>;
}

/** A finding as calibration sees it. */
export interface Outcome {
  readonly document: string;
  readonly rule: string;
  readonly right: boolean;
}

/** Findings that gold says something of; those that are partly right are not right. */
export const outcomesOf = (findings: readonly Judged[]): Outcome[] =>
  findings
    .filter((f) => f.verdict !== 'unknown')
    .map((f) => ({ document: f.document, rule: f.finding.rule, right: f.verdict === 'right' }));

/** The kind of finding that a rule makes: one that stands apart, else the first word of its name. */
export const kindOf = (rule: string): string =>
  Object.keys(readings).find((kind) => rule.startsWith(`${kind}.`)) ?? rule.slice(0, rule.indexOf('.'));

/**
 * The share of each rule's findings that proved right, drawn towards the share of its kind as if `weight` further findings had fared as the
 * kind does: a rule seen twice says little about itself. A kind is drawn towards one half by two findings.
 */
export function calibrate(outcomes: readonly Outcome[], weight: number): Calibration {
  const kinds = withReadings(
    tally(outcomes, (o) => kindOf(o.rule)),
    readings,
  );
  const rules = withReadings(
    tally(outcomes, (o) => o.rule),
    readRules,
  );
  const kindShares = mapValues(kinds, ({ right, of }) => ({ confidence: rounded((right + 1) / (of + 2)), right, of }));
  return {
    kinds: kindShares,
    rules: mapValues(rules, ({ right, of }, rule) => {
      const prior = kindShares[kindOf(rule)]!.confidence;
      return { confidence: rounded((right + weight * prior) / (of + weight)), right, of };
    }),
  };
}

/** What a calibration says of a rule's next finding. */
export const confidenceOf = ({ kinds, rules }: Calibration, rule: string): number =>
  (rules[rule] ?? kinds[kindOf(rule)])?.confidence ?? 0.5;

const rounded = (x: number): number => Math.round(100 * Math.min(0.99, Math.max(0.01, x))) / 100;

type Count = { right: number; of: number };

function tally(outcomes: readonly Outcome[], by: (outcome: Outcome) => string): Record<string, Count> {
  const out: Record<string, Count> = {};
  for (const outcome of outcomes) {
    const key = by(outcome);
    out[key] ??= { right: 0, of: 0 };
    out[key].of++;
    if (outcome.right) out[key].right++;
  }
  return out;
}

/** Counts over gold and over what people read elsewhere, together. */
function withReadings(counts: Record<string, Count>, readBy: typeof readings): Record<string, Count> {
  const out = { ...counts };
  for (const [kind, read] of Object.entries(readBy)) {
    const own = out[kind] ?? { right: 0, of: 0 };
    out[kind] = { right: own.right + read.right, of: own.of + read.of };
  }
  return out;
}

const mapValues = <A, B>(record: Record<string, A>, f: (value: A, key: string) => B): Record<string, B> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, f(record[key]!, key)]),
  );
