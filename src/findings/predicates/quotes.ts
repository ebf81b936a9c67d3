import type { Analysis } from '../../model/analysis.js';

/** For each token 1 where it stands between quotation marks of its paragraph, else 0. */
export function quotedTokens(analysis: Analysis): Uint8Array {
  const out = new Uint8Array(analysis.length);
  let inside = false;
  let end = 0;
  for (let i = 0; i < analysis.length; i++) {
    const start = analysis.arrays.tokenStart[i]!;
    if (analysis.text.slice(end, start).includes('\n')) inside = false;
    end = analysis.arrays.tokenEnd[i]!;
    const text = analysis.text.slice(start, end);
    if (text === '“' || text === '``') inside = true;
    else if (text === '”' || text === "''") inside = false;
    else if (text === '"') inside = !inside;
    else if (inside) out[i] = 1;
  }
  return out;
}
