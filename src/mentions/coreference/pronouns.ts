import type { Gender } from '../../knowledge/people/compile.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Token } from '../../model/analysis.js';
import type { Person } from '../../model/mention.js';
import { distinct, type Here, isPrincipal, type Reference, type Step } from './discourse.js';

/** Gender as honorific, office or given name tell it; null where they do not. */
function genderOf(person: Person, here: Here): Gender | null {
  const { people } = here.discourse.knowledge;
  const first = foldWord(person.name.split(/\s+/)[0] ?? '');
  return (
    (person.honorific ? people.genderOf(foldWord(person.honorific)) : null) ??
    (person.office ? people.genderOf(foldWord(person.office.split(/\s+/).at(-1)!)) : null) ??
    (/\s/.test(person.name) ? people.genderOf(first) : null)
  );
}

/** Whether a mention that begins here is the subject of its sentence's main verb (or, without trees, its first person). */
function isSubject(here: Here, position: number): boolean {
  const { analysis } = here.discourse;
  if (!analysis.layers.trees) return false;
  const token = analysis.token(Math.min(analysis.indexAt(position), analysis.length - 1));
  return [token, ...token.ancestors].some((t) => t.is('nsubj') && t.head !== null);
}

/** The person that `he` or `she` means: a subject before a mere mention, this sentence before the last, the gender never against. */
function antecedent(here: Here, position: number, gender: Gender): Person | null {
  // Whoever a transcript labels as speaking says `I`.
  const { text } = here.discourse.analysis;
  for (const offset of [0, -1, -2]) {
    const mentions = here
      .peopleIn(offset)
      .filter((m) => m.start < position && m.people.length === 1 && text.slice(m.end, m.end + 2) !== ': ');
    const agreeing = mentions.filter((m) => genderOf(m.people[0]!, here) !== (gender === 'male' ? 'female' : 'male'));
    const sure = agreeing.filter((m) => genderOf(m.people[0]!, here) === gender);
    const pool = sure.length > 0 ? sure : agreeing;
    const subjects = pool.filter((m) => isSubject(here, m.start));
    const chosen = offset === 0 ? (subjects.at(-1) ?? pool.at(-1)) : (subjects[0] ?? pool[0]);
    if (chosen) return chosen.people[0]!;
  }
  return null;
}

const genders: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'his', 'him', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);

/** `he`, `she`, `his`, `her`. */
export const heAndShe: Step = {
  name: 'he and she',
  find: (here) =>
    here.words.flatMap((word): Reference[] => {
      const gender = genders.get(word.key);
      if (gender === undefined || word.text === 'HE' || here.isNamed(word)) return [];
      const person = antecedent(here, word.start, gender);
      return person ? [{ start: word.start, end: word.end, form: 'pronoun', actors: [], people: [person] }] : [];
    }),
};

/** Those who acted together in this sentence before a position, or in the last: a plural reference, else its subjects, else its two or more principals. */
function groupBefore(here: Here, position: number): Pick<Reference, 'actors' | 'people'> | null {
  for (const offset of [0, -1]) {
    const from = here.discourse.analysis.sentences[here.sentence.index + offset]?.start ?? 0;
    const within = (m: { start: number; end: number }): boolean =>
      m.start >= from && m.end <= position && !here.quotedAt(m.start);
    const plural = here.resolvedSince(from).findLast((r) => r.actors.length + r.people.length > 1 && within(r));
    if (plural) return { actors: plural.actors, people: plural.people };
    const subject = subjectOf(here, offset);
    if (subject && subject.start < position) {
      const { actors, people } = here.discourse.named.referentsOf(subject);
      if (people.length > 1) return { actors: [], people };
      if (
        actors.length > 1 ||
        (actors.length === 1 &&
          people.length === 0 &&
          /(?:s|delegation|team|side|police)$/.test(subject.lower) &&
          !/^[A-Z]/.test(subject.text))
      )
        return { actors, people: [] };
    }
    const people = distinct(
      here
        .peopleIn(offset)
        .filter(within)
        .flatMap((m) => m.people)
        .filter(isPrincipal),
    );
    if (people.length >= 2 && people.length <= 6 && distinct(people.map((p) => p.actor)).length >= 2)
      return { actors: [], people };
  }
  return null;
}

