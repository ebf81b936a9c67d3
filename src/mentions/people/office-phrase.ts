import { type PeopleIndex, singularOffice } from '../../knowledge/people/people-index.js';
import type { ActorMention } from '../../model/mention.js';
import type { Passage } from './passage.js';

/** The words of an office in a passage, from its first to before its last word. */
export interface OfficePhrase {
  readonly start: number;
  readonly end: number;
  /** Where the office proper begins: behind the country and `former`. */
  readonly officeStart: number;
  /** Index of the first word of its last head. */
  readonly head: number;
  /** The head's group in `offices.yaml`, or `counterpart`. */
  readonly group: string;
  readonly plural: boolean;
  readonly former: boolean;
  /** Actors that stand before it: `Norwegian`, `Spain’s`. */
  readonly before: readonly ActorMention[];
  /** One past the head; what follows is its tail (`of State for Security`). */
  readonly headEnd: number;
}

const connector = /^(?:of|for|to|on|against|at)$/;
const joiner = /^(?:and|&|\/)$/;
/** What an actor's name may hold that belongs to the office (`US Department of State Coordinator`). */
const ministry = /^(?:department|ministry|office|bureau|embassy|mission)$/;
/** An office has no more words before its head. */
const longestLead = 16;

/** Whether the word at `i` is one that offices are made of. */
export function isOfficeWord(p: Passage, i: number, people: PeopleIndex): boolean {
  const key = p.key(i);
  return people.isSubject(key) || people.isRank(key) || people.isBody(key);
}

interface Head {
  readonly length: number;
  readonly value: string;
  readonly plural: boolean;
}

function headAt(p: Passage, i: number, people: PeopleIndex): Head | null {
  const single = people.headAt(p.keys, i);
  if (single) return { ...single, plural: false };
  if (!/s$|men$/.test(p.key(i)))
    return people.isCounterpart(p.key(i)) ? { length: 1, value: 'counterpart', plural: false } : null;
  const plural = people.pluralHeadAt(p.keys, i);
  if (plural) return { ...plural, plural: true };
  return people.isCounterpart(p.key(i))
    ? { length: 1, value: 'counterpart', plural: singularOffice(p.key(i)) !== p.key(i) }
    : null;
}

/** Steps over `(LAF)`, `(Retd)`, `(Ocean Affairs)`; `i` where there is no short parenthesis. */
export function parenthesisEnd(p: Passage, i: number): number {
  if (p.key(i) !== '(') return i;
  for (let j = i + 1; j < Math.min(p.length, i + 7); j++) if (p.key(j) === ')') return j + 1;
  return i;
}

/** What reading the words before a head has met so far. */
interface Lead {
  officeStart: number;
  readonly before: ActorMention[];
  body: boolean;
  former: boolean;
}

