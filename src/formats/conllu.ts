/** One syntactic word of a CoNLL-U file. `head` counts from 1 within the sentence, 0 is the root. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
}

/** A written word that is several syntactic ones: those at [first, end) of the sentence. */
export interface ConlluFusion {
  readonly first: number;
  readonly end: number;
  readonly form: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** Comment lines without `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly fusions: readonly ConlluFusion[];
}

/** Reads CoNLL-U; empty nodes and enhanced dependencies are left out. Throws, with the line's number, on a broken line. */
export function parseConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let words: ConlluWord[] = [];
  let fusions: ConlluFusion[] = [];
  const close = () => {
    if (words.length > 0) sentences.push({ comments, words, fusions });
    comments = [];
    words = [];
    fusions = [];
  };
  for (const [number, line] of text.split(/\r?\n/).entries()) {
    if (line === '') close();
    else if (line.startsWith('#')) comments.push(line.slice(1).trim());
    else {
      const column = line.split('\t');
      const [id, form, lemma, upos, xpos, feats, head, relation, , misc] = column;
      if (column.length !== 10 || !id || !form)
        throw new Error(`line ${number + 1} is not CoNLL-U: ${line.slice(0, 80)}`);
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range) fusions.push({ first: Number(range[1]) - 1, end: Number(range[2]), form, misc: misc! });
      else if (/^\d+$/.test(id))
        words.push({
          form,
          lemma: lemma!,
          upos: upos!,
          xpos: xpos!,
          feats: feats!,
          head: Number(head) || 0,
          relation: relation!,
          misc: misc!,
        });
    }
  }
  close();
  return sentences;
}

/** The value of a comment `key = value`, or null. */
export function commentOf(sentence: ConlluSentence, key: string): string | null {
  for (const comment of sentence.comments)
    if (comment.startsWith(key)) {
      const value = /^\s*=\s*(.*)$/.exec(comment.slice(key.length));
      if (value) return value[1]!;
    }
  return null;
}

/** The text of sentences as their SpaceAfter marks write it, with the span of each word; parts of a fusion divide its span. */
export function textOf(sentences: readonly ConlluSentence[]): ConlluText {
  let text = '';
  const spans: { start: number; end: number; fused: boolean }[][] = [];
  for (const [index, { words, fusions }] of sentences.entries()) {
    const own: { start: number; end: number; fused: boolean }[] = [];
    for (let i = 0; i < words.length; ) {
      const fusion = fusions.find((f) => f.first === i);
      const written = fusion ?? { form: words[i]!.form, misc: words[i]!.misc, end: i + 1 };
      const start = text.length;
      text += written.form;
      own.push(
        ...divide(
          words.slice(i, written.end).map((w) => w.form),
          start,
          text.length,
        ),
      );
      i = written.end;
      const last = i >= words.length && index === sentences.length - 1;
      if (!last && !written.misc.split('|').includes('SpaceAfter=No')) text += ' ';
    }
    spans.push(own);
  }
  return { text, spans };
}

export interface ConlluText {
  readonly text: string;
  /** A list a sentence. */
  readonly spans: readonly (readonly { readonly start: number; readonly end: number; readonly fused: boolean }[])[];
}

/** Divides [start, end) among parts by their lengths; every part gets at least one unit while there are enough. */
function divide(
  forms: readonly string[],
  start: number,
  end: number,
): { start: number; end: number; fused: boolean }[] {
  let at = start;
  return forms.map((form, i) => {
    const left = forms.length - 1 - i;
    const stop = left === 0 ? end : Math.max(Math.min(at + form.length, end - left), at);
    const span = { start: at, end: stop, fused: i > 0 };
    at = stop;
    return span;
  });
}
