import type { Token } from '../../model/analysis.js';
import type { MeetingKind, MeetingStatus } from '../../model/finding.js';
import type { Person, Place } from '../../model/mention.js';
import type { Span } from '../../model/span.js';

/** Which round a text speaks of, beside the one that it reports on. */
export type Turn = 'previous' | 'next' | null;

/** A time to the precision given: ISO prefixes. */
export interface Time {
  readonly start: string;
  readonly end: string | null;
}

/** The proper name of a meeting or series as written, and what two mentions of one series have in common. */
export interface SeriesName {
  readonly text: string;
  /** Lower-case words without ordinals, years and parties. */
  readonly key: readonly string[];
}

/** One place where the text reports or mentions a meeting, with all that the place itself says of it. */
export interface Sighting {
  readonly trigger: Token;
  /** The verb or noun is in the page's title. */
  readonly inTitle: boolean;
  readonly form: 'verb' | 'noun';
  readonly rule: string;
  /** Null where the words say of no kind (`the session`). */
  readonly kind: MeetingKind | null;
  readonly name: SeriesName | null;
  readonly ordinal: number | null;
  readonly turn: Turn;
  /** Refers back by its form: `the meeting`, `it`, `these talks`. */
  readonly definite: boolean;
  /** Codes of those who are said to meet. */
  readonly parties: readonly string[];
  /** Those who meet are described by what they have in common (`the two sides`), or not at all. */
  readonly sharesParties: boolean;
  readonly people: readonly Person[];
  readonly chairs: readonly Person[];
  readonly place: Place | null;
  readonly time: Time | null;
  /** Where and when the clause around it happened: `said in Colombo on Friday at the close of the dialogue`. */
  readonly around: { readonly place: Place | null; readonly time: Time | null };
  /** How many days it took, where the words say it: `two-day`, `four days of talks`. */
  readonly days: number | null;
  /** The noun of the meeting at which it took place: the summit of `talks during the summit`. */
  readonly within: Token | null;
  /** Only tells of travelling, so that it is no meeting where the meetings on the way are told. */
  readonly journey: boolean;
  readonly status: MeetingStatus | null;
  /** Stands in a clause or phrase that only locates something else (`since …`, `after …`). */
  readonly aside: boolean;
  /** Says enough to be a meeting of its own where nothing else mentions it. */
  readonly substantial: boolean;
  readonly words: Span;
}
