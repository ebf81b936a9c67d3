import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { commentOf } from '../../formats/conllu.js';
import type { TreebankDocument } from '../../formats/treebank.js';
import { type Analysis, nameKinds } from '../../model/analysis.js';
import type { Score } from './conll.js';

/** BIO labels of Universal NER's file by sent_id. */
export function readUniversalNer(folder: string, name: string): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  let own: string[] = [];
  for (const line of gunzipSync(readFileSync(join(folder, `${name}.iob2.gz`)))
    .toString('utf8')
    .split('\n')) {
    const id = /^# sent_id = (.*)$/.exec(line);
    if (id) {
      own = [];
      labels.set(id[1]!.trim(), own);
    } else if (line !== '' && !line.startsWith('#')) own.push(line.split('\t')[2]!);
  }
  return labels;
}

/** Names as `first end kind` from BIO labels; a stray I- opens one. */
export function nameSpans(labels: readonly string[]): Set<string> {
  const spans = new Set<string>();
  let start = -1;
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O';
    const kind = start >= 0 ? labels[start]!.slice(2) : '';
    if (start >= 0 && (label[0] !== 'I' || label.slice(2) !== kind)) {
      spans.add(`${start} ${i} ${kind}`);
      start = -1;
    }
    if (label !== 'O' && start < 0) start = i;
  }
  return spans;
}

/** Exact-span counts of names in a document read from its gold tokens; sentences whose words differ in number are skipped. */
export function scoreNames(document: TreebankDocument, analysis: Analysis, gold: ReadonlyMap<string, string[]>): Score {
  let score: Score = { gold: 0, system: 0, correct: 0 };
  for (const [s, sentence] of document.sentences.entries()) {
    const labels = gold.get(commentOf(sentence, 'sent_id') ?? '');
    if (labels?.length !== sentence.words.length) continue;
    const read = analysis.sentences[s]!;
    const own = Array.from(analysis.arrays.name.subarray(read.first, read.last), (label) =>
      label === 0 ? 'O' : `${label % 2 === 1 ? 'B' : 'I'}-${nameKinds[(label - 1) >> 1]!}`,
    );
    const a = nameSpans(labels);
    const b = nameSpans(own);
    const correct = [...b].filter((x) => a.has(x)).length;
    score = { gold: score.gold + a.size, system: score.system + b.size, correct: score.correct + correct };
  }
  return score;
}
