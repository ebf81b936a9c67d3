import { singularOffice } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Person } from '../../model/mention.js';
import { officeAt, tailEnd } from '../people/office-phrase.js';
import { Passage } from '../people/passage.js';
import { distinct, type Here, isPrincipal, type Reference, type Step } from './discourse.js';
import { countAt } from './number-words.js';
import { rowOf } from './sides.js';

const officeWords = (office: string): string[] =>
  office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 0 && !/^(?:the|of|for|and|to)$/.test(w));

/** People named before a position, the latest first. */
function peopleBefore(here: Here, position: number): Person[] {
  const named = here.discourse.people.filter((m) => m.start < position);
  const referred = here.discourse.resolved.filter((r) => r.people.length > 0 && r.start < position);
  return distinct([...named, ...referred].sort((a, b) => b.start - a.start).flatMap((m) => m.people));
}

/**
 * The person whose office these words name again: every word stands in the office, and as few others as can be (`the Secretary` is the Secretary of State
 * before the Under Secretary); of two alike the one last spoken of. A country in the words must be the person's.
 */
function holderOf(here: Here, words: readonly string[], actor: string | null, position: number): Person | null {
  let best: { person: Person; extra: number } | null = null;
  const speakers = actor === null ? speakersAt(here, position, words) : [];
  const all = [...peopleBefore(here, position), ...distinct(here.discourse.people.flatMap((m) => m.people))];
  for (const person of distinct(all)) {
    if (person.office === null || (actor !== null && person.actor?.code !== actor)) continue;
    if (speakers.length > 0 && !speakers.includes(person.actor?.code ?? '')) continue;
    const own = officeWords(person.office);
    if (!words.every((w) => own.includes(w))) continue;
    const rank = own.filter((w) => here.discourse.knowledge.people.isRank(w) && !words.includes(w)).length;
    const extra = rank * 10 + (isOtherTitle(person.office, words) ? 5 : 0) + (own.length - words.length > 6 ? 1 : 0);
    if (!best || extra < best.extra) best = { person, extra };
  }
  return best?.person ?? null;
}

/** The Secretary General or the Foreign Secretary, where there is a plain Secretary: a title of two words is seldom cut to its common one. */
const isOtherTitle = (office: string, words: readonly string[]): boolean =>
  words.length === 1 &&
  words[0] === 'secretary' &&
  /\b(?:foreign|home) secretary\b|\bsecretary[- ]general\b/i.test(office);

/** In a turn of a transcript `the President` is the president of whoever speaks; others are named. */
function speakersAt(here: Here, position: number, words: readonly string[]): readonly string[] {
  if (words.length !== 1 || words[0] !== 'president') return [];
  const turn = here.discourse.turns.find((t) => t.start <= position && position < t.end);
  return turn ? turn.speakers.map((a) => a.code) : [];
}

const definers: ReadonlySet<string> = new Set(['the', 'his', 'her', 'their', "'s", '’s']);

