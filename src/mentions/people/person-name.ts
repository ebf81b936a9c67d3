import type { PeopleIndex } from '../../knowledge/people/people-index.js';
import type { Passage } from './passage.js';

/** Small words inside names: `bin`, `de la`, `von der`. */
const particle =
  /^(?:al|el|ul|ud|ur|bin|ibn|bint|ben|ould|wuld|abu|umm|de|del|della|di|da|das|dos|du|la|le|van|von|der|den|ter|ten|zu|af|av|y|e|dei|do|san|st)$/;
const joinedParticle = /^(?:al|el|an|ar|as|ash|at|az|ad|ud|ur|ul|d|de|o)[-‑'’]\p{L}/u;
const suffix = /^(?:Jr|Sr|II|III|IV|VI|VII|VIII|XIV|XVI)$/;
/** Headline words that are surnames behind a given name. */
const surnameToo =
  /^(?:west|may|march|house|banks?|lake|bay|bridge|street|north|day|law|read|good|page|force|court|winter|pope|king|bishop|judge|dean|prince|marshall?|foreman)$/;
/** `SecretaryBureau`: an office and its body that a page printed without the line between them. */
const glued = /\p{Ll}(?:Bureau|Office|Department|Ministry|Embassy)$/u;
/** No name of a person is longer. */
const longest = 7;

/** Whether the word at `i` can be a part of a name: capitalised, no actor, no office, no headline word. */
export function namePart(p: Passage, i: number, people: PeopleIndex): boolean {
  const word = p.words[i];
  if (!word?.capital || /\d/.test(word.text)) return false;
  if (people.isNoName(word.key) || glued.test(word.text)) return false;
  if (word.text.length > 1 && !/[\p{L}]{2}/u.test(word.text) && !/^(?:\p{Lu}\.)+/u.test(word.text)) return false;
  return !p.actorAt(i);
}

/** Steps over one initial (`J.`, `C.S.`) at `i`; `i` where there is none. */
function initialEnd(p: Passage, i: number): number {
  const word = p.words[i];
  if (!word) return i;
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word.text) && word.text.includes('.')) return i + 1;
  if (!/^\p{Lu}$/u.test(word.text)) return i;
  return p.key(i + 1) === '.' && p.words[i + 1]!.start === word.end ? i + 2 : i + 1;
}

/** A run of particles before a capital: `van der`, `bin`. */
function particlesEnd(p: Passage, i: number): number {
  let j = i;
  while (particle.test(p.key(j)) && j - i < 3) j++;
  return j > i && p.capital(j) ? j : i;
}

/**
 * One past the last word of a person's name that begins at word `i`, or `i` where none does. Reads generously: initials, particles, hyphens, names in capitals, suffixes.
 * It stops at an actor, at an office or a style, and at headline words.
 */
export function nameEnd(p: Passage, i: number, people: PeopleIndex): number {
  let j = i;
  let parts = 0;
  while (j < p.length && j - i < longest) {
    if (j > i && !p.follows(j)) break;
    const afterInitial = initialEnd(p, j);
    if (
      afterInitial > j &&
      (namePart(p, afterInitial, people) || initialEnd(p, afterInitial) > afterInitial || parts > 0)
    ) {
      j = afterInitial;
      continue;
    }
    if (joinedParticle.test(p.words[j]!.text)) {
      parts++;
      j++;
      continue;
    }
    const afterParticles = particlesEnd(p, j);
    if (afterParticles > j && (parts > 0 || p.capital(j)) && namePart(p, afterParticles, people)) {
      j = afterParticles;
      continue;
    }
    if (parts > 0 && p.key(j) === ',' && /^(?:jr|sr)$/.test(p.key(j + 1))) j++;
    if (suffix.test(p.words[j]!.text) && parts > 0) {
      j++;
      if (p.key(j) === '.' && p.words[j - 1]!.end === p.words[j]!.start) j++;
      break;
    }
    if (parts > 0 && surnameToo.test(p.key(j)) && people.isGivenName(p.key(j - 1)) && !p.capital(j + 1)) {
      parts++;
      j++;
      break;
    }
    if (!namePart(p, j, people) || startsOffice(p, j, people)) break;
    parts++;
    j++;
  }
  return parts > 0 ? j : i;
}

/** Whether an office or a style begins here, so that a list without commas does not run two people together. */
function startsOffice(p: Passage, i: number, people: PeopleIndex): boolean {
  return people.headAt(p.keys, i) !== null && people.headAt(p.keys, i)!.value !== 'law';
}
