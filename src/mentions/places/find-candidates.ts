import type { Knowledge } from '../../knowledge/knowledge.js';
import { isCapitalised, type Piece } from '../../knowledge/names/pieces.js';
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
  const most = places.opensName(pieces[first]!.key) ? Math.min(longest, pieces.length - first) : 1;
  let joined = 1;
  while (joined < most && joins(pieces[first + joined]!)) joined++;
  for (let length = joined; length > 0; length--) {
    const end = pieces[first + length - 1]!;
    if (!isCapital(end)) continue;
    let { key } = pieces[first]!;
    for (let i = 1; i < length; i++) key += ` ${pieces[first + i]!.key}`;
    const base = { passage, first, last: first + length, start: pieces[first]!.start, end: end.end, key };
    const venue = places.venue(key);
    if (venue) return { ...base, kind: 'venue', places: [venue] };
    const region = places.region(key);
    if (region) return { ...base, kind: 'region', places: [region] };
    const towns = places.towns(key);
    if (towns.length > 0) return { ...base, kind: 'city', places: towns };
  }
  return null;
}

const isCapital = (piece: Piece): boolean => isCapitalised(piece.surface) || /^\d/.test(piece.surface);
/** `Washington, D.C.` holds a comma, `St. Petersburg` a dot. */
const joins = (piece: Piece): boolean =>
  piece.gap === ' ' || piece.gap === '-' || piece.gap === '.' || (piece.gap === ',' && piece.key === 'dc');
