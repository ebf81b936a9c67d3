import { overlaps, type Span } from '../model/span.js';
import type { Repair } from './repairs.js';

/** What one report carried of a clause: its very words, other words for it, a sentence that it breaks off, or nothing. */
export interface ClauseCell {
  readonly document: string;
  readonly state: 'verbatim' | 'reworded' | 'broken' | 'missing';
  /** The report's own words and where they stand; null where it has none. */
  readonly words: (Span & { readonly quote: string }) | null;
  /** Of a sentence broken off: the words that are missing, from the report that has them. */
  readonly whole?: (Span & { readonly quote: string; readonly document: string }) | undefined;
}

/** One clause and what became of it in each report, in the order of the reports. */
export interface ClauseRow {
  /** The words of the first report that carries it. */
  readonly clause: string;
  readonly kind: string;
  readonly cells: readonly ClauseCell[];
}

/** A report as the alignment needs it: its text and the words that its findings stand on. */
export interface AlignedReport {
  readonly document: string;
  readonly text: string;
  readonly clauses: readonly { readonly kind: string; readonly quote: string }[];
}

/** From this share of content words in common, two sentences say the same thing in other words. */
const reworded = 0.5;

/** Lays the clauses of several reports of one thing side by side: each report's clauses are looked for in all the others. */
export function alignClauses(reports: readonly AlignedReport[]): ClauseRow[] {
  const sentences = reports.map((r) => sentencesOf(r.text));
  const rows: { clause: string; kind: string; bag: Set<string> }[] = [];
  for (const { clauses } of reports)
    for (const { kind, quote } of clauses) {
      const bag = contentWords(quote);
      if (bag.size >= 3 && !rows.some((row) => likeness(row.bag, bag) >= reworded))
        rows.push({ clause: quote, kind, bag });
    }
  return rows.map(({ clause, kind, bag }) => ({
    clause,
    kind,
    cells: reports.map((report, i) => cellOf(report, sentences[i]!, clause, bag)),
  }));
}

function cellOf(report: AlignedReport, sentences: readonly Sentence[], clause: string, bag: Set<string>): ClauseCell {
  const { document, text } = report;
  const start = text.indexOf(clause);
  if (start >= 0) return { document, state: 'verbatim', words: { start, end: start + clause.length, quote: clause } };
  let best: Sentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const share = sharedPart(bag, sentence.bag);
    if (share > most) [best, most] = [sentence, share];
  }
  if (!best || most < reworded) return { document, state: 'missing', words: null };
  const quote = text.slice(best.start, best.end);
  const state = plain(quote).includes(plain(clause)) ? 'verbatim' : 'reworded';
  return { document, state, words: { start: best.start, end: best.end, quote } };
}

/** Says of each cell that stands in a broken sentence so, with the words that another report has; the cell keeps its own. */
export function markBroken(rows: readonly ClauseRow[], repairs: readonly Repair[]): ClauseRow[] {
  const marked = (cell: ClauseCell): ClauseCell => {
    const { document, words } = cell;
    const repair = words && repairs.find((r) => r.document === document && overlaps(r.broken, words));
    return repair ? { ...cell, state: 'broken', whole: { document: repair.from, ...repair.missing } } : cell;
  };
  return rows.map((row) => ({ ...row, cells: row.cells.map(marked) }));
}

interface Sentence extends Span {
  readonly bag: Set<string>;
}

/** Sentences by their stops, good enough to find a clause in; a paragraph's end ends one too. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\s][^\n]*?(?:[.!?][”"’']?(?=\s|$)|(?=\n|$))/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    bag: contentWords(m[0]),
  }));
}

const smallWords = new Set(
  'the and for that with has had have was were will would its their this from said also are been'.split(' '),
);

/** The words that carry meaning, cut to stems of a kind so that `agreed` and `agree` are one. */
function contentWords(text: string): Set<string> {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((w) => (w.length > 2 || /\d/.test(w)) && !smallWords.has(w)).map((w) => w.slice(0, 5)));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"‘’']/g, '')
    .replace(/\s+/g, ' ');

/** The share of a clause's words that a sentence has. */
const sharedPart = (clause: Set<string>, sentence: Set<string>): number =>
  [...clause].filter((w) => sentence.has(w)).length / clause.size;

const likeness = (a: Set<string>, b: Set<string>): number => {
  const shared = [...a].filter((w) => b.has(w)).length;
  return shared / (a.size + b.size - shared);
};
