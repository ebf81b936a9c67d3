import type { Actor } from '../../model/actor.js';
import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';

/** Parties that can bind themselves or be helped. */
const partyKinds: ReadonlySet<string> = new Set(['state', 'igo', 'body', 'armed-group']);

/** Prepositions that lead in whom an act benefits: given *to*, trained *for*, shared *with*, built *in*. */
const towards = ['to', 'for', 'with', 'into', 'in', 'on behalf of', 'towards', 'toward', 'against'];

/** Codes of the actors that some noun phrases stand for, sorted, each once. */
export function codesOf(reading: Reading, tokens: readonly Token[]): string[] {
  const actors = tokens.flatMap((t) => reading.referents.referentsOf(t).actors);
  return sorted(actors.filter((a) => partyKinds.has(a.kind)));
}

/**
 * Whom an act benefits: the actors named in its words beside those who do it; else, where one side of a pair does it and its words name
 * nobody, the other side. Empty for acts done by several together.
 */
export function recipientsOf(
  reading: Reading,
  act: Predicate | null,
  words: Span,
  by: readonly string[],
  pair: readonly string[],
): string[] {
  if (by.length !== 1) return [];
  const named = new Set(act ? codesOf(reading, recipientTokens(act, words)) : []);
  if (named.size === 0) for (const code of namedWithin(reading, words)) named.add(code);
  for (const code of by) named.delete(code);
  if (named.size > 0) return [...named].sort();
  return pair.length === 2 && pair.includes(by[0]!) ? pair.filter((code) => code !== by[0]) : [];
}

function recipientTokens(act: Predicate, words: Span): Token[] {
  const within = (t: Token): boolean => contains(words, t);
  return [...act.indirect, ...act.objects, ...act.oblique(...towards)].filter(within);
}

/** Actors and the countries of places that the words name. */
function namedWithin(reading: Reading, words: Span): string[] {
  const actors = reading.mentions.actors.filter((m) => contains(words, m)).flatMap((m) => m.actors);
  const named = sorted(actors.filter((a) => partyKinds.has(a.kind)));
  if (named.length > 0) return named;
  const places = reading.mentions.places.filter((m) => contains(words, m) && m.reading.country);
  return [...new Set(places.map((p) => p.reading.country!))];
}

function sorted(actors: readonly Actor[]): string[] {
  return [...new Set(actors.map((a) => a.code))].sort();
}
