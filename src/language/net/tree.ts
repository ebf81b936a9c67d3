/**
 * The best tree over n words and a root, by Chu, Liu and Edmonds, with exactly one word under the root.
 *
 * @param score score of an arc from a head to a dependent; positions count from 1, 0 is the root
 * @returns the head of each word, index 0 unused
 */
export function bestTree(n: number, score: (dependent: number, head: number) => number): Int32Array {
  const heads = new Int32Array(n + 1).fill(-1);
  for (let d = 1; d <= n; d++) heads[d] = bestHead(d, n, score);
  if (isTree(heads)) return heads;
  let low = Infinity;
  let high = -Infinity;
  for (let d = 1; d <= n; d++)
    for (let h = 0; h <= n; h++)
      if (h !== d) {
        low = Math.min(low, score(d, h));
        high = Math.max(high, score(d, h));
      }
  // a price on arcs from the root so high that one more of them never pays
  const price = (high - low + 1) * (n + 1);
  const size = n + 1;
  const matrix = new Float64Array(size * size).fill(-Infinity);
  for (let d = 1; d <= n; d++)
    for (let h = 0; h <= n; h++) if (h !== d) matrix[d * size + h] = score(d, h) - (h === 0 ? price : 0);
  return maximumArborescence(size, matrix);
}

function bestHead(d: number, n: number, score: (dependent: number, head: number) => number): number {
  let best = -1;
  let top = -Infinity;
  for (let h = 0; h <= n; h++) {
    if (h === d) continue;
    const s = score(d, h);
    if (best < 0 || s > top) {
      best = h;
      top = s;
    }
  }
  return best;
}

/** Whether heads (index 0 unused) reach the root from everywhere and one word alone hangs on it. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    if (heads[start] === 0) roots++;
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at]!;
      if (at < 0) return false;
    }
    if (at !== 0 && seen[at] === start) return false;
  }
  return roots === 1 || heads.length === 1;
}

/** A cycle made one node: its arcs (dependent · size + head, of words) and the words of the part that each enters. */
interface Contraction {
  readonly arcs: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

/** Chu–Liu–Edmonds over a dense matrix [dependent][head]; node 0 is the root. Contracts one cycle at a time. */
function maximumArborescence(size: number, given: Float64Array): Int32Array {
  const matrix = given;
  const alive = new Uint8Array(size).fill(1);
  const best = new Int32Array(size);
  // for each pair of (contracted) nodes, the original dependent and head of the arc that its score stands for
  const original = new Int32Array(size * size);
  for (let i = 0; i < size * size; i++) original[i] = i;
  const words = Array.from({ length: size }, (_, i) => [i]);
  const contractions: Contraction[] = [];
  for (;;) {
    for (let d = 1; d < size; d++) if (alive[d]) best[d] = top(matrix, alive, size, d);
    const cycle = findCycle(best, alive, size);
    if (!cycle) break;
    const into = cycle[0]!;
    const arcs = cycle.map((d) => original[d * size + best[d]!]!);
    const own = cycle.map((d) => matrix[d * size + best[d]!]!);
    const inside = new Set(cycle);
    for (let v = 0; v < size; v++) {
      if (!alive[v] || inside.has(v)) continue;
      let enter = -1;
      let leave = -1;
      let gain = -Infinity;
      let out = -Infinity;
      for (const [i, c] of cycle.entries()) {
        const s = matrix[c * size + v]! - own[i]!;
        if (enter < 0 || s > gain) [enter, gain] = [c, s];
        const t = matrix[v * size + c]!;
        if (leave < 0 || t > out) [leave, out] = [c, t];
      }
      const entering = original[enter * size + v]!;
      const leaving = original[v * size + leave]!;
      matrix[into * size + v] = gain;
      original[into * size + v] = entering;
      if (v !== 0) {
        matrix[v * size + into] = out;
        original[v * size + into] = leaving;
      }
    }
    for (const c of cycle) if (c !== into) alive[c] = 0;
    contractions.push({ arcs, parts: cycle.map((c) => words[c]!) });
    words[into] = cycle.flatMap((c) => words[c]!);
  }
  return expand(size, best, alive, original, contractions);
}

function top(matrix: Float64Array, alive: Uint8Array, size: number, d: number): number {
  let best = -1;
  for (let h = 0; h < size; h++)
    if (alive[h] && h !== d && (best < 0 || matrix[d * size + h]! > matrix[d * size + best]!)) best = h;
  return best;
}

function findCycle(best: Int32Array, alive: Uint8Array, size: number): number[] | null {
  const seen = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    if (!alive[start] || seen[start]) continue;
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = best[at]!;
    }
    if (at === 0 || seen[at] !== start) continue;
    const cycle = [at];
    for (let v = best[at]!; v !== at; v = best[v]!) cycle.push(v);
    return cycle;
  }
  return null;
}

/** Undoes the contractions, the last first: the arc that enters a cycle replaces the cycle's own arc into the same part. */
function expand(
  size: number,
  best: Int32Array,
  alive: Uint8Array,
  original: Int32Array,
  contractions: readonly Contraction[],
): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  const set = (arc: number) => {
    heads[Math.floor(arc / size)] = arc % size;
  };
  for (let d = 1; d < size; d++) if (alive[d]) set(original[d * size + best[d]!]!);
  for (const { arcs, parts } of [...contractions].reverse()) {
    const entered = parts.findIndex((part) => part.some((word) => heads[word]! >= 0));
    for (const [i, arc] of arcs.entries()) if (i !== entered) set(arc);
  }
  return heads;
}
