import type { Actor } from './actor.js';
import type { PeriodMention } from './period.js';
import type { Span } from './span.js';

/** How the words refer: by a name, its adjective, a capital for its government, an office, a description, a pronoun, or a short name. */
export type MentionForm = 'name' | 'demonym' | 'metonym' | 'office' | 'description' | 'pronoun' | 'short-name';

/** Words that refer to one or more actors (`both governments` refers to two). */
export interface ActorMention extends Span {
  /** Index of its head token: the syntactic head where there are trees, else its last token. */
  readonly head: number;
  readonly form: MentionForm;
  /** One for a name; several for a plural description or pronoun; empty where it could not be resolved. */
  readonly actors: readonly Actor[];
  /** Other actors that the words could have meant. */
  readonly candidates: readonly Actor[];
}

/** One person of one document, put together from all that the document says of them. */
export interface Person {
  /** `p1`, `p2`, … in order of first mention. */
  readonly id: string;
  /** The fullest form that the document prints, without honorific. */
  readonly name: string;
  /** As written: `Ambassador`, `H.E.`, `Dr.` */
  readonly honorific: string | null;
  /** As written, without the country: `Foreign Minister`. */
  readonly office: string | null;
  /** Whom the person acts for, or null. */
  readonly actor: Actor | null;
}

/** Words that refer to one or more persons (`the two ministers`). */
export interface PersonMention extends Span {
  readonly head: number;
  readonly form: MentionForm;
  /** Named only to say whose officer somebody else is (`Kofi Mensah, adviser to President Otieno`): not there, and not meant by what follows. */
  readonly aside: boolean;
  readonly people: readonly Person[];
}

export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface PlaceMention extends Span {
  readonly head: number;
  readonly kind: 'city' | 'country' | 'region' | 'venue';
  readonly reading: Place;
}

/** All that a document mentions. Each list is in order of the text; mentions of one kind do not overlap. */
export interface Mentions {
  readonly actors: readonly ActorMention[];
  readonly people: readonly PersonMention[];
  readonly places: readonly PlaceMention[];
  readonly periods: readonly PeriodMention[];
}
