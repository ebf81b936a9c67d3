import { z } from 'zod';
import { readYaml, type Source } from '../sources.js';

const schema = z.strictObject({
  verbs: z.array(z.string()),
  nouns: z.array(z.string()),
  documents: z.array(z.string()),
  people: z.array(z.string()),
});

export type SpeechData = z.output<typeof schema>;

/** The lemmas by which a text hands over to a speaker (`knowledge/speech.yaml`). */
export interface Speech {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Texts that speak for those who issued them. */
  readonly documents: ReadonlySet<string>;
  /** Nouns for people and bodies that can speak. */
  readonly people: ReadonlySet<string>;
}

export function compileSpeech(sources: readonly Source[]): SpeechData {
  return readYaml(sources, 'speech.yaml', schema);
}

export function buildSpeech(data: SpeechData): Speech {
  return {
    verbs: new Set(data.verbs),
    nouns: new Set(data.nouns),
    documents: new Set(data.documents),
    people: new Set(data.people),
  };
}
