import { z } from 'zod';
import { type RuleRow, readClasses, readRows, type WordClasses } from '../rules/read-rows.js';
import { readYaml, type Source } from '../sources.js';
import { type Act, actSchema, type StanceMade, stanceSchema, type Theme, themesSchema } from './rows.js';

/** All that the coding of events knows: rules for acts and for stances towards acts, and the lists that they refer to. */
export interface EventData {
  readonly acts: readonly RuleRow<Act>[];
  readonly stances: readonly RuleRow<StanceMade>[];
  readonly classes: WordClasses;
  readonly themes: Readonly<Record<string, Theme>>;
  /** Sector codes with the nouns that show them; the order counts. */
  readonly sectors: WordClasses;
  /** PLOVER's contexts with the words that show them, in the order of the ontology. */
  readonly contexts: WordClasses;
}

const lists = z.record(z.string(), z.array(z.string()).min(1));

/** Reads and checks `events/` and `contexts.yaml`. */
export function compileEvents(sources: readonly Source[]): EventData {
  const below = (folder: string) => sources.filter((s) => s.path.startsWith(folder));
  return {
    acts: readRows(below('events/acts/'), actSchema),
    stances: readRows(below('events/stances/'), stanceSchema),
    classes: readClasses(below('events/classes.yaml')),
    themes: readYaml(sources, 'events/themes.yaml', themesSchema),
    sectors: readYaml(sources, 'events/sectors.yaml', lists),
    contexts: readYaml(sources, 'contexts.yaml', lists),
  };
}
