import type { Person, Place } from '../../model/mention.js';
import type { Gathering } from './gathering.js';
import { sameSeries } from './series-names.js';
import type { Sighting, Time } from './sighting.js';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

export function samePlace(a: Place, b: Place): boolean {
  const [x, y] = [fold(a.name), fold(b.name)];
  return x === y || (x.length > 4 && y.length > 4 && (x.startsWith(y) || y.startsWith(x)));
}

/** Whether two times can be one: one is a prefix of the other, or a day lies within the other's days. */
export function sameTime(a: Time, b: Time): boolean {
  if (a.start.startsWith(b.start) || b.start.startsWith(a.start)) return true;
  return within(a.start, b) || within(b.start, a);
}

const within = (day: string, time: Time): boolean => time.end !== null && day >= time.start && day <= time.end;

const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((x) => b.includes(x));

/** Why a sighting cannot be of a gathering, or null where it can. */
export function conflict(g: Gathering, s: Sighting): string | null {
  if (g.status && s.status && g.status !== s.status && !(pending(g.status) && pending(s.status))) return 'status';
  if (g.ordinal !== null && s.ordinal !== null && g.ordinal !== s.ordinal) return 'ordinal';
  if (g.time && s.time && !sameTime(g.time, s.time)) return 'time';
  if (g.place && s.place && !samePlace(g.place, s.place)) return 'place';
  if (
    g.parties.length > 0 &&
    s.parties.length > 0 &&
    !isSubset(g.parties, s.parties) &&
    !isSubset(s.parties, g.parties)
  )
    return 'parties';
  if (g.name && s.name && !sameSeries(g.name, s.name)) return 'name';
  if (isVisitElsewhere(g, s)) return 'kind';
  if (g.kind === 'visit' && g.parties.length > 2 && s.form === 'verb' && s.parties.length < g.parties.length)
    return 'parties';
  if ((g.kind === 'call') !== (s.kind === 'call') && g.kind !== null && s.kind !== null && !isLoose(s)) return 'kind';
  if (g.sightings.some((x) => differentPeople(x, s))) return 'people';
  if (
    g.sightings.some(
      (x) =>
        (x.trigger.is('conj') && x.trigger.head?.index === s.trigger.index) ||
        (s.trigger.is('conj') && s.trigger.head?.index === x.trigger.index),
    )
  )
    return 'list';
  if (g.sightings.some((x) => isListed(x, s) || isListed(s, x))) return 'list';
  return null;
}

/** `discussed their recent visit to Oslo`: where that went is not where it was discussed. */
const isVisitElsewhere = (g: Gathering, s: Sighting): boolean =>
  s.form === 'noun' &&
  s.kind === 'visit' &&
  s.aside &&
  s.place !== null &&
  g.place === null &&
  g.kind !== 'visit' &&
  !g.sightings.some((x) => x.trigger.sentence.index === s.trigger.sentence.index);

/** A conversation may be held by telephone or at one table, where its words do not say which. */
const isLoose = (s: Sighting): boolean =>
  /^(?:conversation|confer)$/.test(s.trigger.lemma) &&
  !s.trigger.children('compound', 'amod').some((t) => /^(?:tele)?phone$/.test(t.lower));

const pending = (status: string): boolean => status === 'cancelled' || status === 'planned';

/** `for meetings with officials and a dialogue with the minister`: what `and a` brings up in the same sentence is another. */
function isListed(a: Sighting, b: Sighting): boolean {
  if (
    a.form !== 'noun' ||
    b.form !== 'noun' ||
    b.trigger.sentence.index !== a.trigger.sentence.index ||
    b.trigger.index < a.trigger.index
  )
    return false;
  const article = b.trigger.children('det').find((t) => /^(a|an)$/.test(t.lower));
  return article?.previous?.lower === 'and';
}

/** An encounter of persons, rather than a round in which many take part. */
const isPlain = (s: Sighting): boolean =>
  s.form === 'verb' || (s.kind === 'talks' && s.name === null && s.ordinal === null);

/** Says who of each side took part, not only who also came. */
const hasSides = (s: Sighting): boolean => isPlain(s) || s.chairs.length > 1;

/** Two encounters of one party's different people are two encounters. */
function differentPeople(a: Sighting, b: Sighting): boolean {
  if (!hasSides(a) || !hasSides(b) || (!isPlain(a) && !isPlain(b))) return false;
  const byParty = (people: readonly Person[], code: string): string[] =>
    people.filter((p) => p.actor?.code === code).map((p) => p.id);
  return a.parties.some((code) => {
    const [x, y] = [byParty(a.people, code), byParty(b.people, code)];
    return x.length > 0 && y.length > 0 && !x.some((id) => y.includes(id));
  });
}

/** How much speaks for a sighting being of a gathering with which it does not conflict. */
export function likeness(g: Gathering, s: Sighting): number {
  let sum = 0;
  if (g.time && s.time) sum += g.time.start === s.time.start ? (s.time.start.length === 10 ? 2 : 1) : 0.5;
  if (g.place && s.place) sum += 2;
  if (g.status === 'cancelled' && s.status === 'cancelled') sum += 2;
  if (g.ordinal !== null && g.ordinal === s.ordinal) sum += 2;
  if (g.name && s.name) sum += 1;
  if (g.turn !== null && g.turn === s.turn) sum += g.time && s.time ? 1 : 2;
  if (s.parties.length > 0 && g.parties.length > 0) sum += 1;
  const shared = s.people.filter((p) => g.people.some((q) => q.id === p.id)).length;
  sum += Math.min(2, shared);
  return sum;
}
