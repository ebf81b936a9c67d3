import type { Span } from './span.js';

/**
 * A time to the precision that the text gives. The length of the ISO prefix is the precision: `2024`, `2024-05`, `2024-05-10`.
 * What was written and what was inferred from a reference date are kept apart.
 */
export interface Period {
  readonly start: string;
  /** Null where the period is the single year, month or day that `start` names. */
  readonly end: string | null;
  /** Which parts of `start` the words themselves said. The others were inferred from `reference`. */
  readonly written: { readonly year: boolean; readonly month: boolean; readonly day: boolean };
  /** The ISO day that the missing parts were inferred from, or null where nothing was inferred. */
  readonly reference: string | null;
  /** How the words use the period: at it, from it on (`since …`), up to it (`by …`), or a length from a point (`within six months`). */
  readonly use: 'at' | 'since' | 'until' | 'within';
}

/** A period and the words that say it. */
export interface PeriodMention extends Span {
  /** Index of its head token. */
  readonly head: number;
  readonly reading: Period;
}
