import type { Token } from '../model/analysis.js';
import type { Person } from '../model/mention.js';

/** The people whom a word was taken for. */
export type PeopleAt = (token: Token) => readonly Person[];

/** `he thanked him for his work`, where both were taken for one person: nobody thanks himself, so that one of the two is somebody else. */
export function areOneInTwoPronouns(a: readonly Token[], b: readonly Token[], peopleAt: PeopleAt): boolean {
  const [one, other] = [a, b].map((tokens) => {
    const [only, ...more] = tokens;
    return only?.upos === 'PRON' && more.length === 0 ? peopleAt(only)[0]?.id : undefined;
  });
  return one !== undefined && one === other;
}

/** `The Secretary and the Secretary General`, who were both taken for one person: they are two, and nobody knows who the other is. */
export function areTwoTakenForOne(tokens: readonly Token[], peopleAt: PeopleAt): boolean {
  if (tokens.length < 2 || tokens[0]!.child('det')?.lower !== 'the') return false;
  const people = tokens.map(peopleAt);
  return people.every((p) => p.length === 1) && new Set(people.map((p) => p[0]!.id)).size === 1;
}
