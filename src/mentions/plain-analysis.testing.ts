import { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';

/** A document of one paragraph for tests. */
export function plainDocument(text: string, published: string | null = '2024-05-14'): Document {
  return {
    id: 'test',
    source: 'test',
    url: null,
    language: 'en',
    text,
    blocks: [],
    header: {
      title: null,
      byline: null,
      published: published === null ? null : { value: published, span: null },
      publishedTime: null,
      outlet: null,
      dateline: null,
    },
    tickers: [],
    warnings: [],
  };
}

/** An analysis with tokens and sentences only, for tests of what must work without a model. */
export function plainAnalysis(text: string): Analysis {
  const tokens = [
    ...text.matchAll(
      /(?:[A-Z]\.){2,}|\b(?:Dr|Mr|Mrs|Ms|Amb|Gen|St|Lt)\.|\b[A-Z]\.(?= [A-Z])|[\p{L}\p{M}\d]+(?:[-'.’][\p{L}\p{M}\d]+(?<![’']s))*|[’']s\b|[^\s\p{L}\d]/gu,
    ),
  ];
  const first = [0];
  tokens.forEach((match, i) => {
    const gap = text.slice(match.index + match[0].length, tokens[i + 1]?.index ?? text.length);
    const ends = /^[.!?]$/.test(match[0]) || (/^["”]$/.test(match[0]) && /[.!?]/.test(tokens[i - 1]?.[0] ?? ''));
    if (
      (ends && !/^["”]$/.test(tokens[i + 1]?.[0] ?? '') && (i + 1 === tokens.length || /\s/.test(gap))) ||
      /\n\s*\n/.test(gap)
    )
      first.push(i + 1);
  });
  if (first.at(-1) !== tokens.length) first.push(tokens.length);
  const n = tokens.length;
  return new Analysis(
    text,
    { tags: false, lemmas: false, features: false, trees: false, names: false },
    {
      tokenStart: Uint32Array.from(tokens, (t) => t.index),
      tokenEnd: Uint32Array.from(tokens, (t) => t.index + t[0].length),
      sentenceFirst: Uint32Array.from(first),
      upos: new Uint8Array(n),
      xpos: new Uint8Array(n),
      lemma: new Uint32Array(n),
      feats: new Uint16Array(n),
      head: new Int32Array(n).fill(-1),
      relation: new Uint8Array(n),
      name: new Uint8Array(n),
      fused: new Uint8Array(n),
    },
    { upos: [''], xpos: [''], relations: [''], features: ['_'] },
    [''],
  );
}
