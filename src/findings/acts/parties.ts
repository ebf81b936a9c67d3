import type { Actor } from '../../model/actor.js';
import type { Token } from '../../model/analysis.js';
import type { Reading } from '../reading.js';

/** Parties that can bind themselves or be helped. */
const partyKinds: ReadonlySet<string> = new Set(['state', 'igo', 'body', 'armed-group']);

/** Codes of the parties among some actors, sorted, each once. */
export function partyCodes(actors: readonly Actor[]): string[] {
  return [...new Set(actors.filter((a) => partyKinds.has(a.kind)).map((a) => a.code))].sort();
}

/** Codes of the parties that some noun phrases stand for, sorted, each once. */
export function codesOf(reading: Reading, tokens: readonly Token[]): string[] {
  return partyCodes(tokens.flatMap((t) => reading.referents.referentsOf(t).actors));
}
