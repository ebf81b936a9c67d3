/** What sort of party an actor is. */
export const actorKinds = ['state', 'igo', 'body', 'armed-group', 'company', 'ngo'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** How a name is used: a demonym (`Pakistani`) names its state in another grammatical coat, a metonym (`Islamabad`) only where it acts. */
export const nameForms = ['name', 'official', 'demonym', 'acronym', 'former', 'metonym'] as const;
export type NameForm = (typeof nameForms)[number];

/** One name of an actor and, where it did not always hold, the ISO dates between which it did. */
export interface ActorName {
  readonly text: string;
  readonly form: NameForm;
  readonly since: string | null;
  readonly until: string | null;
}

/** Ids in other people's registers; null where the actor has none. */
export interface References {
  readonly iso3166: string | null;
  /** The UN Security Council's consolidated list, e.g. `QDe.132`. */
  readonly unsc: string | null;
  readonly wikidata: string | null;
}

/** A party that diplomacy knows: made only from `knowledge/`. */
export interface Actor {
  /** ISO 3166-1 alpha-3 for a state, else the usual acronym. */
  readonly code: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly names: readonly ActorName[];
  /** Code of the actor for whom this one speaks (the European Commission → EU), or null. */
  readonly actsFor: string | null;
  /** Codes of its member states, where it has members and they are known; else empty. */
  readonly members: readonly string[];
  readonly references: References;
}
