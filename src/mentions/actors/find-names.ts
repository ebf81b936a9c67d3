import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Passage } from '../passages.js';
import type { Candidate } from './candidate.js';

/** Every longest name in a passage, from left to right. Generous: the steps after it throw out what is no actor. */
export function findNames(passage: Passage, knowledge: Knowledge): Candidate[] {
  const { pieces } = passage;
  const found: Candidate[] = [];
  for (let at = 0; at < pieces.length; ) {
    const match = knowledge.actors.names.longestAt(pieces, at);
    if (!match) {
      at++;
      continue;
    }
    const last = at + match.length;
    const span = { start: pieces[at]!.start, end: pieces[last - 1]!.end };
    found.push({ ...span, passage, first: at, last, bearers: match.values });
    at = last;
  }
  return found;
}
