import type { Analysis } from '../model/analysis.js';

/** An analysis as plain data: what `rapporteur parse --format json` prints. Heads count from 1 in their sentence, 0 is the root. */
export function analysisToData(analysis: Analysis) {
  return {
    sentences: analysis.sentences.map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      tokens: sentence.tokens.map((token) => ({
        start: token.start,
        end: token.end,
        form: token.text,
        lemma: token.lemma,
        upos: token.upos,
        xpos: token.xpos,
        features: token.features === '_' ? {} : featuresOf(token.features),
        head: token.head ? token.head.index - sentence.first + 1 : 0,
        relation: token.relation,
        name: token.nameKind,
      })),
    })),
  };
}

const featuresOf = (features: string) => Object.fromEntries(features.split('|').map((pair) => pair.split('=')));
