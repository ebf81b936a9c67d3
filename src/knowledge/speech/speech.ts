import { z } from 'zod';
import { type RuleRow, readClasses, readRows, type WordClasses } from '../rules/read-rows.js';
import { readYaml, type Source } from '../sources.js';

const wordsSchema = z.strictObject({
  verbs: z.array(z.string()),
  nouns: z.array(z.string()),
  documents: z.array(z.string()),
  people: z.array(z.string()),
  unofficial: z.array(z.string()),
});

/** What a row of `knowledge/speech/reported.yaml` makes: a statement of the clause it takes, of the verb with it, or of the clause around it. */
const reportedSchema = z.strictObject({ words: z.enum(['clause', 'predicate', 'around']) });
export type Reported = z.infer<typeof reportedSchema>;

export interface SpeechData {
  readonly words: z.output<typeof wordsSchema>;
  readonly reported: readonly RuleRow<Reported>[];
  readonly classes: WordClasses;
}

/** The lemmas by which a text hands over to a speaker (`knowledge/speech/words.yaml`), and the rules of reported speech. */
export interface Speech {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Texts that speak for those who issued them. */
  readonly documents: ReadonlySet<string>;
  /** Nouns for people and bodies that can speak. */
  readonly people: ReadonlySet<string>;
  /** Nouns for those who speak for nobody. */
  readonly unofficial: ReadonlySet<string>;
  readonly reported: readonly RuleRow<Reported>[];
  readonly classes: WordClasses;
}

export function compileSpeech(sources: readonly Source[]): SpeechData {
  const file = (path: string) => sources.filter((s) => s.path === path);
  return {
    words: readYaml(sources, 'speech/words.yaml', wordsSchema),
    reported: readRows(file('speech/reported.yaml'), reportedSchema),
    classes: readClasses(file('speech/classes.yaml')),
  };
}

export function buildSpeech({ words, reported, classes }: SpeechData): Speech {
  return {
    verbs: new Set(words.verbs),
    nouns: new Set(words.nouns),
    documents: new Set(words.documents),
    people: new Set(words.people),
    unofficial: new Set(words.unofficial),
    reported,
    classes,
  };
}
