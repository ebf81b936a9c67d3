import { Boundaries, boundaryWeights } from '../language/sentences/boundaries.js';
import { advance, boundaryFeatures, mostFeatures, newState } from '../language/sentences/boundary-features.js';
import { gapAfter, seeAll } from '../language/sentences/sentence-ends.js';
import { tokenise } from '../language/tokens/tokenise.js';

/** A text and where its sentences end (offsets one past their last character). */
export interface SplitText {
  readonly text: string;
  readonly ends: ReadonlySet<number>;
}

interface Place {
  readonly features: Uint32Array;
  readonly ends: boolean;
}

/** Every place in the texts that the white space does not settle, with what holds there. */
function places({ text, ends }: SplitText): Place[] {
  const tokens = tokenise(text);
  const seen = seeAll(text, tokens);
  const out: Place[] = [];
  const features = new Uint32Array(mostFeatures);
  let state = newState();
  for (let i = 0; i + 1 < seen.length; i++) {
    advance(state, seen[i]!);
    const end = ends.has(tokens.end[i]!);
    if (gapAfter(text, tokens, seen, i) === 'open')
      out.push({ features: features.slice(0, boundaryFeatures(seen, i, state, features)), ends: end });
    if (end) state = newState();
  }
  return out;
}

/**
 * Learns the weights of sentence ends by logistic regression (AdaGrad), the places in the order of a seeded shuffle.
 *
 * @returns whole numbers in −127…127
 */
export function learnBoundaries(texts: readonly SplitText[], rounds = 8, rate = 0.15, decay = 2e-6): Int8Array {
  const all = texts.flatMap(places);
  const weights = new Float64Array(boundaryWeights);
  const squares = new Float64Array(boundaryWeights).fill(1);
  const mean = new Float64Array(boundaryWeights);
  const judge = new Boundaries(weights);
  let state = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = all.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      [all[i], all[j]] = [all[j]!, all[i]!];
    }
    for (const { features, ends } of all) {
      const p = 1 / (1 + Math.exp(-judge.score(features, features.length)));
      const error = (ends ? 1 : 0) - p;
      if (Math.abs(error) < 0.002) continue;
      for (const f of features) {
        const gradient = error - decay * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! += (rate * gradient) / Math.sqrt(squares[f]!);
      }
    }
    if (round >= rounds / 2) for (let f = 0; f < weights.length; f++) mean[f]! += weights[f]!;
  }
  const top = mean.reduce((m, w) => Math.max(m, Math.abs(w)), 1e-9);
  return Int8Array.from(mean, (w) => Math.round((127 * w) / top));
}
