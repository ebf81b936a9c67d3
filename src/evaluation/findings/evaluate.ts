import type { Page } from '../../model/page.js';
import type { Report } from '../../model/report.js';
import { byRule } from './by-rule.js';
import { byGroup, figuresAsData, figuresOf, type JudgedDocument, judgeAll } from './figures.js';
import { readExamples, readGold } from './gold.js';
import type { Judged } from './judged.js';
import { type EventFigures, eventFiguresOf, readEventRecords } from './plover.js';
import { type ReadoutFigures, readoutFiguresOf, readReadouts } from './readouts.js';
import { eventsText, figuresText, groupsText, readoutsText, rulesText } from './text.js';

/** What to evaluate on: folders of gold documents, the repository's own examples, files of coded sentences and of readouts. */
export interface Sets {
  readonly folders: readonly string[];
  readonly examples?: boolean;
  readonly plover?: string;
  readonly readouts?: string;
  /** The repository, where `examples/` lies. */
  readonly root: string;
}

export interface Evaluation {
  readonly documents: readonly JudgedDocument[];
  readonly events: EventFigures | null;
  readonly readouts: ReadoutFigures | null;
  readonly findings: readonly Judged[];
  readonly faults: readonly string[];
  /** Findings whose evidence is not the text's own: always 0. */
  readonly broken: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Reads all sets and compares; the figures are those of the scorers that come with the gold documents. */
export function evaluateFindings(sets: Sets, read: (page: Page) => Report): Evaluation {
  const page = ({ id, text }: { id: string; text: string }, end = ''): Report =>
    read({ source: `${id}.txt`, url: null, form: 'text', content: text + end, hints: {} });
  const golds = [...sets.folders.flatMap(readGold), ...(sets.examples ? readExamples(sets.root) : [])];
  const documents = judgeAll(golds, (gold) => page(gold));
  const events = sets.plover ? eventFiguresOf(readEventRecords(sets.plover), (r) => page(r, '\n')) : null;
  const readouts = sets.readouts ? readoutFiguresOf(readReadouts(sets.readouts), (r) => page(r, '\n')) : null;
  const findings = [...documents.flatMap((d) => d.findings), ...(events?.findings ?? [])];
  return {
    documents,
    events,
    readouts,
    findings,
    faults: [...documents.flatMap((d) => d.faults), ...(events?.faults ?? []), ...(readouts?.faults ?? [])],
    broken: documents.reduce((sum, d) => sum + d.brokenEvidence, 0),
    data: dataOf(documents, events, readouts, findings),
    text: [
      documents.length > 0 ? figuresText(figuresOf(documents)) + groupsText(documents) : '',
      events ? eventsText(events) : '',
      readouts ? readoutsText(readouts) : '',
      rulesText(findings),
    ].join(''),
  };
}

function dataOf(
  documents: readonly JudgedDocument[],
  events: EventFigures | null,
  readouts: ReadoutFigures | null,
  findings: readonly Judged[],
): Record<string, unknown> {
  const { findings: _, faults: __, ...plover } = events ?? { findings: [], faults: [] };
  const { faults: ___, ...titles } = readouts ?? { faults: [] };
  return {
    ...(documents.length > 0 ? figuresAsData(figuresOf(documents)) : {}),
    groups: Object.fromEntries(byGroup(documents).map(([group, own]) => [group, figuresAsData(figuresOf(own))])),
    ...(events ? { plover } : {}),
    ...(readouts ? { readouts: titles } : {}),
    rules: byRule(findings),
  };
}
