import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ConlluSentence, commentOf, parseConllu, textOf } from './conllu.js';

/** A treebank's document: its sentences, and the raw text they are written in, paragraphs parted by an empty line. */
export interface TreebankDocument {
  readonly id: string;
  /** Genre where the treebank says it: GUM's `meta::genre`, the first part of EWT's document id. */
  readonly genre: string;
  readonly text: string;
  readonly sentences: readonly ConlluSentence[];
  /** For each sentence, the spans of its words in `text`. */
  readonly spans: readonly (readonly { readonly start: number; readonly end: number; readonly fused: boolean }[])[];
}

/** Reads one of the treebank files, such as `ewt-dev`, from their folder. */
export function readTreebank(folder: string, name: string): TreebankDocument[] {
  const sentences = parseConllu(gunzipSync(readFileSync(join(folder, `${name}.conllu.gz`))).toString('utf8'));
  const documents: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (commentOf(sentence, 'newdoc id') !== null || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents.map(documentOf);
}

function documentOf(sentences: readonly ConlluSentence[]): TreebankDocument {
  const paragraphs: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (paragraphs.length === 0 || sentence.comments.some((c) => c.startsWith('newpar'))) paragraphs.push([]);
    paragraphs.at(-1)!.push(sentence);
  }
  let text = '';
  const spans = paragraphs.flatMap((paragraph) => {
    if (text !== '') text = `${text.trimEnd()}\n\n`;
    const own = textOf(paragraph);
    const base = text.length;
    text += own.text;
    return own.spans.map((s) => s.map((w) => ({ start: w.start + base, end: w.end + base, fused: w.fused })));
  });
  const id = commentOf(sentences[0]!, 'newdoc id') ?? '';
  const genre = commentOf(sentences[0]!, 'meta::genre') ?? id.split('-')[0]!;
  return { id, genre, text, sentences, spans };
}
