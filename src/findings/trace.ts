import type { Token } from '../model/analysis.js';
import type { Span } from '../model/span.js';
import { content } from './predicates/arguments.js';
import type { Reading } from './reading.js';

/** How a finding came about, from the very match that made it. It is kept beside the report, which does not print it. */
export interface Trace {
  readonly rule: string;
  /** The word that the rule holds of, with its lemma and part of speech. */
  readonly predicate: Span & { readonly lemma: string; readonly kind: string };
  /** Words in each argument that the rule used, by slot. */
  readonly arguments: Readonly<Record<string, readonly Argument[]>>;
  /** Rule and place of what was promised, asked for, refused or threatened; null where the act is its own. */
  readonly content: (Span & { readonly rule: string }) | null;
  /** Other places that tell of the same, each with the rule that read it. */
  readonly also: readonly (Span & { readonly rule: string })[];
}

/** An argument's words, and the codes of the actors and names of the persons for whom they stand. */
export interface Argument extends Span {
  readonly standsFor: readonly string[];
}

/** A finding with its trace. */
export interface Traced<F> {
  readonly finding: F;
  readonly trace: Trace;
}

/** The trace of a match of a rule at a word; slots without tokens are left out. */
export function traceOf(
  reading: Reading,
  rule: string,
  at: Token,
  slots: Readonly<Record<string, readonly Token[]>> = {},
  more: Partial<Pick<Trace, 'content' | 'also'>> = {},
): Trace {
  const used = Object.entries(slots).filter(([, tokens]) => tokens.length > 0);
  const predicate = reading.predicates.at(at);
  return {
    rule,
    predicate: {
      ...spanOf(at),
      lemma: predicate?.lemma ?? at.lemma,
      kind: predicate?.kind ?? at.upos.toLowerCase(),
    },
    arguments: Object.fromEntries(used.map(([name, tokens]) => [name, tokens.map((t) => argument(reading, t))])),
    content: more.content ?? null,
    also: more.also ?? [],
  };
}

function argument(reading: Reading, token: Token): Argument {
  const inner = content(token);
  const own = reading.referents.referentsOfOne(token);
  const { actors, people } = own.actors.length + own.people.length > 0 ? own : reading.referents.referentsOfOne(inner);
  return { ...spanOf(inner), standsFor: [...people.map((p) => p.name), ...actors.map((a) => a.code)] };
}

const spanOf = (token: Token): Span => ({ start: token.start, end: token.end });