/** The subject of a sentence's main verb; null without trees. */
function subjectOf(here: Here, offset: number): Token | null {
  const { analysis } = here.discourse;
  const sentence = analysis.sentences[here.sentence.index + offset];
  return sentence && analysis.layers.trees && sentence.last > sentence.first ? sentence.root.child('nsubj') : null;
}

const theirs: ReadonlySet<string> = new Set(['they', 'their', 'them', 'themselves']);

/** `they`, `their`, `them` for a pair or a group that acted together. A pronoun for things is left alone. */
export const they: Step = {
  name: 'they',
  find: (here) =>
    here.words.flatMap((word): Reference[] => {
      if (!theirs.has(word.key) || here.isNamed(word)) return [];
      // Behind the first words of a sentence `they` may be anyone there; only what acted together in this sentence is safe.
      const opens = word.key === 'they' && word.start - here.sentence.start < 3;
      const group = groupBefore(here, word.start);
      if (!group || (!opens && word.key === 'them')) return [];
      return [{ start: word.start, end: word.end, form: 'pronoun', ...group }];
    }),
};

/** `it`, `its` for a government or organisation: the single subject of this sentence, else of the sentence before. */
export const it: Step = {
  name: 'it',
  find: (here) => {
    if (!here.discourse.analysis.layers.trees) return [];
    const { analysis } = here.discourse;
    return here.words.flatMap((word, i): Reference[] => {
      if (word.key !== 'it' && word.key !== 'its') return [];
      const token = analysis.token(Math.min(analysis.indexAt(word.start), analysis.length - 1));
      // `it is the first time that …`, `as long as it takes`, and things done to it mean no government.
      const expletive =
        word.key === 'it' &&
        (!token.is('nsubj') || token.head?.child('cop') || /^(?:as|that)$/.test(here.keys[i - 1] ?? ''));
      if (token.is('expl') || expletive) return [];
      const near = word.key === 'its' ? nearestBefore(here, word.start) : null;
      if (near) return [{ start: word.start, end: word.end, form: 'pronoun', actors: near, people: [] }];
      for (const offset of [0, -1]) {
        const subjects = here
          .actorsIn(offset)
          .filter((m) => m.end <= word.start && m.actors.length === 1 && isHeadOfSubject(here, m));
        const actor = offset === 0 ? subjects.at(-1)?.actors[0] : subjects[0]?.actors[0];
        if (actor) return [{ start: word.start, end: word.end, form: 'pronoun', actors: [actor], people: [] }];
      }
      return [];
    });
  },
};

/** `help Moldova defend its borders`, `Spain for its role`: the actor that ends at most three words before. */
function nearestBefore(here: Here, position: number): readonly Actor[] | null {
  const mention = here
    .actorsIn(0)
    .filter((m) => m.end <= position && m.actors.length === 1)
    .at(-1);
  if (!mention) return null;
  const between = here.discourse.document.text.slice(mention.end, position).trim();
  return between.length > 0 &&
    between.split(/\s+/).length <= 3 &&
    !/[.;:]|^['’]/.test(between) &&
    !groupOrThing.test(between)
    ? mention.actors
    : null;
}

/** Between an actor and `its` these make another thing its owner: `the Turkish side of its …`. */
const groupOrThing = /^[A-Za-z-]+\s+(?:and|of)\b/;

/** Whether a mention is itself a subject, not only inside one: `Norway said it …`, not `the Norwegian plan … it`. */
function isHeadOfSubject(here: Here, mention: { start: number; end: number }): boolean {
  const { analysis } = here.discourse;
  const tokens = analysis.tokensIn(mention);
  const { text } = here.discourse.document;
  if (text[mention.end] === '-' || text[mention.start - 1] === '-') return false;
  return tokens.some((t) => t.is('nsubj') && t.head !== null && (t.head.upos === 'VERB' || t.head.upos === 'AUX'));
}
