import type { Token } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { content } from './predicates/arguments.js';
import type { Predicate } from './predicates/predicate.js';

/** How a finding came about, from the very match that made it. */
export interface Trace {
  readonly rule: string;
  readonly predicate: Span & { readonly lemma: string; readonly kind: string };
  /** Words in each argument that the rule used, by slot. */
  readonly arguments: Readonly<Record<string, readonly Span[]>>;
  /** Rule and place of what was promised, asked for, refused or threatened; null where the act is its own. */
  readonly content: (Span & { readonly rule: string }) | null;
}

/** A finding with its trace. */
export interface Traced<F> {
  readonly finding: F;
  readonly trace: Trace;
}

/** The trace of a match; slots without tokens are left out. */
export function traceOf(
  rule: string,
  predicate: Predicate,
  slots: Readonly<Record<string, readonly Token[]>>,
  inner: Trace['content'] = null,
): Trace {
  const used = Object.entries(slots).filter(([, tokens]) => tokens.length > 0);
  return {
    rule,
    predicate: { start: predicate.token.start, end: predicate.token.end, lemma: predicate.lemma, kind: predicate.kind },
    arguments: Object.fromEntries(used.map(([name, tokens]) => [name, tokens.map((t) => spanOf(content(t)))])),
    content: inner,
  };
}

const spanOf = (token: Token): Span => ({ start: token.start, end: token.end });
