import type { Report } from '../../model/report.js';
import { brokenEvidence } from './evidence.js';
import type { Gold } from './gold.js';
import { type Judgement, judge } from './judge.js';
import { f1, Tallies } from './tallies.js';

/** The figures whose mean is the overall score. */
export const mainFigures = [
  'actors',
  'meetings',
  'chairs',
  'participants',
  'commitments',
  'deliveries',
  'statements',
] as const;

/** What is judged of one document. */
export interface JudgedDocument extends Judgement {
  readonly id: string;
  readonly text: string;
  /** What kind of text it is. */
  readonly group: string;
  readonly brokenEvidence: number;
}

/** Reads each document and judges the report. */
export function judgeAll(golds: readonly Gold[], read: (gold: Gold) => Report): JudgedDocument[] {
  return golds.map((gold) => {
    const report = read(gold);
    return {
      ...judge(gold, report),
      id: gold.id,
      text: gold.text,
      group: groupOf(gold),
      brokenEvidence: brokenEvidence(report),
    };
  });
}

/** Kinds of text by how ids of gold documents begin; the program's own examples have none of these. */
const groups: Readonly<Record<string, string>> = {
  st: 'st: press releases of the US State Department',
  sa: 'sa: South Asian newspapers',
  ap: 'ap: Asia, Pacific, Africa',
  eu: 'eu: Europe, Americas, Middle East',
};

const groupOf = ({ id }: Gold): string =>
  groups[/^([a-z]{2})-\d+$/.exec(id)?.[1] ?? ''] ?? 'examples of this repository';

/** What some documents say together. */
export interface Figures {
  readonly documents: number;
  readonly evidenceNotVerbatim: number;
  /** Mean F1 of {@link mainFigures}, between 0 and 1. */
  readonly overall: number;
  readonly counts: Tallies;
}

export function figuresOf(documents: readonly JudgedDocument[]): Figures {
  const counts = new Tallies();
  for (const document of documents) counts.include(document.counts);
  for (const name of mainFigures) counts.add(name, 0, 0, 0);
  const overall = mainFigures.reduce((sum, name) => sum + f1(counts.tallies[name]!), 0) / mainFigures.length;
  const evidenceNotVerbatim = documents.reduce((sum, d) => sum + d.brokenEvidence, 0);
  return { documents: documents.length, evidenceNotVerbatim, overall, counts };
}

/** The figures in the shape in which `--json` prints them. */
export function figuresAsData({ documents, evidenceNotVerbatim, overall, counts }: Figures) {
  return {
    documents,
    unread: 0,
    evidenceNotVerbatim,
    overall,
    f1: Object.fromEntries(Object.entries(counts.tallies).map(([name, t]) => [name, f1(t)])),
    accuracy: Object.fromEntries(Object.entries(counts.rates).map(([name, r]) => [name, r.right / r.all])),
  };
}

/** The documents of each kind of text, in order of the kinds' names. */
export function byGroup(documents: readonly JudgedDocument[]): [group: string, documents: JudgedDocument[]][] {
  const found = new Map<string, JudgedDocument[]>();
  for (const document of documents) found.set(document.group, [...(found.get(document.group) ?? []), document]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