/** One past what word `i` begins before a head, or `i` where it is nothing that leads to an office. */
function leadEnd(p: Passage, i: number, start: number, lead: Lead, people: PeopleIndex): number {
  const key = p.key(i);
  const actor = p.actorAt(i);
  if (actor && p.words[i]!.start >= actor.start) {
    const end = p.actorEnd(i);
    // A state before the office is no part of it; inside it (`Bank of Zambia Governor`) it is.
    if (i === lead.officeStart && actor.actors.every((a) => a.kind === 'state')) {
      lead.officeStart = i;
      while (lead.officeStart < end && !ministry.test(p.key(lead.officeStart))) lead.officeStart++;
    }
    lead.before.push(actor);
    return end;
  }
  if (/^['’]s?$/.test(key)) {
    lead.officeStart = i + 1;
    lead.body = false;
    return i + 1;
  }
  if (people.isTime(key) && i === lead.officeStart) {
    lead.officeStart = i + 1;
    lead.former ||= /^(?:former|ex|late|then|outgoing)$/.test(key);
    return i + 1;
  }
  if (people.isBody(key) && p.capital(i)) {
    lead.body = true;
    return i + 1;
  }
  if (people.isRank(key) || people.isSubject(key)) return i + 1;
  if (i > start && p.key(i) === '(') {
    const end = parenthesisEnd(p, i);
    if (end > i && i === lead.officeStart && lead.before.length > 0) lead.officeStart = end;
    return end;
  }
  if (i > start && joiner.test(key) && isOfficeWord(p, i - 1, people) && isOfficeWord(p, i + 1, people)) return i + 1;
  if (i > start && lead.body && (connector.test(key) || key === 'the') && (p.capital(i + 1) || p.key(i + 1) === 'the'))
    return i + 1;
  if (lead.body && p.capital(i) && !people.isNoName(key)) return i + 1;
  return p.capital(i) && people.isBody(p.key(i + 1)) && p.capital(i + 1) && !people.isNoName(key) ? i + 1 : i;
}

/** Offices read before: each word of a passage is asked about several times. */
const read = new WeakMap<Passage, Map<number, OfficePhrase | null>>();

/** The office whose first word is word `start`, up to its head; null where none begins there. */
export function officeAt(p: Passage, start: number, people: PeopleIndex): OfficePhrase | null {
  let known = read.get(p);
  if (!known) {
    known = new Map();
    read.set(p, known);
  }
  let office = known.get(start);
  if (office === undefined) {
    office = readOffice(p, start, people);
    known.set(start, office);
  }
  return office;
}

function readOffice(p: Passage, start: number, people: PeopleIndex): OfficePhrase | null {
  const lead: Lead = { officeStart: start, before: [], body: false, former: false };
  let i = start;
  let found: { at: number; end: number; head: Head } | null = null;
  while (i < p.length && i - start < longestLead && (i === start || p.follows(i))) {
    const head = p.actorAt(i) ? null : headAt(p, i, people);
    if (head) {
      found = { at: i, end: i + head.length, head };
      i = found.end;
      continue;
    }
    // Behind a head that is also a rank (`Deputy Agriculture and Forestry Minister`) the office may go on to a second head; all else is tail or name.
    if (found && !people.isRank(p.key(found.at)) && !(people.isRank(p.key(i)) && headAt(p, i + 1, people))) break;
    const next = leadEnd(p, i, start, lead, people);
    if (next === i) break;
    i = next;
  }
  if (!found || lead.officeStart > found.at) return null;
  return {
    start,
    end: found.end,
    headEnd: found.end,
    officeStart: lead.officeStart,
    head: found.at,
    group: found.head.value,
    plural: found.head.plural,
    former: lead.former,
    before: lead.before,
  };
}

/** One past a phrase of subjects at `i`: `Terrorism and Financial Intelligence`, `the United Nations`; `i` where there is none. */
function objectEnd(p: Passage, i: number, people: PeopleIndex, small: boolean): number {
  const from = p.key(i) === 'the' ? i + 1 : i;
  const first = p.actorAt(from)
    ? p.actorEnd(from)
    : p.capital(from) || small || isOfficeWord(p, from, people)
      ? from + 1
      : from;
  if (first === from || !/[\p{L}]/u.test(p.words[from]?.text ?? '')) return i;
  let j = first;
  while (j < p.length && p.follows(j)) {
    if (p.actorAt(j)) j = p.actorEnd(j);
    else if (isOfficeWord(p, j, people) || (people.headAt(p.keys, j) && p.capital(j) && !startsName(p, j, people))) j++;
    else if (joiner.test(p.key(j)) && (continues(p, j + 1, people) || joinsBodies(p, j))) j++;
    else if (p.key(j) === ',' && listGoesOn(p, j, people))
      j = p.key(j + 1) === 'and' ? (p.key(j + 2) === 'the' ? j + 3 : j + 2) : j + 1;
    else if (parenthesisEnd(p, j) > j && p.actorAt(j - 1)) j = parenthesisEnd(p, j);
    else if (small && /^[a-z]+$/.test(p.words[j]!.text) && !stopsSmall.test(p.key(j))) j++;
    else break;
  }
  return j;
}

const stopsSmall =
  /^(?:who|which|that|said|says|say|was|were|is|are|has|had|have|will|would|told|tells|at|in|on|of|for|to|after|before|with|by|as|while|and|or|but|from|also|led|met|made|urged|called|added|asked|signed|co-chaired|chaired|when|where|during|about|told)$/;

const continues = (p: Passage, i: number, people: PeopleIndex): boolean =>
  isOfficeWord(p, i, people) || (p.actorAt(i) !== null && isOfficeWord(p, p.actorEnd(i), people));

/** `for the UN and OIC`: two organisations in one portfolio; a state after `and` would begin another party. */
const joinsBodies = (p: Passage, joint: number): boolean =>
  [p.actorAt(joint - 1), p.actorAt(joint + 1)].every(
    (m) => m !== null && m.actors.every((a) => a.kind === 'igo' || a.kind === 'body'),
  );

/** A head that is directly followed by a name is the next person's office. */
const startsName = (p: Passage, i: number, people: PeopleIndex): boolean => {
  const head = people.headAt(p.keys, i);
  return (
    head !== null &&
    p.capital(i + head.length) &&
    !isOfficeWord(p, i + head.length, people) &&
    !people.isNoName(p.key(i + head.length))
  );
};

/** `Economic Growth, Energy, and the Environment`: the comma goes on where only subjects follow up to an `and`. */
function listGoesOn(p: Passage, comma: number, people: PeopleIndex): boolean {
  let j = comma + 1;
  let joined = false;
  while (j < p.length && j - comma < 10) {
    if (people.isSubject(p.key(j)) && p.capital(j)) j++;
    else if (p.key(j) === ',' || joiner.test(p.key(j)) || (p.key(j) === 'the' && joined)) {
      joined ||= joiner.test(p.key(j));
      j++;
    } else break;
  }
  const last = p.key(p.key(j - 1) === ',' ? j - 2 : j - 1);
  return joined && people.isSubject(last) && !people.isBody(p.key(comma + 1)) && !headAt(p, j, people);
}

/**
 * One past the tail of an office: `of State for Security`, `to the United Nations`, `(Ocean Affairs)`. `small` lets words in small letters in
 * (`for shared rivers`), as offices behind a name have them.
 */
export function tailEnd(p: Passage, office: OfficePhrase, people: PeopleIndex, small: boolean): number {
  let i = office.headEnd;
  for (;;) {
    const afterParenthesis = parenthesisEnd(p, i);
    if (
      afterParenthesis > i &&
      p.capital(i + 1) &&
      p.actorAt(i + 1) === null &&
      !people.isAfterRank(p.key(i + 1)) &&
      isOfficeWord(p, i + 1, people)
    ) {
      i = afterParenthesis;
      continue;
    }
    const place =
      p.key(i) === 'in' &&
      small &&
      p.actorAt(p.key(i + 1) === 'the' ? i + 2 : i + 1) !== null &&
      office.group === 'diplomacy';
    if ((connector.test(p.key(i)) && p.key(i) !== 'at') || place) {
      const next = objectEnd(p, i + 1, people, small);
      if (next === i + 1) return i;
      i = next;
      continue;
    }
    // `The Secretary and Foreign Minister Liimets` are two people.
    const bare = p.key(office.start - 1) === 'the' && i === office.headEnd && office.headEnd - office.officeStart === 1;
    if (joiner.test(p.key(i)) && p.capital(i + 1) && !bare) {
      const second = officeAt(p, i + 1, people);
      if (second && second.before.length === 0 && (!small || !startsName(p, second.head, people))) {
        i = tailEnd(p, second, people, small);
        continue;
      }
    }
    return i;
  }
}
