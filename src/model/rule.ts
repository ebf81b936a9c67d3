/** What a rule's example must yield; only the fields that are given are compared. */
export interface RuleExample {
  readonly text: string;
  readonly finds: Readonly<Record<string, unknown>>;
}

/**
 * A rule as a person reads it: its name stands on every finding it makes; tests run its examples and counterexamples;
 * the reference prints them.
 */
export interface Rule {
  /** `meeting.co-chair`: the kind of finding, then what the rule is about. */
  readonly name: string;
  readonly reason: string;
  readonly examples: readonly RuleExample[];
  /** Sentences in which this rule must find nothing. */
  readonly counterexamples: readonly string[];
}
