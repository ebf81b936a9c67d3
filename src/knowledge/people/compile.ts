import { readYaml, type Source } from '../sources.js';
import { formOfStateFile, givenNameFile, honorificFile, issuerFile, officeFile, officeHolderFile } from './schema.js';

/** What the pronoun for a person may be. */
export type Gender = 'female' | 'male';

/** A body of an issuer, its own titles, and the hosts of its pages. */
export interface Issuer {
  /** Code of the actor that issues. */
  readonly actor: string;
  readonly offices: readonly string[];
  readonly hosts: readonly string[];
  readonly titles: readonly string[];
  readonly notTitles: readonly string[];
  /** Offices that, on a line behind a name at the head of a page, say that this one issues it. */
  readonly signatures: readonly string[];
}

/** Which states have an office: only some, or all but some. */
export interface OfficeForm {
  readonly office: string;
  readonly only: readonly string[] | null;
  readonly never: readonly string[];
}

/** Who held an office for whom, and when; ISO days, inclusive, `until` null where still in office. */
export interface OfficeHolder {
  readonly name: string;
  readonly office: string;
  readonly actor: string;
  readonly since: string;
  readonly until: string | null;
}

/** All that is known of people, as plain data. Words of offices are in small letters. */
export interface PeopleData {
  /** Heads of offices with the group that they belong to: `minister` → `government`. */
  readonly heads: readonly (readonly [string, string])[];
  readonly ranks: readonly string[];
  readonly times: readonly string[];
  readonly subjects: readonly string[];
  readonly bodies: readonly string[];
  readonly counterparts: readonly string[];
  /** Nouns for people and bodies that stand for the actor whose name goes with them. */
  readonly groups: readonly string[];
  /** As printed, with their group: `Ambassador` → `style`. */
  readonly honorifics: readonly (readonly [string, string])[];
  readonly afterRank: readonly string[];
  /** Given names and honorifics of one gender only. */
  readonly genders: readonly (readonly [string, Gender])[];
  readonly givenNames: readonly string[];
  /** Capitalised words that are no part of a person's name. */
  readonly notNames: readonly string[];
  readonly issuers: readonly Issuer[];
  readonly holders: readonly OfficeHolder[];
  readonly forms: readonly OfficeForm[];
}

/** Reads and checks `knowledge/people/`. Throws a `KnowledgeError` that names file, entry and fault. */
export function compilePeople(sources: readonly Source[]): PeopleData {
  const offices = readYaml(sources, 'people/offices.yaml', officeFile);
  const { gender, afterRank, ...honorifics } = readYaml(sources, 'people/honorifics.yaml', honorificFile);
  const given = readYaml(sources, 'people/given-names.yaml', givenNameFile);
  const issuers = readYaml(sources, 'people/issuers.yaml', issuerFile);
  const forms = readYaml(sources, 'people/forms-of-state.yaml', formOfStateFile);
  const { holders } = readYaml(sources, 'people/office-holders.yaml', officeHolderFile);
  return {
    heads: Object.entries(offices.heads).flatMap(([name, { words }]) => words.map((word) => [word, name] as const)),
    ranks: offices.ranks.words,
    times: offices.times.words,
    subjects: offices.subjects.words,
    bodies: offices.bodies.words,
    counterparts: offices.counterparts.words,
    groups: offices.groups.words,
    honorifics: Object.entries(honorifics).flatMap(([name, { words }]) => words.map((word) => [word, name] as const)),
    afterRank: afterRank.words,
    genders: [
      ...[...given.female, ...gender.female].map((word) => [word.toLowerCase(), 'female'] as const),
      ...[...given.male, ...gender.male].map((word) => [word.toLowerCase(), 'male'] as const),
    ],
    givenNames: [...given.female, ...given.male, ...given.either],
    notNames: given.never,
    issuers: Object.entries(issuers).map(([actor, { reason: _, ...issuer }]) => ({
      actor,
      ...issuer,
      signatures: issuer.signatures ?? [],
    })),
    forms: forms.offices.map(({ office, only, never }) => ({ office, only: only ?? null, never: never ?? [] })),
    holders: Object.entries(holders).flatMap(([actor, rows]) =>
      rows.map((row) => ({ ...row, actor, until: row.until ?? null })),
    ),
  };
}
