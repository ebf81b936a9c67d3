import type { Evidence, Findings } from './finding.js';
import type { Span } from './span.js';

/** Why a finding was made: its rule, what that took from the text, the trees of the sentences, and the mentions in them. */
export interface Explanation {
  /** The finding's id. */
  readonly finding: string;
  readonly kind: keyof Findings;
  readonly confidence: number;
  readonly rule: {
    readonly name: string;
    readonly reason: string | null;
    readonly examples: readonly string[];
    readonly counterexamples: readonly string[];
  };
  readonly evidence: readonly Evidence[];
  /** The word that the rule holds of. */
  readonly predicate: Evidence & { readonly lemma: string; readonly partOfSpeech: string };
  /** What the rule took from the sentence, by slot: `subject`, `object`, `action`, a preposition … */
  readonly arguments: readonly ExplainedArgument[];
  /** What was promised, asked for, refused or threatened, and the rule that read it; null where the act is its own. */
  readonly content: (Evidence & { readonly rule: string }) | null;
  /** Other words of the document that tell of the same, each with the rule that read them. */
  readonly also: readonly (Evidence & { readonly rule: string })[];
  /** Those of the evidence and of the rule's word. */
  readonly sentences: readonly ExplainedSentence[];
  readonly mentions: readonly ExplainedMention[];
}

export interface ExplainedArgument extends Evidence {
  readonly slot: string;
  /** Codes of actors and names of persons; empty where the words stand for nobody known. */
  readonly standsFor: readonly string[];
}

export interface ExplainedMention extends Span {
  readonly kind: 'actor' | 'person' | 'place' | 'period';
  /** How an actor's or person's mention refers (by name, pronoun, description …), or what sort of place it is. */
  readonly form: string | null;
  /** What the words were taken to mean. */
  readonly reading: string;
}

export interface ExplainedSentence extends Span {
  readonly tokens: readonly ExplainedToken[];
}

export interface ExplainedToken extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly tag: string;
  readonly relation: string;
  /** Index of its head in the sentence; −1 for the root. */
  readonly head: number;
  /** The slot that it fills, `predicate` for the word of the rule, or null. */
  readonly role: string | null;
}