/** `the Secretary`, `the Omani minister`, `The Secretary and the Foreign Minister`: offices without names. */
export const officesWithoutNames: Step = {
  name: 'offices without names',
  find: (here) => {
    const { document, actors, knowledge } = here.discourse;
    const passage = new Passage(document.text, here.sentence, actors, false, here.words);
    const found: Reference[] = [];
    for (let i = 0; i < passage.length; i++) {
      const definite =
        (definers.has(passage.key(i - 1)) && !/^(?:office|bureau)$/.test(passage.key(i - 3))) ||
        passage.actorAt(i)?.form === 'demonym' ||
        (found.length > 0 && /^(?:and|&)$/.test(passage.key(i - 1)) && found.at(-1)?.end === passage.words[i - 2]?.end);
      const office = definite ? officeAt(passage, i, knowledge.people) : null;
      if (!office || office.plural || office.group === 'counterpart' || office.former) continue;
      const end = tailEnd(passage, office, knowledge.people, false);
      const span = { start: passage.words[i]!.start, end: passage.words[end - 1]!.end };
      if (here.discourse.people.some((m) => m.start < span.end && span.start < m.end)) continue;
      const possessor = /^['’]s$/.test(passage.key(i - 1)) ? passage.actorAt(i - 2) : null;
      const actor = (office.before[0] ?? possessor)?.actors[0]?.code ?? null;
      const person = holderOf(here, officeWords(passage.slice(office.officeStart, end)), actor, span.start);
      const start = passage.key(i - 1) === 'the' ? passage.words[i - 1]!.start : span.start;
      if (person) found.push({ start, end: span.end, form: 'office', actors: [], people: [person] });
      i = end - 1;
    }
    return found;
  },
};

/** Words for several people, with what their offices must hold; null where any principal will do. */
function required(word: string): RegExp | null | undefined {
  const single = singularOffice(word);
  if (
    /^(?:leader|official|envoy|diplomat|man|woman|counterpart|chief|principal|co-chair|cochair|chair|head|politician|statesman|interlocutor|delegate)$/.test(
      single,
    )
  )
    return null;
  if (/^(?:minister|secretary)$/.test(single)) return /minister|secretary|chancellor/i;
  if (/^(?:president|king|ambassador|director|commissioner|general|commander|chairman|governor)$/.test(single))
    return new RegExp(single, 'i');
  return undefined;
}

/** The latest `count` principals of different sides whose offices fit. */
export function latestPeople(here: Here, position: number, count: number, fits: RegExp | null): Person[] {
  const chosen: Person[] = [];
  for (const person of peopleBefore(here, position)) {
    if (!isPrincipal(person) || (fits && !fits.test(person.office ?? ''))) continue;
    if (chosen.some((other) => other.actor !== null && other.actor === person.actor)) continue;
    chosen.push(person);
    if (chosen.length === count) return chosen.reverse();
  }
  return [];
}

/**
 * Those whose ministers or leaders met as a group: a body, or three states and more, last named behind the word (`the foreign ministers of the G7`), unless a
 * later sentence tells of two other holders of such offices. Empty where there are none.
 */
function groupOf(here: Here, word: string, position: number, fits: RegExp | null): readonly Actor[] {
  const { actors, people, document, analysis } = here.discourse;
  const before = new RegExp(`\\b${word}\\s+of\\s+(?:the\\s+)?$`, 'i');
  const behind = actors.filter(
    (m) =>
      m.end <= position && m.actors.length > 0 && before.test(document.text.slice(Math.max(0, m.start - 30), m.start)),
  );
  const last = behind.at(-1);
  if (!last) return [];
  const sentence = analysis.sentences.find((s) => s.start <= last.start && last.start < s.end);
  const row = rowOf(
    actors.filter((m) => m.start >= last.start && m.start < (sentence?.end ?? last.end)),
    document.text,
  ).at(-1)!;
  const isGroup = row.length > 2 || row[0]!.kind === 'igo' || row[0]!.kind === 'body';
  const since = people.filter((m) => m.start >= (sentence?.end ?? last.end) && m.start < position);
  const others = distinct(since.flatMap((m) => m.people)).filter((p) => isPrincipal(p) && fits?.test(p.office ?? ''));
  return isGroup && others.length < 2 ? row : [];
}

/** `the two ministers`, `both leaders`, `the ministers`, `the co-chairs`. */
export const severalOffices: Step = {
  name: 'several offices',
  find: (here) => {
    const found: Reference[] = [];
    for (let i = 0; i < here.words.length; i++) {
      const counted = countAt(here.keys, i);
      const from = counted ? i + counted.length : here.keys[i] === 'the' ? i + 1 : -1;
      if (from < 0) continue;
      let at = from;
      while (at < from + 2 && here.discourse.knowledge.people.isSubject(here.keys[at] ?? '')) at++;
      const fits = required(here.keys[at] ?? '');
      const word = here.keys[at] ?? '';
      if (fits === undefined || singularOffice(word) === word) continue;
      // Without a number only those who are few by their nature: `the ministers`, `the leaders`, `the co-chairs`.
      if (!counted && !/^(?:ministers|leaders|presidents|co-chairs|cochairs|secretaries)$/.test(word)) continue;
      const span = here.span(i, at + 1);
      const group = counted || here.isNamed(span) ? [] : groupOf(here, word, span.start, fits);
      if (group.length > 0) {
        found.push({ ...span, form: 'description', actors: group, people: [] });
        i = at;
        continue;
      }
      const people = here.isNamed(span) ? [] : latestPeople(here, span.start, counted?.count ?? 2, fits);
      if (people.length > 0) found.push({ ...span, form: 'description', actors: [], people });
      i = at;
    }
    return found;
  },
};

/** `his Turkish counterpart`: the person of that country who is known, else the country (which its own mention says). */
export const counterparts: Step = {
  name: 'counterparts',
  find: (here) => {
    const { actors, people } = here.discourse;
    const found: Reference[] = [];
    here.words.forEach((word, _i) => {
      if (word.key !== 'counterpart') return;
      const country = actors
        .filter((m) => m.end <= word.start && m.start >= here.sentence.start && word.start - m.end < 25)
        .at(-1)?.actors[0];
      const theirs = country
        ? distinct(people.flatMap((m) => m.people)).filter((p) => p.actor?.code === country.code && isPrincipal(p))
        : [];
      const person = theirs.length === 1 ? theirs[0] : undefined;
      if (person && !people.some((m) => m.start <= word.start && word.end <= m.end))
        found.push({ start: word.start, end: word.end, form: 'description', actors: [], people: [person] });
    });
    return found;
  },
};
