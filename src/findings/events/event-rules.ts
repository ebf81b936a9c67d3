import type { EventData } from '../../knowledge/events/compile.js';
import type { Act, StanceMade, Theme } from '../../knowledge/events/rows.js';
import { Contexts } from '../contexts/contexts.js';
import { RuleSet } from '../rules/rule-set.js';
import { expand, WordSet } from '../rules/words.js';

/** All that the coding of events reads from `knowledge/`, ready to be asked. */
export interface EventRules {
  readonly acts: RuleSet<Act>;
  readonly stances: RuleSet<StanceMade>;
  readonly themes: readonly { readonly name: string; readonly theme: Theme; readonly words: WordSet }[];
  /** Sector codes with the nouns that show them, the first that holds first. */
  readonly sectors: readonly (readonly [string, WordSet])[];
  readonly contexts: Contexts;
}

const ready = new WeakMap<EventData, EventRules>();

/** The rules over checked data, made once for the data. Throws where a rule names an unknown class. */
export function eventRules(data: EventData): EventRules {
  const known = ready.get(data);
  if (known) return known;
  const rules: EventRules = {
    acts: new RuleSet(data.acts, data.classes),
    stances: new RuleSet(data.stances, data.classes),
    themes: Object.entries(data.themes).map(([name, theme]) => ({
      name,
      theme,
      words: new WordSet(expand(theme.words, data.classes)),
    })),
    sectors: Object.entries(data.sectors).map(([code, words]) => [code, new WordSet(words)] as const),
    contexts: new Contexts(data.contexts),
  };
  ready.set(data, rules);
  return rules;
}
