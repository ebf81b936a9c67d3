import type { Token } from '../../model/analysis.js';
import { hull, type Span } from '../../model/span.js';

/** Relations of what hangs on a noun and is no part of its phrase. */
const outside = [
  'acl',
  'conj',
  'appos',
  'parataxis',
  'punct',
  'cc',
  'advcl',
  'cop',
  'nsubj',
  'aux',
  'obl',
  'advmod',
  'mark',
  'ccomp',
];

/** A noun phrase without the clauses that hang on it. */
export function phraseOf(token: Token): Span {
  const inner = token.children().filter((child) => !child.is(...outside));
  return hull([token, ...inner.map(phraseOf)]);
}
