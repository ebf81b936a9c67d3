import { sql } from 'kysely';
import type { Warning } from '../model/document.js';
import type { Evidence } from '../model/finding.js';
import type { ReportedDocument } from '../model/report.js';
import { overlaps, type Span } from '../model/span.js';
import { restore } from './documents.js';
import { contentWords, folded } from './merging/words.js';
import type { Db } from './schema.js';
import { sentencesOf } from './sentences.js';

/** A sentence that a page breaks off, and the words with which another report of the same thing goes on. Nothing of the page is replaced. */
export interface Repair {
  /** The page that breaks it off, and its words up to the break. */
  readonly document: string;
  readonly broken: Evidence;
  /** Where the rest of the sentence turns up elsewhere on the page, or null. */
  readonly rest: Evidence | null;
  /** The report that has the sentence whole: the sentence, and the words of it that are missing at the break. */
  readonly from: string;
  readonly whole: Evidence;
  readonly missing: Evidence;
}

/** A report as a repair needs it. */
export type RepairedReport = Pick<ReportedDocument, 'id' | 'text' | 'blocks' | 'warnings'>;

/** Of the words before a break so many are looked for in other reports. */
const before = 14;
/** At least this share of them must be in a sentence for it to be the broken one, or less where the words right before the break are the same. */
const alike = { inAll: 0.6, atBreak: 0.33 };
/** So many words at the break may be told otherwise: `since the last Pakistan-US` goes on as `since the previous dialogue`. */
const mostDropped = 3;

/** The broken sentences of some reports on one thing that others of them have whole. */
export function repairs(reports: readonly RepairedReport[]): Repair[] {
  return reports.flatMap((report) => {
    const taken: Span[] = [];
    return report.warnings.flatMap((warning) => {
      if (warning.code !== 'broken-sentence' || taken.some((t) => overlaps(t, warning))) return [];
      const found = repairOf(report, warning, reports);
      if (found) taken.push(found.broken, ...(found.rest ? [found.rest] : []));
      return found ?? [];
    });
  });
}

/** The broken sentences of some documents of the record, all on one thing, that others of them have whole. */
export async function repairsAmong(db: Db, documents: readonly string[]): Promise<Repair[]> {
  if (documents.length < 2) return [];
  const { rows } = await sql<{ report: string; text: string }>`
    with told as (select id, report, text, serial from documents where id = any(${[...documents]}::text[]) and superseded_by is null)
    select report, text from told where exists (select from told where strpos(report, '"broken-sentence"') > 0)
    order by serial`.execute(db);
  return repairs(rows.map((row) => restore(row.report, row.text).document));
}

interface Word extends Span {
  readonly word: string;
}

function repairOf(report: RepairedReport, warning: Warning, reports: readonly RepairedReport[]): Repair | null {
  const sentence = sentencesOf(report).find((s) => overlaps(s, warning));
  if (!sentence) return null;
  const head = wordsIn(report.text, sentence);
  let best: { repair: Repair; matched: number } | null = null;
  for (const other of reports)
    if (other.id !== report.id)
      for (const whole of sentencesOf(other)) {
        if (isBroken(other.warnings, whole)) continue;
        const words = wordsIn(other.text, whole);
        const join = joinOf(head, words);
        if (!join || join.matched <= (best?.matched ?? 0)) continue;
        const missing = { start: words[join.at]!.start, end: whole.end };
        const repair = {
          document: report.id,
          broken: quoted(report.text, sentence),
          rest: restOf(report, sentence, words.slice(join.at)),
          from: other.id,
          whole: quoted(other.text, whole),
          missing: quoted(other.text, missing),
        };
        best = { repair, matched: join.matched };
      }
  return best?.repair ?? null;
}

/**
 * Where a sentence goes on after the last words of a broken one: the index of its first word that is missing there. The broken sentence's end must be told
 * in the other, and its very last words must stand there and not at its end.
 */
function joinOf(head: readonly Word[], words: readonly Word[]): { at: number; matched: number } | null {
  const last = head.slice(-before);
  const wanted = new Set(contentWords(last.map((w) => w.word).join(' ')));
  const has = new Set(contentWords(words.map((w) => w.word).join(' ')));
  const share = [...wanted].filter((w) => has.has(w)).length / Math.max(3, wanted.size);
  if (share < alike.atBreak) return null;
  let best: { at: number; matched: number } | null = null;
  for (let dropped = 0; dropped <= mostDropped; dropped++)
    for (let at = 1; at < words.length - dropped; at++) {
      const run = commonEnd(last.slice(0, last.length - dropped), words.slice(0, at));
      const matched = run.length + share - dropped;
      const enough = run.some((w) => w.word.length > 4) && run.length >= 3;
      if ((enough || (share >= alike.inAll && dropped === 0 && run.length > 0)) && matched > (best?.matched ?? 0))
        best = { at, matched };
    }
  return best;
}

/** The words with which both end. */
function commonEnd(a: readonly Word[], b: readonly Word[]): readonly Word[] {
  let run = 0;
  while (run < a.length && run < b.length && a.at(-1 - run)!.word === b.at(-1 - run)!.word) run++;
  return run === 0 ? [] : a.slice(-run);
}

/** The rest of a broken sentence, where it turns up within the next sentences: the longest end of the missing words that stands there. */
function restOf(report: RepairedReport, broken: Span, missing: readonly Word[]): Evidence | null {
  const later = sentencesOf(report).filter((s) => s.start >= broken.end);
  let best: Word[] = [];
  for (const sentence of later.slice(0, 5)) {
    const words = wordsIn(report.text, sentence);
    for (let from = 0; from < words.length; from++)
      for (let start = 0; start < missing.length; start++) {
        let run = 0;
        while (missing[start + run] && words[from + run]?.word === missing[start + run]!.word) run++;
        if (run > best.length) best = words.slice(from, from + run);
      }
  }
  const telling = contentWords(best.map((w) => w.word).join(' '));
  return telling.length >= 2 ? quoted(report.text, { start: best[0]!.start, end: best.at(-1)!.end }) : null;
}

/** Words with their places; `U.S.` and `US` are one word. */
function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    word: folded(m[0]).replace(/[.’']/g, ''),
  }));
}

const isBroken = (warnings: readonly Warning[], sentence: Span): boolean =>
  warnings.some((w) => w.code === 'broken-sentence' && overlaps(w, sentence));

const quoted = (text: string, { start, end }: Span): Evidence => ({ start, end, quote: text.slice(start, end) });
