import type { BlockKind } from '../model/document.js';
import { type Draft, isProse, type Line } from './draft.js';
import { listMarker } from './list-items.js';
import { kicker } from './title.js';

/** Gives every line still undecided its role in the body: list item, heading or paragraph. */
export function divideBody(draft: Draft): Draft {
  const lines = draft.lines.map(
    (line, index): Line =>
      line.kind === null ? { ...line, kind: roleOf(line, draft.lines[index - 1], draft.lines[index + 1]) } : line,
  );
  return { ...draft, lines };
}

function roleOf(line: Line, previous: Line | undefined, next: Line | undefined): BlockKind {
  if (listMarker(line.text) !== null) return 'list-item';
  return kicker.test(line.text) || isHeading(line, previous, next) ? 'heading' : 'paragraph';
}

/** A short line without a stop, set off from what is before it, in title case or capitals, with text below. */
function isHeading(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (!line.gap || next === undefined || line.text.length > 90 || /[.!?:;,…—–-][”"’')]*$/.test(line.text)) return false;
  if (!(isProse(next) || /\S+(?:\s+\S+){4}[.!?]$/.test(next.text) || listMarker(next.text) !== null)) return false;
  // What goes on in small letters is the same sentence.
  if (/^\p{Ll}/u.test(next.text)) return false;
  // A caption and its credit: a sentence, then words without a stop.
  if (/\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(line.text)) return false;
  // After a paragraph that stops in mid-sentence this is its end, not a heading.
  if (previous && previous.kind === null && isProse(previous) && !/[.!?:;…][”"’')\]]*$/.test(previous.text))
    return false;
  return /^[^\p{L}]*\p{Lu}/u.test(line.text) && line.text.split(/\s+/).length <= 12;
}
