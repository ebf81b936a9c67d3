import type { Calibration, Outcome, Share } from './calibrate.js';
import { calibrate, confidenceOf } from './calibrate.js';
import { type Bin, bestWeight, binsOf, brier, expectedError, leaveOneOut, logLoss, type Said } from './check.js';
import { calibrationPlot } from './plot.js';
import { readings } from './readings.js';

/** What a calibration writes, by path below the repository. */
export function calibrationFiles(outcomes: readonly Outcome[]): Readonly<Record<string, string>> {
  const weight = bestWeight(outcomes);
  const calibration = calibrate(outcomes, weight);
  const unseen = leaveOneOut(outcomes, weight);
  const seen = outcomes.map((o) => ({ confidence: confidenceOf(calibration, o.rule), right: o.right }));
  return {
    'knowledge/confidence.yaml': asYaml(calibration, weight),
    'docs/reference/confidence.md': asPage(calibration, weight, seen, unseen),
    'docs/reference/confidence.svg': calibrationPlot(binsOf(unseen)),
  };
}

function asYaml({ kinds, rules }: Calibration, weight: number): string {
  const rows = (shares: Readonly<Record<string, Share>>): string =>
    Object.entries(shares)
      .map(([name, s]) => `  ${name}: { confidence: ${s.confidence}, right: ${s.right}, of: ${s.of} }\n`)
      .join('');
  return [
    '# How often the findings of each rule prove right: the figure that stands on them as their confidence.\n',
    '# Written by `rapporteur evaluate … --calibrate`, not by hand. `right` and `of` are counts over documents that people read first; a rule is\n',
    `# drawn towards its kind as if ${weight} more of its findings had fared as the kind does. A rule without a row has the figure of its kind.\n\n`,
    `kinds:\n${rows(kinds)}\nrules:\n${rows(rules)}`,
  ].join('');
}

function asPage({ kinds, rules }: Calibration, weight: number, seen: readonly Said[], unseen: readonly Said[]): string {
  const bins = binsOf(unseen);
  const documentsNote = `${unseen.length} findings`;
  return [
    '# Confidence\n',
    'Written by `rapporteur evaluate … --calibrate`.\n',
    'The confidence of a finding is the share of findings of its rule that people found right. A meeting is right where parties, day and status are; a commitment or a delivery where its words and by whom are; a statement where its words and its speaker are; an event where its type and actors are those of the one event that people coded for the sentence, so that for events the figure is a lower bound.\n',
    `A rule seen seldom says little about itself: its share is drawn towards that of its kind as if ${weight} more findings had fared as the kind does (of 1, 2, 4, 8, 16 and 32 the weight with the least surprise below).\n`,
    '![Confidence said and share right](confidence.svg)\n',
    `The plot and the first table are over documents left out: each document's findings were given their confidence from all other documents (${documentsNote}). Bars are 95 % intervals. The rules were written by people who had read some of these documents, so other pages may fare worse.\n`,
    binTable(bins),
    `|  | left out | all documents |\n|---|---|---|\n| surprise (nats) | ${three(logLoss(unseen))} | ${three(logLoss(seen))} |\n| Brier score | ${three(brier(unseen))} | ${three(brier(seen))} |\n| mean distance said–right | ${three(expectedError(bins))} | ${three(expectedError(binsOf(seen)))} |\n`,
    '## By kind\n',
    `${readNote}\n`,
    shareTable(kinds),
    '## By rule\n',
    shareTable(rules),
  ].join('\n');
}

const readNote = Object.entries(readings)
  .map(
    ([kind, { right, of }]) =>
      `\`${kind}\`: ${of} findings that a person read beside real pages, ${right} of them right, are counted too; the tables above leave them out.`,
  )
  .join('\n');

const binTable = (bins: readonly Bin[]): string =>
  `| said | findings | mean said | proved right | 95 % interval |\n|---|---|---|---|---|\n${bins
    .map(
      (b) =>
        `| ${b.from.toFixed(2)}–${b.to.toFixed(2)} | ${b.of} | ${pc(b.said)} | ${pc(b.right)} | ${pc(b.low)}–${pc(b.high)} |\n`,
    )
    .join('')}`;

const shareTable = (shares: Readonly<Record<string, Share>>): string =>
  `| | right | of | confidence |\n|---|---|---|---|\n${Object.entries(shares)
    .map(([name, s]) => `| \`${name}\` | ${s.right} | ${s.of} | ${s.confidence.toFixed(2)} |\n`)
    .join('')}`;

const pc = (x: number): string => `${(100 * x).toFixed(0)} %`;
const three = (x: number): string => x.toFixed(3);
