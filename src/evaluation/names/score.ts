import type { NameKind } from '../../model/analysis.js';
import { nameKinds } from '../../model/analysis.js';
import { bySpan, overlaps, type Span } from '../../model/span.js';

/** A name in a text: its span in UTF-16 units, without titles or determiners, and its kind. */
export interface Name extends Span {
  readonly kind: NameKind;
}

/** A text with the names that a reader marked in it. Only this text is given to what is scored, so nothing in it is unread. */
export interface TaggedText {
  /** Where the text is from; used to say where an error is. */
  readonly url: string;
  readonly text: string;
  readonly names: readonly Name[];
}

/** Counts of names and the shares made of them; a share of nothing is 0. */
export interface NameScore {
  readonly gold: number;
  readonly predicted: number;
  readonly correct: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A name that only one side has, with what the other side has in its place: empty, other bounds, or another kind. */
export interface NameError extends Name {
  readonly url: string;
  readonly words: string;
  readonly instead: readonly Name[];
}

export interface NameReport {
  readonly overall: NameScore;
  readonly byKind: Readonly<Record<NameKind, NameScore>>;
  readonly missed: readonly NameError[];
  readonly falseAlarms: readonly NameError[];
}

/**
 * Scores a reader of names by exact span and kind (micro-averaged, as CoNLL-2003 and Universal NER do): a name counts only
 * where start, end and kind agree. A prediction given twice counts once.
 *
 * @param predict from a text to the names in it, in any order
 */
export function scoreNames(texts: readonly TaggedText[], predict: (text: string) => readonly Name[]): NameReport {
  const missed: NameError[] = [];
  const falseAlarms: NameError[] = [];
  const right: Name[] = [];
  const found: Name[] = [];
  for (const tagged of texts) {
    const predicted = distinct(predict(tagged.text));
    const sides = compare(tagged, predicted);
    missed.push(...sides.missed);
    falseAlarms.push(...sides.falseAlarms);
    right.push(...sides.right);
    found.push(...predicted);
  }
  const gold = texts.flatMap((tagged) => tagged.names);
  const of = (kind: NameKind) => counted(gold.filter(is(kind)), found.filter(is(kind)), right.filter(is(kind)));
  const byKind = Object.fromEntries(nameKinds.map((kind) => [kind, of(kind)])) as Record<NameKind, NameScore>;
  return { overall: counted(gold, found, right), byKind, missed, falseAlarms };
}

const key = (name: Name): string => `${name.start} ${name.end} ${name.kind}`;
const is = (kind: NameKind) => (name: Name) => name.kind === kind;

function distinct(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [key(name), name])).values()].sort(bySpan);
}

function compare({ url, text, names }: TaggedText, predicted: readonly Name[]) {
  const inGold = new Set(names.map(key));
  const inPredicted = new Set(predicted.map(key));
  const error = (name: Name, others: readonly Name[]): NameError => {
    const words = text.slice(name.start, name.end);
    return { ...name, url, words, instead: others.filter((other) => overlaps(name, other)) };
  };
  return {
    right: names.filter((name) => inPredicted.has(key(name))),
    missed: names.filter((name) => !inPredicted.has(key(name))).map((name) => error(name, predicted)),
    falseAlarms: predicted.filter((name) => !inGold.has(key(name))).map((name) => error(name, names)),
  };
}

function counted(gold: readonly Name[], predicted: readonly Name[], right: readonly Name[]): NameScore {
  const correct = right.length;
  const share = (whole: number) => (whole === 0 ? 0 : correct / whole);
  return {
    gold: gold.length,
    predicted: predicted.length,
    correct,
    precision: share(predicted.length),
    recall: share(gold.length),
    f1: gold.length + predicted.length === 0 ? 0 : (2 * correct) / (gold.length + predicted.length),
  };
}
