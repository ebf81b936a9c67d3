import type { Token } from '../../model/analysis.js';
import type { Person } from '../../model/mention.js';
import { preposition } from '../predicates/arguments.js';
import { peopleAround } from './around.js';
import { isMeetingNoun } from './frame.js';
import { type Scene, unique } from './scene.js';

/** Somebody said to have led a side, a delegation or the meeting that the text speaks of, and where. */
export interface Lead {
  readonly at: Token;
  /** What is led is only a pronoun for the meeting: `it was co-chaired by`. */
  readonly pronoun: boolean;
  readonly people: readonly Person[];
}

const verbs: ReadonlySet<string> = new Set(['lead', 'co-lead', 'head', 'chair', 'co-chair', 'preside']);
const ledThings =
  /^(delegation|side|team|mission|talk|it|which|they|them|party|delegations|sides|group|contingent|one)$/;

/** Those who led a side or a delegation, or took the chair, without naming the meeting in the same clause. */
export function leads(scene: Scene): Lead[] {
  const out: Lead[] = [];
  for (const predicate of scene.reading.predicates) {
    if (predicate.kind !== 'verb') continue;
    const { token } = predicate;
    if (!(verbs.has(token.lemma) ? ledObject(scene, token, predicate.objects) : takesChair(token))) continue;
    const named = predicate.subjects.flatMap((t) => [...scene.peopleOf(t)]);
    const people = unique([...named, ...peopleAround(scene, token, predicate.subjects)]);
    const beside = predicate.oblique('with', 'together with').flatMap((t) => [...scene.peopleOf(t)]);
    const pronoun = predicate.objects.some((t) => t.upos === 'PRON');
    if (people.length > 0)
      out.push({ at: token, pronoun, people: unique([...people, ...(token.lemma === 'lead' ? [] : beside)]) });
  }
  return [...out, ...coChairs(scene)];
}

function ledObject(scene: Scene, verb: Token, objects: readonly Token[]): boolean {
  if (objects.length === 0) return verb.lemma === 'preside';
  return objects.some((t) => ledThings.test(t.lemma.toLowerCase()) || isMeetingNoun(scene, t));
}

/** `takes the chair`, `will be in the chair`. */
function takesChair(verb: Token): boolean {
  return (
    verb.lemma === 'take' &&
    verb.children('obj').some((t) => t.lemma === 'chair' && !t.children('nmod').some((n) => preposition(n) === 'of'))
  );
}

/** `X and Y were its co-chairs`, `Kenya’s co-chair, X`. */
function coChairs(scene: Scene): Lead[] {
  return scene.reading.predicates.all.flatMap(({ token, kind }) => {
    if (kind !== 'noun' || !/^co-?chairs?$/.test(token.lower)) return [];
    const people = token.child('cop') ? peopleAround(scene, token, []) : namedBeside(scene, token);
    return people.length > 0 ? [{ at: token, pronoun: false, people: unique(people) }] : [];
  });
}

/** The person named right behind a title and its comma. */
function namedBeside(scene: Scene, title: Token): Person[] {
  const text = scene.reading.document.text;
  const found = scene
    .castOf(title.sentence)
    .people.find((m) => m.start >= title.end && /^,?\s*$/.test(text.slice(title.end, m.start)));
  return found ? [...found.people] : [];
}
