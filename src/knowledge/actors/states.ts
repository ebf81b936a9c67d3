import { createRequire } from 'node:module';
import type { z } from 'zod';
import type { Actor, ActorName, NameForm } from '../../model/actor.js';
import { KnowledgeError, readYaml, type Source } from '../sources.js';
import { metonymFile, stateFile } from './schema.js';

type StateEntry = z.output<typeof stateFile>[string];

/** What is used of a country of the package `world-countries`. */
interface Country {
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
  readonly capital: readonly string[];
  readonly independent: boolean | null;
}

/** The package's code for Kosovo is its own; ours is the one in general use. */
const codes: Readonly<Record<string, string>> = { UNK: 'XKX' };

export const named = (form: NameForm, texts: readonly string[]): ActorName[] =>
  texts.map((text) => ({ text, form, since: null, until: null }));

interface StateData {
  readonly actors: Actor[];
  readonly prefixes: [string, string][];
  readonly seats: string[];
}

/** The states of today, from the package and `states.yaml`, then those of the past. */
export function compileStates(sources: readonly Source[]): StateData {
  const path = 'actors/states.yaml';
  const entries = readYaml(sources, path, stateFile);
  const metonyms = readYaml(sources, 'actors/metonyms.yaml', metonymFile);
  const countries = createRequire(import.meta.url)('world-countries') as Country[];
  const known = new Set<string>();
  const actors = countries.map((country) => {
    const code = codes[country.cca3] ?? country.cca3;
    known.add(code);
    const towns = metonyms.towns[code] ?? [];
    const capitals = country.independent === false && towns.length === 0 ? [] : country.capital;
    const acting = [...capitals.filter((name) => !(name in metonyms.notMetonyms)), ...towns];
    return stateOf(code, entries[code], country, [...acting, ...(metonyms.seats[code] ?? [])]);
  });
  for (const code of [...Object.keys(metonyms.seats), ...Object.keys(metonyms.towns)])
    if (!known.has(code)) throw new KnowledgeError('actors/metonyms.yaml', code, 'no such state');
  for (const [code, entry] of Object.entries(entries)) {
    if (known.has(code)) continue;
    if (!entry.name || !entry.until) throw new KnowledgeError(path, code, 'a state of the past needs name and until');
    actors.push(stateOf(code, entry, null, []));
  }
  const prefixes = Object.entries(entries).flatMap(([code, e]) => e.prefixes.map((p): [string, string] => [p, code]));
  return { actors, prefixes, seats: Object.values(metonyms.seats).flat() };
}

function stateOf(
  code: string,
  entry: StateEntry | undefined,
  country: Country | null,
  metonyms: readonly string[],
): Actor {
  const name = entry?.name ?? country!.name.common;
  const until = entry?.until ?? null;
  return {
    code,
    kind: 'state',
    name,
    names: unique([
      ...named('name', [name, ...(country ? [country.name.common] : []), ...(entry?.also ?? [])]),
      ...named('official', [...(country ? [country.name.official] : []), ...(entry?.official ?? [])]),
      ...named('demonym', entry?.demonyms ?? demonymsOf(country)),
      ...named('acronym', entry?.acronyms ?? []),
      ...(entry?.former ?? []).map(formerName),
      ...named('metonym', [...new Set(metonyms)]),
    ]).map((n) => (until && n.until === null ? { ...n, until } : n)),
    actsFor: null,
    members: [],
    references: { iso3166: country ? code : null, unsc: null, wikidata: entry?.wikidata ?? null },
  };
}

export function formerName(entry: { name: string; since?: string | undefined; until?: string | undefined }): ActorName {
  return { text: entry.name, form: 'former', since: entry.since ?? null, until: entry.until ?? null };
}

/** Keeps the first of names spelled the same: a common name that is the official one too stays the common one. */
export function unique(names: readonly ActorName[]): ActorName[] {
  return names.filter((name, i) => names.findIndex((other) => other.text === name.text) === i);
}

/** `Pakistani` gives `Pakistani` and `Pakistanis`; adjectives that are their own plural (`Chinese`, `French`) only themselves. */
function demonymsOf(country: Country | null): string[] {
  const adjective = country?.demonyms?.eng?.m;
  if (!adjective || country?.independent === false) return adjective ? [adjective] : [];
  return adjective.split(', ').flatMap((one) => (/(ese|ish|ch|ss|ois|[sz])$/.test(one) ? [one] : [one, `${one}s`]));
}
