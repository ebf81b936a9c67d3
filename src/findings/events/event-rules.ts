import { parse } from 'yaml';
import { Contexts } from '../contexts/contexts.js';
import { readClasses, readRows, type SourceFile } from '../rules/load.js';
import { RuleSet } from '../rules/rule-set.js';
import { expand, type WordClasses, WordSet } from '../rules/words.js';
import { type Act, actSchema, type StanceMade, stanceSchema, type Theme, themesSchema } from './rows.js';

/** All that the coding of events reads from `knowledge/`, ready to be asked. */
export interface EventRules {
  readonly acts: RuleSet<Act>;
  readonly stances: RuleSet<StanceMade>;
  readonly themes: readonly { readonly name: string; readonly theme: Theme; readonly words: WordSet }[];
  /** Sector codes with the nouns that show them, the first that holds first. */
  readonly sectors: readonly (readonly [string, WordSet])[];
  readonly contexts: Contexts;
}

/** Reads `contexts.yaml` and the files of `events/`, named by their path below `knowledge/`. Throws with file and row where one is wrong. */
export function eventRules(sources: readonly SourceFile[]): EventRules {
  const below = (folder: string) => sources.filter((s) => s.name.startsWith(folder));
  const classes = readClasses(below('events/classes.yaml'));
  return {
    acts: new RuleSet(readRows(below('events/acts/'), actSchema), classes),
    stances: new RuleSet(readRows(below('events/stances/'), stanceSchema), classes),
    themes: readThemes(below('events/themes.yaml'), classes),
    sectors: Object.entries(readClasses(below('events/sectors.yaml'))).map(
      ([code, words]) => [code, new WordSet(words)] as const,
    ),
    contexts: new Contexts(readClasses(below('contexts.yaml'))),
  };
}

function readThemes(files: readonly SourceFile[], classes: WordClasses): EventRules['themes'] {
  return files.flatMap((file) =>
    Object.entries(themesSchema.parse(parse(file.text))).map(([name, theme]) => ({
      name,
      theme,
      words: new WordSet(expand(theme.words, classes)),
    })),
  );
}
