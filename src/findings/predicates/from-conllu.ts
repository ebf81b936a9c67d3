import { Analysis } from '../../model/analysis.js';

/** The columns of a token that an analysis keeps. */
interface Row {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  readonly spaceAfter: boolean;
}

/**
 * An analysis from the text of a CoNLL-U file, for tests and tools that start from trees made by hand. Words are written with single spaces
 * (none where MISC says so), sentences with a space between. Multiword ranges and empty nodes are passed over.
 */
export function analysisFromConllu(source: string): Analysis {
  const sentences = source
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map(rowOf)
        .filter((r) => r !== null),
    )
    .filter((rows) => rows.length > 0);
  const rows = sentences.flat();
  const n = rows.length;
  const upos = vocabulary(rows.map((r) => r.upos));
  const xpos = vocabulary(rows.map((r) => r.xpos));
  const relations = vocabulary(rows.map((r) => r.relation));
  const lemmas = vocabulary(rows.map((r) => r.lemma));
  const arrays = {
    tokenStart: new Uint32Array(n),
    tokenEnd: new Uint32Array(n),
    sentenceFirst: new Uint32Array(sentences.length + 1),
    upos: Uint8Array.from(rows, (r) => upos.at(r.upos)),
    xpos: Uint8Array.from(rows, (r) => xpos.at(r.xpos)),
    lemma: Uint32Array.from(rows, (r) => lemmas.at(r.lemma)),
    feats: new Uint16Array(n),
    head: new Int32Array(n),
    relation: Uint8Array.from(rows, (r) => relations.at(r.relation)),
    name: new Uint8Array(n),
    fused: new Uint8Array(n),
  };
  let text = '';
  let index = 0;
  sentences.forEach((sentence, s) => {
    const first = index;
    arrays.sentenceFirst[s] = first;
    for (const row of sentence) {
      arrays.tokenStart[index] = text.length;
      text += row.form;
      arrays.tokenEnd[index] = text.length;
      if (row.spaceAfter) text += ' ';
      arrays.head[index] = row.head === 0 ? -1 : first + row.head - 1;
      index++;
    }
  });
  arrays.sentenceFirst[sentences.length] = n;
  const layers = { tags: true, lemmas: true, features: false, trees: true, names: false };
  const words = { upos: upos.words, xpos: xpos.words, relations: relations.words, features: ['_'] };
  return new Analysis(text.trimEnd(), layers, arrays, words, lemmas.words);
}

function rowOf(line: string): Row | null {
  if (!/^\d+\t/.test(line)) return null;
  const [, form, lemma, upos, xpos, , head, relation, , misc] = line.split('\t');
  return {
    form: form!,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    head: Number(head),
    relation: relation!,
    spaceAfter: !misc?.includes('SpaceAfter=No'),
  };
}

function vocabulary(words: readonly string[]): { words: string[]; at: (word: string) => number } {
  const distinct = [...new Set(words)];
  const indices = new Map(distinct.map((w, i) => [w, i]));
  return { words: distinct, at: (word) => indices.get(word)! };
}
