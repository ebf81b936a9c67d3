import type { Token } from '../../model/analysis.js';

/** Dependents that begin a clause or another member of a list, and so are no part of the phrase itself. */
const outside = ['conj', 'cc', 'acl', 'advcl', 'parataxis', 'ccomp', 'csubj', 'punct'];

/** The tokens of a noun phrase without the clauses that hang on it and without what is co-ordinated with it; in order of the text. */
export function corePhrase(token: Token): Token[] {
  const out = [token];
  for (let k = 0; k < out.length; k++) out.push(...out[k]!.children().filter((t) => !t.is(...outside)));
  return out.sort((a, b) => a.index - b.index);
}
