import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Piece } from '../../knowledge/names/pieces.js';
import type { Passage } from '../passages.js';
import type { Candidate } from './candidate.js';

/** The longest name in the lists is of six words (`Las Palmas de Gran Canaria`). */
const longest = 6;

/** Every longest name of a venue, region or town, from left to right. Generous: what follows throws out what is none. */
export function findCandidates(passage: Passage, { places }: Knowledge): Candidate[] {
  const { pieces } = passage;
  const found: Candidate[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (!isCapital(pieces[at]!)) continue;
    const next = longestAt(passage, at, places);
    if (!next) continue;
    found.push(next);
    at = next.last - 1;
  }
  return found;
}

function longestAt(passage: Passage, first: number, places: Knowledge['places']): Candidate | null {
  const { pieces } = passage;
  for (let length = Math.min(longest, pieces.length - first); length > 0; length--) {
    const own = pieces.slice(first, first + length);
    if (!isCapital(own[length - 1]!) || own.some((piece, i) => i > 0 && !joins(piece))) continue;
    const key = own.map((piece) => piece.key).join(' ');
    const base = { passage, first, last: first + length, start: own[0]!.start, end: own[length - 1]!.end, key };
    const venue = places.venue(key);
    if (venue) return { ...base, kind: 'venue', places: [venue] };
    const region = places.region(key);
    if (region) return { ...base, kind: 'region', places: [region] };
    const towns = places.towns(key);
    if (towns.length > 0) return { ...base, kind: 'city', places: towns };
  }
  return null;
}

const isCapital = (piece: Piece): boolean => /^[\p{Lu}\d]/u.test(piece.surface);
/** `Washington, D.C.` holds a comma, `St. Petersburg` a dot. */
const joins = (piece: Piece): boolean =>
  piece.gap === ' ' || piece.gap === '-' || piece.gap === '.' || (piece.gap === ',' && piece.key === 'dc');
