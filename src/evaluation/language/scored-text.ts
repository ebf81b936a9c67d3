import type { TreebankDocument } from '../../formats/treebank.js';
import type { Analysis } from '../../model/analysis.js';
import type { ScoredText, ScoredWord } from './conll.js';

/** For each UTF-16 unit of a text, how many characters other than white space stand before it. */
function inkBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) before[i + 1] = before[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  return before;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly fused: boolean;
}

/** The spans of words as CoNLL-2018 has them: all words of a contraction have its span. */
function writtenSpans(words: readonly Place[], ink: Uint32Array): { start: number; end: number; multiword: boolean }[] {
  const out: { start: number; end: number; multiword: boolean }[] = [];
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && words[end]!.fused) end++;
    const span = { start: ink[words[first]!.start]!, end: ink[words[end - 1]!.end]!, multiword: end - first > 1 };
    for (let i = first; i < end; i++) out.push(span);
    first = end;
  }
  return out;
}

export function goldText(document: TreebankDocument): ScoredText {
  const ink = inkBefore(document.text);
  const words: ScoredWord[] = [];
  const sentences = document.sentences.map((sentence, s) => {
    const base = words.length;
    const spans = writtenSpans(document.spans[s]!, ink);
    for (const [i, w] of sentence.words.entries())
      words.push({ ...w, ...spans[i]!, head: w.head === 0 ? -1 : base + w.head - 1 });
    return { start: spans[0]!.start, end: spans.at(-1)!.end };
  });
  return { words, sentences };
}

export function systemText(analysis: Analysis): ScoredText {
  const ink = inkBefore(analysis.text);
  const tokens = analysis.sentences.flatMap((s) => s.tokens);
  const places = tokens.map((t) => ({ start: t.start, end: t.end, fused: analysis.arrays.fused[t.index] === 1 }));
  const spans = writtenSpans(places, ink);
  const words = tokens.map((t, i) => ({
    ...spans[i]!,
    form: t.text,
    lemma: t.lemma,
    upos: t.upos,
    xpos: t.xpos,
    feats: t.features,
    head: analysis.arrays.head[t.index]!,
    relation: t.relation,
  }));
  const sentences = analysis.sentences.map((s) => ({ start: ink[s.start]!, end: ink[s.end]! }));
  return { words, sentences };
}
