import type { Actor } from '../../model/actor.js';
import { keyOfName } from '../names/pieces.js';
import { KnowledgeError, readYaml, type Source } from '../sources.js';
import { compileArmedGroups, compileOrganisations } from './organisations.js';
import { otherNameFile, sharedNameFile } from './schema.js';
import { compileStates } from './states.js';

/** All that is known of actors, as plain data. */
export interface ActorData {
  readonly actors: readonly Actor[];
  /** `Sino` → CHN: names that stand only before a hyphen. */
  readonly prefixes: readonly (readonly [string, string])[];
  /** Metonyms that are buildings, offices or streets, not towns. */
  readonly seats: readonly string[];
  /** Names that two actors bear, with the codes of the bearers, the likelier first. */
  readonly shared: readonly (readonly [string, readonly string[]])[];
  /** Names that hold an actor's name without naming it. */
  readonly others: readonly string[];
}

/** Reads and checks `knowledge/actors/`. Throws a `KnowledgeError` that names file, entry and fault. */
export function compileActors(sources: readonly Source[]): ActorData {
  const { actors: states, prefixes, seats } = compileStates(sources);
  const parts: [string, Actor[]][] = [
    ['actors/states.yaml', states],
    ...['organisations', 'companies', 'ngos'].map((file): [string, Actor[]] => [
      `actors/${file}.yaml`,
      compileOrganisations(sources, `actors/${file}.yaml`),
    ]),
    ['actors/armed-groups.yaml', compileArmedGroups(sources)],
  ];
  const shared = Object.entries(readYaml(sources, 'actors/shared-names.yaml', sharedNameFile));
  const others = Object.values(readYaml(sources, 'actors/other-names.yaml', otherNameFile)).flatMap((g) => g.names);
  checkCodes(parts, shared);
  checkNames(parts, new Map(shared.map(([name, { actors }]) => [keyOfName(name), actors])));
  return {
    actors: parts.flatMap(([, actors]) => actors),
    prefixes,
    seats,
    shared: shared.map(([name, { actors }]) => [name, actors]),
    others,
  };
}

/** Every code once, and every code that is pointed at there. */
function checkCodes(parts: readonly [string, Actor[]][], shared: readonly [string, { actors: string[] }][]): void {
  const seen = new Map<string, string>();
  for (const [path, actors] of parts)
    for (const { code } of actors) {
      if (seen.has(code)) throw new KnowledgeError(path, code, `the code stands in ${seen.get(code)} too`);
      seen.set(code, path);
    }
  for (const [path, actors] of parts)
    for (const { code, members, actsFor } of actors)
      for (const other of [...members, ...(actsFor ? [actsFor] : [])])
        if (!seen.has(other)) throw new KnowledgeError(path, code, `no actor has the code ${other}`);
  for (const [name, { actors }] of shared)
    for (const other of actors)
      if (!seen.has(other))
        throw new KnowledgeError('actors/shared-names.yaml', name, `no actor has the code ${other}`);
}

/** No name belongs to two actors unless `shared-names.yaml` says so, with its reason. */
function checkNames(parts: readonly [string, Actor[]][], shared: ReadonlyMap<string, readonly string[]>): void {
  const bearers = new Map<string, string>();
  for (const [path, actors] of parts)
    for (const { code, names } of actors)
      for (const { text, form } of names) {
        // Acronyms are matched letter for letter, so that `IS` and the word `is` are two names.
        const key = form === 'acronym' ? text : keyOfName(text);
        const other = bearers.get(key);
        if (other && other !== code && !shared.get(keyOfName(text))?.includes(code))
          throw new KnowledgeError(path, code, `"${text}" is also a name of ${other}; shared-names.yaml must say so`);
        bearers.set(key, code);
      }
}
