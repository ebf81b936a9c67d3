import { byRule } from './by-rule.js';
import { byGroup, type Figures, figuresOf, type JudgedDocument, mainFigures } from './figures.js';
import type { Judged } from './judged.js';
import type { EventFigures } from './plover.js';
import type { ReadoutFigures } from './readouts.js';
import { f1, precision, recall } from './tallies.js';

/** The figures for people at a terminal. */
export function figuresText({ documents, evidenceNotVerbatim, overall, counts }: Figures): string {
  const rows = Object.entries(counts.tallies).map(
    ([name, t]) =>
      `${name.padEnd(38)}${percent(precision(t))} ${percent(recall(t))} ${percent(f1(t))} ${count(t.hit)} ${count(t.missed)} ${count(t.extra)}`,
  );
  const rates = Object.entries(counts.rates).map(
    ([name, r]) => `${name.padEnd(38)}${percent(r.right / r.all)}   of ${r.all}`,
  );
  return [
    `documents ${documents}, evidence not verbatim ${evidenceNotVerbatim}`,
    '',
    '                                        P      R     F1    hit  missed  extra',
    ...rows,
    '',
    ...rates,
    '',
    `overall (mean F1 of ${mainFigures.join(', ')}): ${(100 * overall).toFixed(1)}`,
    '',
  ].join('\n');
}

const percent = (x: number): string => (100 * x).toFixed(1).padStart(6);
const count = (n: number): string => String(n).padStart(6);

/** One line a kind of text: the main figures. */
export function groupsText(documents: readonly JudgedDocument[]): string {
  const groups = byGroup(documents);
  if (groups.length < 2) return '';
  const short = ['overall', ...mainFigures].map((name) => name.slice(0, 7).padStart(8)).join('');
  const rows = groups.map(([group, own]) => {
    const { overall, counts } = figuresOf(own);
    const scores = [overall, ...mainFigures.map((name) => f1(counts.tallies[name]!))];
    return `${group.padEnd(46)}${String(own.length).padStart(5)}${scores.map((x) => (100 * x).toFixed(1).padStart(8)).join('')}`;
  });
  return [`\n${'F1 by kind of text'.padEnd(46)}    n${short}`, ...rows, ''].join('\n');
}

/** Right, partly right and wrong by rule, the worst first. */
export function rulesText(findings: readonly Judged[]): string {
  const rows = byRule(findings).map(
    (r) => `${r.rule.padEnd(38)}${count(r.right)} ${count(r.partly)} ${count(r.wrong)}`,
  );
  return rows.length > 0 ? [`\n${'by rule'.padEnd(38)} right partly  wrong`, ...rows, ''].join('\n') : '';
}

export function eventsText(f: EventFigures): string {
  const rows = Object.entries(f.byType)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, b]) => `${type.padEnd(10)} type ${pad3(b.type)} actors ${pad3(b.actors)} of ${b.n}`);
  return [
    ...rows,
    '',
    `records ${f.records}; type ${share(f.type)}  type+actors ${share(f.typeActors)}  type+both ${share(f.typeBoth)}  events per record ${f.eventsPerRecord.toFixed(2)}  silent ${share(f.silent)}`,
    '',
  ].join('\n');
}

const pad3 = (n: number): string => String(n).padStart(3);
const share = (x: number): string => (100 * x).toFixed(1);

export const readoutsText = (f: ReadoutFigures): string =>
  `readouts ${f.records}: parties ${share(f.parties)}  +date ${share(f.date)}  +names ${share(f.names)}  +kind ${share(f.kind)}   meetings per record ${f.meetingsPerRecord.toFixed(2)}\n`;
