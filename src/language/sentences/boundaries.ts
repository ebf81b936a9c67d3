import type { ModelFile } from '../model-file.js';

/** Number of weights; features are hashed into them. */
export const boundaryWeights = 65536;

/** A learnt judge of sentence ends: the sum of the weights of what holds at a place; above zero a sentence ends there. */
export class Boundaries {
  readonly #weights: ArrayLike<number>;

  constructor(source: ModelFile | ArrayLike<number>) {
    this.#weights = 'int8' in source ? source.int8('boundary.q') : source;
  }

  score(features: Uint32Array, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#weights[features[i]!]!;
    return sum;
  }
}
