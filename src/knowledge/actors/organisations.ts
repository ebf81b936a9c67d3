import type { Actor } from '../../model/actor.js';
import { readYaml, type Source } from '../sources.js';
import { armedGroupFile, organisationFile } from './schema.js';
import { formerName, named, unique } from './states.js';

/** The organisations of one file, each followed by its organs, which act for it. */
export function compileOrganisations(sources: readonly Source[], path: string): Actor[] {
  return Object.entries(readYaml(sources, path, organisationFile)).flatMap(([code, entry]) => {
    const whole: Actor = {
      code,
      kind: entry.kind,
      name: entry.name,
      names: namesOf(entry),
      actsFor: null,
      members: entry.members,
      references: { iso3166: null, unsc: null, wikidata: entry.wikidata ?? null },
    };
    const organs = entry.organs.map(
      (organ): Actor => ({
        code: organ.code,
        kind: 'body',
        name: organ.name,
        names: namesOf({ ...organ, former: [] }),
        actsFor: code,
        members: [],
        references: { iso3166: null, unsc: null, wikidata: null },
      }),
    );
    return [whole, ...organs];
  });
}

export function compileArmedGroups(sources: readonly Source[]): Actor[] {
  return Object.entries(readYaml(sources, 'actors/armed-groups.yaml', armedGroupFile)).map(([code, entry]) => ({
    code,
    kind: 'armed-group',
    name: entry.name,
    names: namesOf(entry),
    actsFor: null,
    members: [],
    references: { iso3166: null, unsc: entry.unsc, wikidata: entry.wikidata ?? null },
  }));
}

interface Named {
  readonly name: string;
  readonly also: readonly string[];
  readonly acronyms: readonly string[];
  readonly former: readonly { name: string; since?: string | undefined; until?: string | undefined }[];
}

function namesOf(entry: Named): Actor['names'] {
  return unique([
    ...named('name', [entry.name, ...entry.also]),
    ...named('acronym', entry.acronyms),
    ...entry.former.map(formerName),
  ]);
}
