import { type Analysis, nameKinds, type Sentence } from '../model/analysis.js';

/**
 * An analysis as CoNLL-U: contractions as ranges, `SpaceAfter=No` where the text has no white space, names as
 * `Name=B-PER` in MISC. `comments` gives a sentence further comment lines (without `#`), before `text`.
 */
export function analysisToConllu(analysis: Analysis, comments?: (sentence: number) => readonly string[]): string {
  return analysis.sentences.map((sentence) => sentenceToConllu(sentence, comments?.(sentence.index))).join('');
}

export function sentenceToConllu(sentence: Sentence, comments: readonly string[] = []): string {
  const lines = [...comments.map((c) => `# ${c}`), `# text = ${oneLine(sentence.text)}`];
  const { fused, tokenEnd, tokenStart } = sentence.analysis.arrays;
  for (const token of sentence.tokens) {
    const id = token.index - sentence.first + 1;
    let end = token.index + 1;
    while (end < sentence.last && fused[end]) end++;
    const space = end < sentence.last && tokenEnd[end - 1] === tokenStart[end] ? ['SpaceAfter=No'] : [];
    const whole = !fused[token.index] && end > token.index + 1;
    if (whole) {
      const form = sentence.analysis.text.slice(token.start, tokenEnd[end - 1]!);
      lines.push(
        row(`${id}-${id + end - token.index - 1}`, [form, '_', '_', '_', '_', '_', '_', '_', space.join('|') || '_']),
      );
    }
    const misc = [...nameOf(sentence.analysis, token.index), ...(fused[token.index] || whole ? [] : space)];
    const head = token.head ? token.head.index - sentence.first + 1 : 0;
    const columns = [token.text, token.lemma, token.upos, token.xpos, token.features, String(head), token.relation];
    lines.push(row(String(id), [...columns, '_', misc.join('|') || '_']));
  }
  return `${lines.join('\n')}\n\n`;
}

function nameOf(analysis: Analysis, index: number): string[] {
  const label = analysis.arrays.name[index]!;
  return label === 0 ? [] : [`Name=${label % 2 === 1 ? 'B' : 'I'}-${nameKinds[(label - 1) >> 1]!}`];
}

const row = (id: string, columns: readonly string[]) => [id, ...columns.map((c) => oneLine(c) || '_')].join('\t');
const oneLine = (text: string) => text.replace(/[\s\u0085\u2028\u2029]+/g, ' ');
