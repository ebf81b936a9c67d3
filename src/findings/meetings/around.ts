import type { Token } from '../../model/analysis.js';
import type { Person } from '../../model/mention.js';
import type { Scene } from './scene.js';

const finite = /^(VBD|VBZ|VBP|MD)$/;

/**
 * The persons named between the first subject and the verb, or behind the `by` of a passive, up to the next finite verb: long names with
 * offices are where trees lose a conjunct. Those behind `who` or `led by` belong to something else.
 */
export function peopleAround(scene: Scene, verb: Token, subjects: readonly Token[]): Person[] {
  const first = subjects[0];
  const passive = first ? first.index > verb.index : verb.next?.lower === 'by';
  if (passive) return peopleBehind(scene, verb);
  const start = first ? (first.subtree[0] ?? first).start : verb.sentence.start;
  return peopleBetween(scene, verb, start, verb.start);
}

/** The persons named behind a word of their sentence, up to the next finite verb. */
export function peopleBehind(scene: Scene, word: Token): Person[] {
  const { sentence } = word;
  const end = sentence.tokens.find((t) => t.index > word.index + 1 && finite.test(t.xpos))?.start ?? sentence.end;
  return peopleBetween(scene, word, word.end, end);
}

function peopleBetween(scene: Scene, word: Token, start: number, end: number): Person[] {
  const { sentence } = word;
  const named = scene.castOf(sentence).people.filter((m) => m.start >= start && m.end <= end && m.form !== 'pronoun');
  const inside = sentence.tokens.filter((t) => t.start >= start && t.end <= end && t.index !== word.index);
  const cut = inside.find((t) => /^(who|which|led|headed)$/.test(t.lower))?.start ?? end;
  return named.filter((m) => m.end <= cut).flatMap((m) => m.people);
}

const listing = /^\s*(?:,|and|, and|&|as well as|, as well as)\s*(?:the|his|her|with)?\s*$/;

/** The persons whose names and offices follow a person's in one list, where a tree loses all but the first: `spoke with A, B, and C`. */
export function listedAfter(scene: Scene, token: Token): Person[] {
  const { text } = scene.reading.document;
  const named = scene.castOf(token.sentence).people.filter((m) => m.form !== 'pronoun');
  const first = named.find((m) => m.start <= token.start && token.end <= m.end);
  if (!first) return [];
  const out: Person[] = [];
  let end = first.end;
  for (const m of named.filter((x) => x.start >= end)) {
    if (!/^\s*$/.test(text.slice(end, m.start)) && !listing.test(text.slice(end, m.start))) break;
    out.push(...m.people);
    end = Math.max(end, m.end);
  }
  return out;
}
