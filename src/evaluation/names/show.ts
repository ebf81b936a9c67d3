import { nameKinds } from '../../model/analysis.js';
import type { Name, NameError, NameReport, NameScore } from './score.js';

/** The report as lines of text: a table, then every miss and every false alarm with what stood in its place. */
export function showReport(report: NameReport): string {
  const rows = [row('all', report.overall), ...nameKinds.map((kind) => row(kind, report.byKind[kind]))];
  return [
    '| names | gold | predicted | correct | precision | recall | F1 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    ...list('Missed', report.missed),
    ...list('False alarms', report.falseAlarms),
  ].join('\n');
}

/** The text with its names in brackets, `[ORG African Union]`: for a person who checks tags or output by reading. */
export function showNames(text: string, names: readonly Name[]): string {
  let shown = '';
  let done = 0;
  for (const { start, end, kind } of [...names].sort((a, b) => a.start - b.start)) {
    shown += `${text.slice(done, start)}[${kind} ${text.slice(start, end)}]`;
    done = end;
  }
  return shown + text.slice(done);
}

function row(label: string, score: NameScore): string {
  const shares = [score.precision, score.recall, score.f1].map((share) => (100 * share).toFixed(1));
  return `| ${[label, score.gold, score.predicted, score.correct, ...shares].join(' | ')} |`;
}

function list(heading: string, errors: readonly NameError[]): string[] {
  return ['', `${heading} (${errors.length})`, ...errors.map(line)];
}

function line(error: NameError): string {
  const instead = error.instead.map((other) => `${other.kind} ${other.start}–${other.end}`).join(', ');
  const where = `${error.url} ${error.start}–${error.end}`;
  return `  ${error.kind} ${error.words} (${instead === '' ? 'nothing there' : `there: ${instead}`}) ${where}`;
}
