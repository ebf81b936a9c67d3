import type { Evaluation } from './evaluate.js';
import { byGroup, type Figures, figuresOf, mainFigures } from './figures.js';
import { f1, precision, recall } from './tallies.js';

/** The tables of `docs/reference/findings-scores.md`. */
export function scoresPage({ documents, events, readouts }: Evaluation): string {
  const groups = byGroup(documents);
  return [
    '# Scores of the findings\n',
    'Written by `rapporteur evaluate … --write` from documents that people annotated; [confidence](confidence.md) has the figures by rule. Percentages; a finding counts as hit as described in the annotation guide of the gold documents.\n',
    `## ${documents.length} documents\n`,
    figureTable(figuresOf(documents)),
    '## By kind of text\n',
    `| | documents | overall | ${mainFigures.join(' | ')} |\n|---|---|---|${'---|'.repeat(mainFigures.length)}\n${groups
      .map(([group, own]) => {
        const { overall, counts } = figuresOf(own);
        return `| ${group} | ${own.length} | ${pc(overall)} | ${mainFigures.map((name) => pc(f1(counts.tallies[name]!))).join(' | ')} |\n`;
      })
      .join('')}`,
    ...(events
      ? [
          '## Events: coded sentences\n',
          `${events.records} sentences with one coded event each: right type ${pc(events.type)}, and actors ${pc(events.typeActors)}, and recipients ${pc(events.typeBoth)}; ${events.eventsPerRecord.toFixed(2)} events a sentence; none in ${pc(events.silent)}.\n`,
          `| type | sentences | type found | with actors |\n|---|---|---|---|\n${Object.entries(events.byType)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([type, t]) => `| ${type} | ${t.n} | ${t.type} | ${t.actors} |\n`)
            .join('')}`,
        ]
      : []),
    ...(readouts
      ? [
          '## Meetings: readouts\n',
          `${readouts.records} readouts whose withheld titles say who met: parties ${pc(readouts.parties)}, and date ${pc(readouts.date)}, and both people ${pc(readouts.names)}, and call or meeting ${pc(readouts.kind)}; ${readouts.meetingsPerRecord.toFixed(2)} meetings a readout.\n`,
        ]
      : []),
  ].join('\n');
}

const figureTable = ({ overall, counts }: Figures): string =>
  [
    '| | precision | recall | F1 | hit | missed | extra |\n|---|---|---|---|---|---|---|\n',
    ...Object.entries(counts.tallies).map(
      ([name, t]) =>
        `| ${name} | ${pc(precision(t))} | ${pc(recall(t))} | ${pc(f1(t))} | ${t.hit} | ${t.missed} | ${t.extra} |\n`,
    ),
    `\nOverall, the mean F1 of ${mainFigures.join(', ')}: **${pc(overall)}**.\n\n`,
    '| value | right | of |\n|---|---|---|\n',
    ...Object.entries(counts.rates).map(([name, r]) => `| ${name} | ${pc(r.right / r.all)} | ${r.all} |\n`),
  ].join('');

const pc = (x: number): string => (100 * x).toFixed(1);
