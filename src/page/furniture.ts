import type { Draft, Line } from './draft.js';
import { isProse } from './draft.js';
import { foreignScript, looksLikeMenu } from './menus.js';
import { printedDates } from './printed-dates.js';

/** The words that furniture begins with, by what it is for. Each must stand at the start of a short line. */
const openings: readonly RegExp[] = [
  // Other stories.
  /^(?:read|see|watch|listen|learn|click)\s+(?:more|also|now|here|next|full|the full)\b/i,
  /^(?:also|more)\s+(?:read|on|in|from|by)\b[^.]*(?::|$)/i,
  /^(?:related|recommended|trending|popular|most\s+(?:read|popular|viewed|shared|commented)|top\s+stories|latest\s+(?:news|stories)|more\s+(?:stories|news)|editor['’]?s?['’]?\s+(?:pick|choice)s?|you\s+(?:may|might)\s+(?:also\s+)?like|don['’]t\s+miss|must\s+read|in\s+other\s+news|next\s+(?:article|story)|previous\s+(?:article|story)|breaking\s+news)\b(?:[^.]{0,40}:|[^.:]{0,30}$)/i,
  // Sharing, following, subscribing.
  /^(?:share|tweet|pin|e-?mail|print|save|bookmark|send|copy|whatsapp|facebook|twitter|linkedin|telegram)(?:\s+(?:this|on|via|by|with|article|page|story|link|to\s+friend)\b.{0,50}|\s*[|:•·].*|)$/i,
  /^(?:link\s+copied|(?:follow|join|like|find|connect\s+with|contact)\s+us\b)[^.]{0,60}[.!]?$/i,
  /^(?:subscribe(?:\s+(?:to|from|now|today|for)\b|$)|sign\s+(?:up|in)(?:\s+(?:to|for|here|now)\b|$)|log\s*in(?:\s+to\b|$)|register(?:\s+(?:now|here)\b|$)|donate(?:\s+now\b|$)|get\s+(?:our|the\s+latest)|download\s+(?:our|the)\s+app|support\s+(?:our|independent)\s+journalism|become\s+a\s+member|already\s+a\s+subscriber|start\s+your\s+(?:free\s+)?trial|our\s+newsletters?)\b/i,
  /\b(?:sign\s+up\s+(?:here|now|today)|our\s+(?:daily\s+|weekly\s+)?newsletter)\b/i,
  // Advertisements and consent.
  /^(?:advertisements?|advertising|sponsored|promoted|paid\s+content|ad)\b(?:\s*[–—:|-].*)?$/i,
  /^(?:we\s+use\s+cookies|this\s+(?:web)?site\s+uses\s+cookies|by\s+(?:continuing|using)\b.*\b(?:cookies|site)|accept\s+(?:all|cookies)|cookie\s+(?:policy|settings)|manage\s+(?:cookies|preferences)|privacy\s+policy|terms\s+(?:of|and)\b[^.]{0,30}$)/i,
  // The page as a page.
  /^(?:skip\s+to|back\s+to\s+top|go\s+to\s+top|jump\s+to|menu$|search$|close$|home$|text\s+size|font\s+size|a\+\s*a-|is\s+this\s+page\s+useful|was\s+this\s+(?:page|article)\s+helpful|report\s+a\s+problem|give\s+feedback|\d+\s+min(?:ute)?s?\s+read|reading\s+time|listen\s+to\s+(?:this\s+)?(?:article|story)|loading|tags?\b\s*(?::|$)|topics?\s*(?::|$)|filed\s+under|categor(?:y|ies)\s*:|view\s+comments|leave\s+a\s+(?:comment|reply)|post\s+a\s+comment|\d*\s*comments?\s*(?:\(\d+\)|\d*$)|no\s+comments|comments?\s+(?:are|is)\s+(?:closed|off|open)|page\s+\d+\s+of\s+\d+$)/i,
  /^(?:©|\(c\)\s|copyright\b)|\ball\s+rights\s+reserved\b/i,
];

/** An agency's closing code: initials, desk and date between slashes in brackets. */
const closingCode = /^\({1,2}\p{L}{2,}(?:\s*\/\s*[\p{L}\d.]+)+\){1,2}$/u;
const temperature = /-?\d{1,2}\s?[°º]\s?[CF]\b/;

/** Heads of lists of links: what follows them, line by line, is furniture too. */
const listHead =
  /^(?:related(?:\s+\w+)?|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|recommended(?:\s+for\s+you)?|tags?|topics?|top\s+stories|latest(?:\s+(?:news|stories))?|more\s+(?:stories|news|from.{0,30}|on.{0,30})|(?:you\s+may\s+)?also\s+(?:like|read)|read\s+(?:also|more)|editor['’]?s?['’]?\s+(?:pick|choice)s?|popular(?:\s+\w+)?|see\s+also|in\s+other\s+news)\s*:?$/i;

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
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (closingCode.test(text) || openings.some((opening) => opening.test(text))) return !quotesASentence(line);
  if (temperature.test(text) && !isProse(line)) return true;
  if (text.length < 80 && foreignScript(text)) return true;
  return looksLikeMenu(text) && printedDates(text).length === 0;
}

/** A long sentence that only happens to begin with such words ("Share prices fell …", "Join us in condemning …"). */
function quotesASentence(line: Line): boolean {
  return (
    line.text.split(/\s+/).length > 18 &&
    /[.!?][”"’')]*$/.test(line.text) &&
    !/cookies|rights reserved|newsletter/i.test(line.text)
  );
}
