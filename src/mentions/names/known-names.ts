import type { Bearer } from '../../knowledge/actors/actor-index.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Piece, piecesOf } from '../../knowledge/names/pieces.js';
import type { ListedName, NameList } from '../../language/index.js';
import type { NameKind } from '../../model/analysis.js';
import { namedOffices } from './named-offices.js';
import { titledPersons } from './titled-persons.js';

/** How much a listed name counts against what the net thinks of its words (in the net's logarithms of odds). */
const weights = { actorOfSeveralWords: 6, actor: 4, place: 4, town: 2.5 } as const;
/** Towns below this are named so seldom that their names are likelier something else. */
const leastPopulation = 30_000;
const mostPieces = 6;

/** The names of `knowledge/` as the names' decoder takes them: actors, places, and persons behind an office or a title. */
export function knownNames(knowledge: Knowledge): NameList {
  return (forms) => {
    const { pieces, tokenOf } = piecesOfForms(forms);
    let listed: ListedName[] = [];
    for (let at = 0; at < pieces.length; ) {
      const found = longer(actorAt(knowledge, pieces, at), placeAt(knowledge, pieces, at));
      if (found?.name && !within(knowledge, pieces, at, found.length)) {
        const first = tokenOf(pieces[at]!.start);
        const end = tokenOf(pieces[at + found.length - 1]!.start) + 1;
        listed.push({ first, end, ...found.name });
      }
      at += found?.length ?? 1;
    }
    const offices = namedOffices(forms);
    const inOffice = (n: ListedName) => offices.some((o) => o.first < n.end && n.first < o.end);
    listed = [...listed.filter((n) => !inOffice(n)), ...offices];
    const taken = new Set(listed.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
    return [...listed, ...titledPersons(forms, knowledge.people, (i) => taken.has(i))];
  };
}

function piecesOfForms(forms: readonly string[]): { pieces: Piece[]; tokenOf: (position: number) => number } {
  const starts: number[] = [];
  let text = '';
  for (const form of forms) {
    starts.push(text.length);
    text += `${form} `;
  }
  const tokenOf = (position: number) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const mid = (low + high + 1) >> 1;
      if (starts[mid]! <= position) low = mid;
      else high = mid - 1;
    }
    return low;
  };
  return { pieces: piecesOf(text), tokenOf };
}

interface FoundName {
  /** Pieces that it takes. */
  readonly length: number;
  /** Null where it is a name of something that is no person, organisation or place. */
  readonly name: { readonly kind: NameKind; readonly weight: number } | null;
}

const kindOf = ({ actor, form }: Bearer): NameKind | null => {
  if (!actor || form === 'demonym' || form === 'prefix' || form === 'other') return null;
  if (form === 'seat') return 'ORG';
  return actor.kind === 'state' || form === 'metonym' ? 'LOC' : 'ORG';
};

/** An actor's name goes before a place's of the same length, unless it is one that names nothing here (a demonym). */
function longer(actor: FoundName | null, place: FoundName | null): FoundName | null {
  if (!actor || !place) return actor ?? place;
  return place.length > actor.length || (!actor.name && place.length === actor.length) ? place : actor;
}

function actorAt({ actors }: Knowledge, pieces: readonly Piece[], at: number): FoundName | null {
  const found = actors.names.longestAt(pieces, at);
  if (!found) return null;
  const kind = kindOf(found.values[0]!);
  const weight = found.length > 1 ? weights.actorOfSeveralWords : weights.actor;
  return { length: found.length, name: kind && { kind, weight } };
}

function placeAt({ places }: Knowledge, pieces: readonly Piece[], at: number): FoundName | null {
  if (!/^\p{Lu}/u.test(pieces[at]!.surface)) return null;
  for (let length = Math.min(mostPieces, pieces.length - at); length > 0; length--) {
    const own = pieces.slice(at, at + length);
    if (!own.every((p, k) => k === 0 || p.gap === ' ' || p.gap === '-')) continue;
    if (!own.every((p) => /^[\p{Lu}\d]/u.test(p.surface) || p.surface.length < 4)) continue;
    const key = own.map((p) => p.key).join(' ');
    if (places.region(key) || places.venue(key)) return { length, name: { kind: 'LOC', weight: weights.place } };
    const [town] = places.trustOf(key) === 'plain' ? places.towns(key) : [];
    if (town && (town.population >= leastPopulation || town.rank === 3))
      return { length, name: { kind: 'LOC', weight: weights.town } };
  }
  return null;
}

/** Whether the name is a part of a longer one: a person's behind a given name, or a body's (`U.S. Department of …`). */
function within({ people }: Knowledge, pieces: readonly Piece[], at: number, length: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + length];
  const afterGivenName =
    length === 1 &&
    before &&
    pieces[at]!.gap === ' ' &&
    /^\p{Lu}/u.test(before.surface) &&
    people.isGivenName(before.key);
  const beforeBody = after && after.gap === ' ' && /^\p{Lu}/u.test(after.surface) && people.isBody(after.key);
  return Boolean(afterGivenName || beforeBody);
}
