import type { Tokens } from '../tokens/tokenise.js';
import type { Boundaries } from './boundaries.js';
import { advance, boundaryFeatures, mostFeatures, newState, type Seen, see } from './boundary-features.js';

/** Whether the text between two tokens surely parts, surely joins, or leaves it to the judge. */
export type Gap = 'ends' | 'goes on' | 'open';

/**
 * Index one past the last token of each sentence.
 *
 * @param wrapped line ends mean nothing: the text is one paragraph, broken to some width
 */
export function sentenceEnds(text: string, tokens: Tokens, judge: Boundaries, wrapped = false): number[] {
  const ends: number[] = [];
  const seen = seeAll(text, tokens);
  const features = new Uint32Array(mostFeatures);
  let state = newState();
  for (let i = 0; i < seen.length; i++) {
    advance(state, seen[i]!);
    const gap = i + 1 === seen.length ? 'ends' : gapAfter(text, tokens, seen, i, wrapped);
    if (gap === 'goes on') continue;
    if (gap === 'open' && judge.score(features, boundaryFeatures(seen, i, state, features)) <= 0) continue;
    ends.push(i + 1);
    state = newState();
  }
  return ends;
}

export function seeAll(text: string, tokens: Tokens): Seen[] {
  return tokens.start.map((start, i) => see(text.slice(start, tokens.end[i]!), i === 0 || tokens.end[i - 1]! < start));
}

/** What the white space after a token says. An empty line ends a sentence; a line's end does where the line is done or short. */
export function gapAfter(text: string, tokens: Tokens, seen: readonly Seen[], i: number, wrapped = false): Gap {
  if (tokens.fused[i + 1]) return 'goes on';
  const between = text.slice(tokens.end[i]!, tokens.start[i + 1]!);
  if (/\n[^\S\n]*\n|\u2029/.test(between)) return 'ends';
  const { kind } = seen[i]!;
  const follows = seen[i + 1]!;
  if (!wrapped && /[\n\u2028]/.test(between)) {
    if (kind === 'stop' || kind === 'ask' || kind === ':') return 'ends';
    const lineStart = text.lastIndexOf('\n', tokens.start[i]!) + 1;
    if (tokens.end[i]! - lineStart < 60 && follows.shape !== 'x' && kind !== ',') return 'ends';
  }
  if (kind === 'title' && follows.shape !== '.') return 'goes on';
  return 'open';
}
