import type { Draft, Line } from './draft.js';
import { isProse } from './draft.js';
import { listHead, openings } from './furniture-words.js';
import { foreignScript, looksLikeMenu } from './menus.js';

/** An agency's closing code: initials, desk and date between slashes in brackets. */
const closingCode =
  /^\({1,2}(?:\p{Lu}[\p{L}.]*\s+){0,3}\p{L}{2,}(?:\s*\/\s*[\p{L}\d.]+)+\){1,2}$|^\p{Lu}{2,8}\/\p{Ll}{2,3}(?:\/\d+)?$/u;
/** A figure that went up or down, whatever the market. */
const movement = /[▲▼△▽🔺🔻]\s?[-+]?\d/u;
/** "Ana Ruiz is the Herald's trade correspondent.": who the writer is, told below the story. */
const writerBio =
  /^(?:The\s+(?:writer|author)|\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})\s+(?:(?:is|was)\s+(?:an?\s+|the\s+|our\s+)?(?:[\p{L}’'-]+\s+){0,5}(?:correspondent|reporter|editor|columnist|journalist|freelancer)\b|(?:covers|reports\s+on|writes\s+(?:about|on|for))\s)[^.]{0,120}\.?$/u;
const temperature = /-?\d{1,2}\s?[°º]\s?[CF]\b/;

/** Marks what belongs to the site and not to the story, by the features of each line and its place. */
export function markFurniture(draft: Draft): Draft {
  let inList = false;
  let listGap = false;
  const lines = draft.lines.map((line, index): Line => {
    if (line.kind !== null) return line;
    if (listHead.test(line.text)) {
      [inList, listGap] = [true, false];
      return { ...line, kind: 'furniture' };
    }
    // The list of links ends with the first blank line after its entries, or with the first sentence.
    if (inList && line.gap && (listGap || !draft.lines[index - 1]!.text.match(listHead))) inList = false;
    if (inList && line.gap) listGap = true;
    if (inList && isProse(line)) inList = false;
    return inList || isFurniture(line) ? { ...line, kind: 'furniture' } : line;
  });
  return { ...draft, lines };
}

function isFurniture(line: Line): boolean {
  const { text } = line;
  if (text.length > 260) return false;
  if (!/[\p{L}\p{N}]/u.test(text) || closingCode.test(text)) return true;
  const bare = text.replace(/^[\s*•·>»[(–—-]+|[\s*\])–—-]+$/gu, '');
  if (writerBio.test(text)) return true;
  if (openings.some((opening) => opening.test(text) || opening.test(bare))) return !isSentence(text);
  if ((temperature.test(text) || movement.test(text)) && !isProse(line)) return true;
  return (text.length < 80 && foreignScript(text)) || looksLikeMenu(text);
}

/** A sentence that only happens to begin with such words ("Join us in condemning …"). */
function isSentence(text: string): boolean {
  return (
    text.split(/\s+/).length > 7 &&
    !text.startsWith('©') &&
    /[.!?][”"’')]*$/.test(text) &&
    !/cookies|rights reserved|newsletter|our news\b|unsubscribe|your inbox|\b(?:cached|archived) copy\b|\baccess information on a device\b/i.test(
      text,
    ) &&
    !writerBio.test(text)
  );
}
